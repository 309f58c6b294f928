import { z } from 'zod';
import type { Day, Instant } from '../../../shared/clock.ts';
import type { SameReason } from '../../../shared/features/promises/telling.rules.ts';
import type { ToldPairs } from '../../../shared/features/report/told.schema.ts';
import { promiseIdSchema, reasonIdSchema, type ReasonId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { listPromises } from './promises.list.ts';
import { listTellings, movesIn, type Telling } from './tellings.store.ts';
import { readSameReasons } from './versions.store.ts';

/** Rows of a list on this page; the list behind it holds the rest. */
const shownRows = 8;

export type ToldQuestion = { readonly from: Day; readonly to: Day; readonly now: Instant };

type Named = { readonly id: ReasonId; readonly name: string };

/** A reason told and one that was true, as others than the teller say. */
type Pair = { readonly toldId: ReasonId; readonly realId: ReasonId; readonly count: number; readonly newest: Telling };

/** Adds up tellings by what was told and what others say was true; the most frequent first. */
function toPairs(tellings: readonly Telling[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const telling of tellings) {
    const { toldId, by, real, n } = telling;
    const others = new Set(real.flatMap(({ reasonId, source }) => (source === by ? [] : [reasonId])));
    for (const realId of others) {
      const known = pairs.get(`${toldId} ${realId}`);
      const newest = known === undefined || isNewer(telling, known.newest) ? telling : known.newest;
      pairs.set(`${toldId} ${realId}`, { toldId, realId, count: n + (known?.count ?? 0), newest });
    }
  }
  return [...pairs.values()].toSorted((one, other) => other.count - one.count);
}

const isNewer = (one: Telling, other: Telling): boolean =>
  one.newestOn > other.newestOn || (one.newestOn === other.newestOn && one.newestId > other.newestId);

/** Reasons why dates slip are a short list that people make by hand. */
function readNames(read: ReadHandle): (id: ReasonId) => Named {
  const rows = read.all(
    sql`SELECT reason_id AS id, name FROM reasons WHERE list = 'slip'`,
    z.object({ id: reasonIdSchema, name: z.string() }),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '' });
}

const storyRow = z.object({ promiseId: promiseIdSchema, customerName: z.string(), what: z.string() });

/** The pair of reasons that most often stands for a reason told as it was not, and its newest promise. */
function findStory(read: ReadHandle, tellings: readonly Telling[], nameOf: (id: ReasonId) => Named) {
  const [pair] = toPairs(tellings.filter(({ verdict }) => verdict === 'not-as-told'));
  if (pair === undefined) return null;
  const { newest, toldId, realId, count } = pair;
  const story = read.find(
    sql`SELECT v.promise_id AS promiseId, customers.name AS customerName, p.what FROM promise_versions AS v
      JOIN promises AS p ON p.promise_id = v.promise_id JOIN customers ON customers.customer_id = p.customer_id
      WHERE v.version_id = ${newest.newestId}`,
    storyRow,
  );
  return story === null ? null : { ...story, told: nameOf(toldId).name, real: nameOf(realId).name, count };
}

const causeRow = z.object({
  id: reasonIdSchema,
  name: z.string(),
  moves: z.number(),
  untold: z.number(),
  medianMinutes: z.number().nullable(),
});

/** For each real reason: how often it moved a date, how long telling took at the median, how often nobody told in time. */
function listCauses(read: ReadHandle, question: ToldQuestion): z.infer<typeof causeRow>[] {
  // The median is the middle of those told, by nearest rank (shared/stats/quantile.ts); windows spare a query a reason.
  return read.all(
    sql`WITH moved AS MATERIALIZED (
        SELECT DISTINCT v.version_id, s.reason_id, v.notice_minutes, ifnull(v.told_in_time, 0) AS told_in_time
        FROM promise_versions AS v JOIN slip_reasons AS s ON s.version_id = v.version_id WHERE ${movesIn(question)}),
      ranked AS (SELECT reason_id, notice_minutes, told_in_time, count(notice_minutes) OVER (PARTITION BY reason_id) AS n,
        row_number() OVER (PARTITION BY reason_id ORDER BY notice_minutes NULLS LAST) AS place FROM moved)
      SELECT ranked.reason_id AS id, reasons.name, count(*) AS moves, count(*) FILTER (WHERE told_in_time = 0) AS untold,
        max(notice_minutes) FILTER (WHERE place = (n + 1) / 2) AS medianMinutes
      FROM ranked JOIN reasons ON reasons.reason_id = ranked.reason_id
      GROUP BY ranked.reason_id ORDER BY moves DESC, reasons.name`,
    causeRow,
  );
}

/** How often which reason was told where which was true, as others than the teller say. */
function toCells(tellings: readonly Telling[], nameOf: (id: ReasonId) => Named, isSame: SameReason) {
  return toPairs(tellings)
    .map(({ toldId, realId, count }) => ({
      told: nameOf(toldId),
      real: nameOf(realId),
      count,
      isSame: isSame(toldId, realId),
    }))
    .toSorted(
      (one, other) =>
        other.count - one.count ||
        one.told.name.localeCompare(other.told.name) ||
        one.real.name.localeCompare(other.real.name),
    );
}

/** Which reason was told where which was true, the pair that stands out, and what really moved dates. */
export function readToldPairs(read: ReadHandle, question: ToldQuestion): ToldPairs {
  const [tellings, nameOf, isSame] = [listTellings(read, movesIn(question)), readNames(read), readSameReasons(read)];
  return {
    pairs: toCells(tellings, nameOf, isSame).map(({ told, real, count }) => ({
      told: told.name,
      real: real.name,
      count,
    })),
    story: findStory(read, tellings, nameOf),
    causes: listCauses(read, question).map(({ name, moves, untold }) => ({ name, moves, untold })),
  };
}

/** What was told beside what was true, in a period. */
export function readToldAndTrue(read: ReadHandle, question: ToldQuestion) {
  const page = { limit: shownRows };
  const { from, to, now } = question;
  const [tellings, nameOf, isSame] = [listTellings(read, movesIn(question)), readNames(read), readSameReasons(read)];
  return {
    cells: toCells(tellings, nameOf, isSame),
    story: findStory(read, tellings, nameOf),
    causes: listCauses(read, question),
    contradicted: listPromises(read, { filter: { show: 'contradicted' }, page, now }).items,
    selfInflicted: listPromises(read, { filter: { show: 'self-inflicted', from, to }, page, now }).items,
  };
}
