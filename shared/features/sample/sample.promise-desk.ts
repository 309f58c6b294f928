import { addDays, daysBetween, type Day, type Instant } from '../../clock.ts';
import type { PromiseVersionId } from '../../ids.ts';
import { endOf } from '../promises/due.rules.ts';
import { findRiskMoments } from '../promises/risk.rules.ts';
import { toDates, type SaidVersion } from '../promises/versions.rules.ts';
import { workingMs, type WorkingCalendar } from '../../working-time.ts';
import { readHours } from '../promising/hours.rules.ts';
import type { SampleContacts } from './sample.contacts.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { sampleTimeZone } from './sample.rules.ts';
import { dayOf, getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Days within which nobody waits for a call yet: shorter than the month within which everybody is called. */
const lately = 21;
/** What is told where it is true. */
const honest = 'Part or material not there';
/** What is told instead of what is true, and what is true; the same every time, so that it is a pattern. */
const told = 'Storm damage came first';
const real = 'Day was not full in that area';

/** A new date at the sample company, told or not, with the reason told and the real one. */
export type Move = {
  readonly on: Day;
  readonly toldAt: number | null;
  readonly knownAt: number;
  readonly told: string | null;
  readonly real: string | null;
  readonly supersedes: boolean;
};

/** A move to a later day: known the afternoon before, told on the morning itself, as it was or otherwise. */
export function toLateMove(dueOn: Day, on: Day, isHonest: boolean): Move {
  return {
    on,
    knownAt: momentOf(addDays(dueOn, -1), 15),
    toldAt: momentOf(dueOn, 9),
    ...(isHonest ? { told: honest, real: honest } : { told, real }),
    supersedes: true,
  };
}

/** A promise of the sample company, and what became of it. */
export type Story = {
  readonly customer: SampleCustomer;
  readonly jobType: string;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly needByOn: Day | null;
  readonly move: Move | null;
  readonly doneOn: Day | null;
};

function toCalendar({ texts }: World): WorkingCalendar {
  const { hours, holidays } = texts.promising;
  const week = hours.map((text) => {
    const spans = readHours(text);
    if (typeof spans === 'string') throw new Error(`The sample's hours can't be read: ${spans}`);
    return spans;
  });
  return { week, holidays: holidays.map(({ on }) => on) };
}

/** Writes promises of the sample company down with every date that was said of them. */
export class PromiseDesk {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #heard: readonly { readonly customer: SampleCustomer; readonly lastOn: Day }[];
  readonly calendar: WorkingCalendar;

  constructor(world: World, customers: readonly SampleCustomer[], contacts: SampleContacts) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'promises');
    this.calendar = toCalendar(world);
    this.#heard = customers
      .filter(({ status }) => status === 'active')
      .flatMap((customer) => {
        const lastOn = contacts.lastOn(customer.id);
        return lastOn === null ? [] : [{ customer, lastOn }];
      })
      .toSorted((one, other) => daysBetween(one.lastOn, other.lastOn) || one.customer.no - other.customer.no);
  }

  /** Somebody who was heard since a day or of late, so that being told a date on it changes nothing about who waits. */
  pickHeardSince(day: Day, no: number): SampleCustomer | null {
    const ofLate = addDays(this.#world.until, -lately);
    const among = this.#heard.filter(({ lastOn }) => lastOn >= day || lastOn >= ofLate);
    return among[no % Math.max(1, among.length)]?.customer ?? null;
  }

  *listItems({ customer, jobType, promisedOn, dueOn, needByOn, move, doneOn }: Story): Generator<SampleItem> {
    const saidAt = momentOf(promisedOn, 10);
    const promiseId = this.#random.id(saidAt);
    const withdrawnAt = move?.supersedes === true ? move.toldAt : null;
    const said = (number: number, on: Day, at: number, more: Partial<SaidVersion>): SaidVersion => ({
      id: this.#random.id<PromiseVersionId>(at),
      number,
      due: { on, from: null, to: null },
      saidAt: at,
      supersedes: true,
      startsAnew: number === 1,
      askedByCustomer: false,
      withdrawnAt: null,
      knownAt: null,
      toldAt: at,
      ...more,
    });
    const first = said(1, dueOn, saidAt, { withdrawnAt });
    const second =
      move === null
        ? []
        : [
            said(2, move.on, move.toldAt ?? move.knownAt, {
              supersedes: move.supersedes,
              knownAt: move.knownAt,
              toldAt: move.toldAt,
            }),
          ];
    const versions = [first, ...second];
    const dates = toDates(versions, sampleTimeZone);
    const moments = findRiskMoments(dates.since, endOf(dates.last, sampleTimeZone), this.#work);
    yield {
      table: 'promises',
      row: {
        promise_id: promiseId,
        customer_id: customer.id,
        job_type_id: getNamed(this.#world.jobTypes, jobType),
        location_id: getNamed(this.#world.areas, customer.area),
        what: jobType,
        our_part: '',
        their_part: '',
        accepted: 'accepted',
        asked_on: promisedOn,
        need_by_on: needByOn,
        promised_at: saidAt,
        first_due_on: dates.first.on,
        first_due_to: dates.first.to,
        last_due_on: dates.last.on,
        last_due_to: dates.last.to,
        amber_at: moments.amberAt,
        red_at: moments.redAt,
        due_at: moments.dueAt,
        untold_since: dates.untoldSince,
        is_contradicted: Number(dates.isContradicted),
        told_on: dates.toldOn,
        was_warned: Number(dates.wasWarned),
        done_on: doneOn,
        done_minute: null,
        value_received: null,
        cancelled_on: null,
        cancelled_why: null,
        recorded_by: this.#world.manager.id,
        recorded_at: saidAt,
        import_key: null,
      },
    };
    for (const version of versions) yield this.#toVersionItem(promiseId, version, first, move);
    const [moved] = second;
    if (moved === undefined || move === null || move.real === null) return;
    yield {
      table: 'slip_reasons',
      row: {
        slip_reason_id: this.#random.id(moved.saidAt),
        version_id: moved.id,
        reason_id: getNamed(this.#world.slips, move.real),
        source: 'technician',
        note: '',
        recorded_by: this.#world.manager.id,
        recorded_at: moved.saidAt,
      },
    };
  }

  readonly #work = (from: Instant, to: Instant): number => workingMs(from, to, this.calendar, sampleTimeZone);

  #toVersionItem(promiseId: string, version: SaidVersion, first: SaidVersion, move: Move | null): SampleItem {
    const isFirst = version.number === 1;
    const { toldAt, knownAt } = version;
    const reason = isFirst ? null : (move?.told ?? null);
    const firstEnd = endOf({ on: first.due.on, to: null }, sampleTimeZone);
    return {
      table: 'promise_versions',
      row: {
        version_id: version.id,
        promise_id: promiseId,
        number: version.number,
        due_on: version.due.on,
        due_from: null,
        due_to: null,
        was_due_on: isFirst ? null : first.due.on,
        was_due_to: null,
        said_at: version.saidAt,
        said_on: dayOf(version.saidAt),
        said_by: this.#world.manager.name,
        said_through: isFirst ? 'phone' : 'text',
        supersedes: Number(version.supersedes),
        withdrawn_at: version.withdrawnAt,
        known_at: knownAt,
        told_at: toldAt,
        told_by: isFirst || toldAt === null ? null : 'dispatcher',
        told_to: '',
        told_reason_id: reason === null ? null : getNamed(this.#world.slips, reason),
        notice_minutes: knownAt === null || toldAt === null ? null : Math.floor(this.#work(knownAt, toldAt) / 60_000),
        told_in_time: isFirst || toldAt === null ? null : Number(toldAt < firstEnd),
        asked_by_customer: 0,
        starts_anew: Number(version.startsAnew),
        explainable: reason === null ? null : Number(reason === honest),
        value_at_risk_minor: null,
        note: '',
      },
    };
  }
}
