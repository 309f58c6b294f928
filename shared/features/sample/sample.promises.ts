import { addDays, type Day } from '../../clock.ts';
import type { PromiseVersionId } from '../../ids.ts';
import { endOf } from '../promises/due.rules.ts';
import { findRiskMoments } from '../promises/risk.rules.ts';
import { toDates, type SaidVersion } from '../promises/versions.rules.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { listQuarters } from './sample.quarters.ts';
import { SampleRandom } from './sample.random.ts';
import { sampleTimeZone } from './sample.rules.ts';
import { dayOf, getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Promises of the quarter that ended: one every third day. */
const pastPromises = 28;
/** Days from promising to the day promised. */
const promisedDays = 7;
/** What is told instead of what is true, and what is true; the same every time, so that it is a pattern. */
const toldInstead = 'Storm damage came first';
const wasTrue = 'Day was not full in that area';
const honest = 'Part or material not there';

type Move = {
  readonly on: Day;
  readonly toldAt: number | null;
  readonly knownAt: number;
  readonly told: string | null;
  readonly real: string | null;
  readonly supersedes: boolean;
};

type Story = {
  readonly customer: SampleCustomer;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly needByOn: Day | null;
  readonly move: Move | null;
  readonly doneOn: Day | null;
};

/** Writes promises down with every date that was said of them. */
class PromiseDesk {
  readonly #world: World;
  readonly #random: SampleRandom;

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'promises');
  }

  *listItems({ customer, promisedOn, dueOn, needByOn, move, doneOn }: Story): Generator<SampleItem> {
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
    const moments = findRiskMoments(dates.since, endOf(dates.last, sampleTimeZone), (from, to) => to - from);
    yield {
      table: 'promises',
      row: {
        promise_id: promiseId,
        customer_id: customer.id,
        job_type_id: null,
        location_id: getNamed(this.#world.areas, customer.area),
        what: 'New connection',
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

  #toVersionItem(promiseId: string, version: SaidVersion, first: SaidVersion, move: Move | null): SampleItem {
    const isFirst = version.number === 1;
    const { toldAt, knownAt } = version;
    const told = isFirst ? null : (move?.told ?? null);
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
        told_reason_id: told === null ? null : getNamed(this.#world.slips, told),
        notice_minutes: knownAt === null || toldAt === null ? null : Math.floor((toldAt - knownAt) / 60_000),
        told_in_time: isFirst || toldAt === null ? null : Number(toldAt < firstEnd),
        asked_by_customer: 0,
        starts_anew: Number(version.startsAnew),
        explainable: told === null ? null : Number(told === honest),
        value_at_risk_minor: null,
        note: '',
      },
    };
  }
}

/** What became of the promises of the last quarter: most were kept, some were too early, some were told otherwise. */
function toPastStory(customer: SampleCustomer, promisedOn: Day, no: number): Story {
  const dueOn = addDays(promisedOn, promisedDays);
  const common = { customer, promisedOn, dueOn };
  const late = addDays(dueOn, 1);
  if (no % 7 === 0) return { ...common, needByOn: addDays(dueOn, 2), move: null, doneOn: late };
  const isToldOtherwise = no % 7 === 3;
  if (isToldOtherwise || no === 5 || no === 12) {
    const move: Move = {
      on: late,
      knownAt: momentOf(addDays(dueOn, -1), 15),
      toldAt: momentOf(dueOn, 9),
      told: isToldOtherwise ? toldInstead : honest,
      real: isToldOtherwise ? wasTrue : honest,
      supersedes: true,
    };
    return { ...common, needByOn: dueOn, move, doneOn: late };
  }
  return { ...common, needByOn: dueOn, move: null, doneOn: dueOn };
}

/** The promises of the last quarter, which began to be written down with it, and those that are open now. */
export function* listPromiseItems(world: World, customers: readonly SampleCustomer[]): Generator<SampleItem> {
  const desk = new PromiseDesk(world);
  const [quarter] = listQuarters(world.until, 2);
  const active = customers.filter(({ status }) => status === 'active');
  const pick = (no: number): SampleCustomer | undefined => active[no % Math.max(1, active.length)];
  for (let no = 0; no < pastPromises && quarter !== undefined; no++) {
    const customer = pick(no);
    // Every third day, so that the last of them is due before the quarter ends.
    if (customer !== undefined) yield* desk.listItems(toPastStory(customer, addDays(quarter.from, no * 3 - 2), no));
  }
  const { until } = world;
  const open = { promisedOn: addDays(until, -5), needByOn: addDays(until, 4), doneOn: null };
  const toldAt = momentOf(addDays(until, -1), 11);
  const moved = { on: addDays(until, 3), knownAt: toldAt, told: null, real: null };
  const stories = [
    { ...open, dueOn: addDays(until, 2), move: { ...moved, toldAt, supersedes: false } },
    { ...open, dueOn: addDays(until, 1), move: { ...moved, toldAt: null, supersedes: true } },
    { ...open, dueOn: addDays(until, 6), move: null },
  ];
  for (const [no, story] of stories.entries()) {
    const customer = pick(pastPromises + no);
    if (customer !== undefined) yield* desk.listItems({ ...story, customer });
  }
}
