import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { addDays, daysBetween, dayStart, type Day } from '../../shared/clock.ts';
import type { Figure, VerdictFigures } from '../../shared/features/report/verdict.schema.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import { sampleDefaults, sampleTimeZone } from '../../shared/features/sample/sample.rules.ts';
import type { SampleItem } from '../../shared/features/sample/sample.world.ts';
import type { Period } from '../../shared/period.ts';
import { wilson } from '../../shared/stats/wilson.ts';

type Row = SampleItem['row'];

const count = (rows: readonly Row[], is: (row: Row) => boolean): number => rows.filter(is).length;
const share = (part: readonly Row[], is: (row: Row) => boolean, smallN: number): Figure => ({
  ...wilson(count(part, is), part.length),
  smallN,
});
const counted = (value: number): Figure => ({ value, n: value, low: null, high: null, smallN: 0 });

/** The rows the sample company of a seed is made of: counted here by plain code, with no table and no query. */
export class Planted {
  readonly #rows = new Map<string, Row[]>();
  readonly #now: number;

  constructor(seed: number, until: Day, now: number) {
    this.#now = now;
    for (const { table, row } of generateSample({ ...sampleDefaults, seed, until }, readSampleTexts())) {
      const rows = this.#rows.get(table) ?? [];
      rows.push(row);
      this.#rows.set(table, rows);
    }
  }

  rows(table: string): readonly Row[] {
    return this.#rows.get(table) ?? [];
  }

  #in(table: string, column: string, { from, to }: Period): Row[] {
    return this.rows(table).filter((row) => String(row[column]) >= from && String(row[column]) <= to);
  }

  keptFirst(period: Period): Figure {
    return share(this.#in('promises', 'first_due_on', period), (row) => isBy(row['done_on'], row['first_due_on']), 10);
  }

  keptLast(period: Period): Figure {
    return share(this.#in('promises', 'last_due_on', period), (row) => isBy(row['done_on'], row['last_due_on']), 10);
  }

  /** Moved dates whose reason was told and is known, with what was told and what was true. */
  #moves(period: Period): { told: unknown; real: unknown }[] {
    return this.#in('promise_versions', 'said_on', period)
      .filter((row) => Number(row['number']) > 1 && row['asked_by_customer'] === 0 && row['told_reason_id'] !== null)
      .flatMap((row) => {
        const [reason] = this.rows('slip_reasons').filter((one) => one['version_id'] === row['version_id']);
        return reason === undefined ? [] : [{ told: row['told_reason_id'], real: reason['reason_id'] }];
      });
  }

  candour(period: Period): Figure {
    const moves = this.#moves(period);
    return { ...wilson(moves.filter(({ told, real }) => told === real).length, moves.length), smallN: 10 };
  }

  story(period: Period): VerdictFigures['story'] {
    const untrue = this.#moves(period).filter(({ told, real }) => told !== real);
    const [first] = untrue;
    if (first === undefined) return null;
    const nameOf = (id: unknown): string =>
      String(this.rows('reasons').find((row) => row['reason_id'] === id)?.['name']);
    return { told: nameOf(first.told), real: nameOf(first.real), count: untrue.length };
  }

  leftUnhappy(period: Period): Figure {
    const judged = this.#in('entries', 'heard_on', period).filter((row) => row['how_left'] !== 'not-known');
    return share(judged, (row) => row['how_left'] === 'unhappy', 10);
  }

  lost(period: Period): Figure {
    return counted(this.#in('losses', 'lost_on', period).length);
  }

  called(period: Period): Figure {
    const callOf = (row: Row): Row | undefined =>
      this.rows('exit_calls').find((call) => call['loss_id'] === row['loss_id'] && isBy(call['called_on'], period.to));
    const due = this.#in('losses', 'lost_on', period).filter(
      (row) => row['matters'] === 1 && (callOf(row) !== undefined || String(row['lost_on']) < addDays(period.to, -42)),
    );
    return share(
      due,
      (row) => {
        const call = callOf(row);
        if (call === undefined) return false;
        // Days of the generator are days.
        const days = daysBetween(row['lost_on'] as Day, call['called_on'] as Day);
        return days >= 14 && days <= 42;
      },
      10,
    );
  }

  inTime(period: Period): Figure {
    const due = this.#in('actions', 'due_on', period).filter(
      ({ state, due_at: dueAt }) =>
        state === 'done' || ((state === 'open' || state === 'doing') && Number(dueAt) < this.#now),
    );
    return share(due, (row) => row['state'] === 'done' && Number(row['closed_at']) <= Number(row['due_at']), 10);
  }

  toldBack(period: Period): Figure {
    return counted(count(this.#in('card_tellings', 'told_on', period), ({ kind }) => kind !== 'working-on'));
  }

  honesty({ from, to }: Period): Figure {
    const [start, end] = [dayStart(from, sampleTimeZone), dayStart(addDays(to, 1), sampleTimeZone)];
    const last = this.rows('audits')
      .filter(({ finished_at: at }) => Number(at) >= start && Number(at) < end)
      .toSorted((one, other) => Number(one['finished_at']) - Number(other['finished_at']))
      .at(-1);
    const judged = this.rows('reveals').filter(
      (row) => row['audit_id'] === last?.['audit_id'] && row['verdict'] !== 'no-record',
    );
    return share(judged, (row) => row['verdict'] === 'confirmed', 0);
  }
}

const isBy = (day: unknown, limit: unknown): boolean => typeof day === 'string' && day <= String(limit);
