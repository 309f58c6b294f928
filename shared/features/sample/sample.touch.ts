import { addDays, type Day, type Instant } from '../../clock.ts';
import type { CustomerId, EntryId, OccasionId, PlaybookId, PlaybookRunId, PlaybookTaskId, TouchId } from '../../ids.ts';
import { toDatedSteps } from '../touch/playbook.rules.ts';
import type { TouchFields } from '../touch/touch.schema.ts';
import type { SampleContacts } from './sample.contacts.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { dayOf, momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** Planted: so many days ago we were last in touch with eight customers whose turn it is. */
export const plantedWaits: readonly number[] = [61, 55, 48, 45, 41, 38, 35, 33];

/** Everybody else was spoken with in these days. */
const lastWithinDays = 20;
/** Days from one contact to the next: mostly within a month, now and then too late. */
const gapDays = { customers: [19, 36], prospects: [60, 95] } as const;
/** Days between two steps on the way to a first sale. */
const roadGapDays = 9;
/** So long ago the latest sales were, in days; each runs through the playbook. */
const soldDaysAgo: readonly number[] = [46, 31, 29, 9, 1];

/** Who the planted waits belong to: customers whom nothing else brought close since. */
export function findOverdue(
  world: World,
  customers: readonly SampleCustomer[],
  contacts: SampleContacts,
): readonly SampleCustomer[] {
  const before = addDays(world.until, -Math.max(...plantedWaits));
  const isQuiet = ({ id, status, since, silentFrom, story }: SampleCustomer): boolean =>
    status === 'active' &&
    since !== null &&
    since < addDays(before, -60) &&
    silentFrom >= world.until &&
    story.length === 0 &&
    (contacts.lastOn(id) ?? '') < before;
  return customers.filter(isQuiet).slice(0, plantedWaits.length);
}

/** Keeping in touch at the sample company: a year of calls and cards, a playbook, days of customers' own. */
export function* listTouchItems(
  world: World,
  customers: readonly SampleCustomer[],
  contacts: SampleContacts,
): Generator<SampleItem> {
  const desk = new TouchDesk(world);
  const overdue = findOverdue(world, customers, contacts);
  for (const customer of customers) {
    const wait = plantedWaits[overdue.indexOf(customer)];
    yield* desk.listContacts(customer, wait ?? null);
  }
  yield* desk.listTries(contacts);
  const sold = customers.filter(
    (one) => one.status === 'active' && !overdue.includes(one) && one.silentFrom >= world.until,
  );
  yield* desk.listPlaybook(sold.slice(0, soldDaysAgo.length));
  yield* desk.listDays(sold.slice(soldDaysAgo.length));
  for (const customer of customers) yield* desk.listRoad(customer);
}

class TouchDesk {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #callers: readonly Worker[];

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'touches');
    this.#callers = world.workers.filter(({ hasLeft, role }) => !hasLeft && role !== 'kiosk' && role !== 'shopper');
  }

  /** A year of contacts with a customer, up to the day they fell silent or it is their turn. */
  *listContacts({ id, status, since, silentFrom, lostOn }: SampleCustomer, wait: number | null): Generator<SampleItem> {
    if (status === 'declined') return;
    const { until, from } = this.#world;
    const [least, most] = status === 'prospect' ? gapDays.prospects : gapDays.customers;
    // Active with a day on which they left: somebody won them back.
    const isHere = status !== 'lost' && (silentFrom >= until || lostOn !== null);
    const last =
      wait === null
        ? isHere
          ? addDays(until, -1 - this.#random.between(0, lastWithinDays))
          : silentFrom
        : addDays(until, -wait);
    const first = since !== null && since > from ? since : from;
    for (let day: Day = last; day >= first; day = addDays(day, -this.#random.between(least, most))) {
      yield* this.#listContact(id, day);
    }
  }

  *#listContact(customerId: CustomerId, day: Day): Generator<SampleItem> {
    const random = this.#random;
    const kind = random.weighed({ call: 72, visit: 6, note: 7, mail: 9, message: 6 });
    const at = momentOf(day, random.between(13, 16) + random.next());
    if (kind === 'call' && random.chance(0.16)) {
      yield this.#touch({
        customerId,
        kind,
        outcome: random.weighed({ voicemail: 3, 'no-answer': 2 }),
        at: at - 3_600_000,
      });
    }
    const needed =
      kind === 'call' || kind === 'visit' ? random.weighed({ yes: 22, no: 60, 'not-asked': 18 }) : 'not-asked';
    yield this.#touch({ customerId, kind, outcome: 'reached', needed, note: this.#noteOf(needed), at });
  }

  #noteOf(needed: TouchFields['needed']): string {
    const { needs, pleasantries } = this.#world.texts.touch;
    if (needed === 'yes') return this.#random.pick(needs);
    return this.#random.chance(0.15) ? this.#random.pick(pleasantries) : '';
  }

  #touch(touch: {
    readonly customerId: CustomerId | null;
    readonly entryId?: EntryId;
    readonly kind: TouchFields['kind'];
    readonly outcome: TouchFields['outcome'];
    readonly needed?: TouchFields['needed'];
    readonly note?: string;
    readonly at: Instant;
  }): SampleItem {
    const by = this.#random.weigh(this.#callers, ({ records }) => records + 1);
    return {
      table: 'touches',
      row: {
        touch_id: this.#random.id<TouchId>(touch.at),
        customer_id: touch.customerId,
        entry_id: touch.entryId ?? null,
        kind: touch.kind,
        outcome: touch.outcome,
        needed: touch.needed ?? 'not-asked',
        note: touch.note ?? '',
        touched_at: touch.at,
        touched_on: dayOf(touch.at),
        recorded_at: touch.at,
        by_person: by.id,
        by_role: by.role,
      },
    };
  }

  /** How somebody was won who came within the year, or how far a prospect has come: each step a touch of its own. */
  *listRoad({ id, status, since, no }: SampleCustomer): Generator<SampleItem> {
    const { from, until } = this.#world;
    const isWon = status === 'active' && since !== null && since >= from;
    if (!isWon && status !== 'prospect') return;
    const calls = 2 + (no % 4);
    const won = ['appointment', 'meeting', 'meeting', 'prospect', 'sale'] as const;
    const kinds = isWon ? ([...Array<'call'>(calls).fill('call'), ...won] as const) : won.slice(0, no % 3);
    const end = isWon ? since : addDays(until, -30);
    for (const [index, kind] of kinds.entries()) {
      const day = addDays(end, -roadGapDays * (kinds.length - 1 - index));
      yield this.#touch({ customerId: id, kind, outcome: 'reached', at: momentOf(day, 11) });
    }
  }

  /** Some who asked for a call got a voicemail first. */
  *listTries(contacts: SampleContacts): Generator<SampleItem> {
    for (const { entryId, customerId, askedAt, calledAt } of contacts.asked) {
      const at = askedAt + 40 * 60_000;
      if (!this.#random.chance(0.3) || at >= (calledAt ?? this.#world.untilAt)) continue;
      yield this.#touch({ customerId, entryId, kind: 'call', outcome: 'voicemail', at });
    }
  }

  /** The playbook after a sale, and how far the latest sales are in it; what was due yesterday is still open. */
  *listPlaybook(sold: readonly SampleCustomer[]): Generator<SampleItem> {
    const { until, from, texts, owner } = this.#world;
    const { name, begins, steps } = texts.touch.playbook;
    const playbookId = this.#random.id<PlaybookId>(momentOf(from, 9));
    yield {
      table: 'playbooks',
      row: {
        playbook_id: playbookId,
        name,
        begins,
        steps: JSON.stringify(steps),
        made_at: momentOf(from, 9),
        archived_at: null,
      },
    };
    for (const [no, customer] of sold.entries()) {
      const startsOn = addDays(until, -(soldDaysAgo[no] ?? 1));
      const at = momentOf(startsOn, 16);
      const runId = this.#random.id<PlaybookRunId>(at);
      yield {
        table: 'playbook_runs',
        row: {
          run_id: runId,
          playbook_id: playbookId,
          customer_id: customer.id,
          about: this.#random.pick(texts.touch.sold),
          starts_on: startsOn,
          purchase_id: null,
          started_at: at,
          started_by: owner.id,
          ended_at: null,
        },
      };
      for (const step of toDatedSteps(steps, startsOn)) {
        const isClosed = step.dueOn < addDays(until, -2);
        yield {
          table: 'playbook_tasks',
          row: {
            task_id: this.#random.id<PlaybookTaskId>(at),
            run_id: runId,
            customer_id: customer.id,
            number: step.number,
            what: step.what,
            asks: step.asks,
            way: step.way,
            after_days: step.afterDays,
            due_on: step.dueOn,
            closed_on: isClosed ? step.dueOn : null,
            closed_as: isClosed ? 'done' : null,
            closed_by: isClosed ? owner.id : null,
            answer: isClosed && step.asks !== 'nothing' ? 'yes' : null,
          },
        };
      }
    }
  }

  /** Two days of customers' own in the weeks to come. */
  *listDays(customers: readonly SampleCustomer[]): Generator<SampleItem> {
    const { until, texts } = this.#world;
    for (const [no, name] of texts.touch.birthdays.entries()) {
      const customer = customers[no];
      if (customer === undefined) return;
      const monthDay = addDays(until, 4 + no * 9).slice(5);
      const occasionId = this.#random.id<OccasionId>(momentOf(until, 0) - 1);
      yield {
        table: 'occasions',
        row: { occasion_id: occasionId, customer_id: customer.id, name, month_day: monthDay, archived_at: null },
      };
    }
  }
}
