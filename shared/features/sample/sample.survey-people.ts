import { addDays, daysBetween, type Day } from '../../clock.ts';
import type { CustomerId } from '../../ids.ts';
import type { SampleCustomer } from './sample.customers.ts';
import type { SampleRandom } from './sample.random.ts';
import type { Feeling } from './sample.survey-answers.ts';
import type { SampleSurvey } from './sample.survey-desk.ts';
import { getNamed, type SampleItem, type World } from './sample.world.ts';

/** The same survey once in 90 days, any two 7 days apart. */
const sameSurveyDays = 90;
const anySurveyDays = 7;
/** How long a missed visit colours what somebody answers. */
const sorenessDays = 25;
/** Before the log begins nobody knows whose visit was missed; it happened as often as later. */
const missedBefore = 0.12;

/** What the log holds that surveys ask about: missed visits and calls to support, by customer and day. */
export type Heard = {
  readonly customerId: CustomerId;
  readonly day: Day;
  readonly what: 'missed' | 'support';
};

/** Reads of an entry's row what surveys ask about later; null where it is nothing of that. */
export function toHeard(world: World, { table, row }: SampleItem): Heard | null {
  if (table !== 'entries' || row['customer_id'] === null) return null;
  // The generator makes these columns of ids and days; a row only knows texts.
  const [customerId, day] = [row['customer_id'] as CustomerId, row['heard_on'] as Day];
  if (row['theme_id'] === getNamed(world.themes, 'Visit missed or moved') && row['how_left'] !== 'happy') {
    return { customerId, day, what: 'missed' };
  }
  return row['touchpoint_id'] === getNamed(world.touchpoints, 'Support line')
    ? { customerId, day, what: 'support' }
    : null;
}

/** How the company did: a hard summer a year ago and another this year, better since. */
function moodOfDay(world: World, day: Day): number {
  const ago = daysBetween(day, world.until);
  const isSummer = day.slice(5) >= '06-15' && day.slice(5) <= '09-20';
  return (isSummer ? -0.09 : 0) + (ago < 60 ? 0.03 : 0);
}

/** The customers as those who ask see them: whom the guard lets be asked, and how they feel. */
export class AskedPeople {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #customers: readonly SampleCustomer[];
  readonly #missed = new Map<CustomerId, Day[]>();
  readonly #asked = new Map<string, Day>();

  constructor(world: World, customers: readonly SampleCustomer[], heard: readonly Heard[], random: SampleRandom) {
    this.#world = world;
    this.#random = random;
    this.#customers = customers;
    for (const { customerId, day, what } of heard) {
      if (what === 'missed') this.#missed.set(customerId, [...(this.#missed.get(customerId) ?? []), day]);
    }
  }

  /** Whether the guard lets somebody be asked on a day. */
  mayAsk(customer: SampleCustomer, survey: SampleSurvey, day: Day): boolean {
    const { id, since, lostOn, status } = customer;
    if (since === null || day < addDays(since, 3) || status === 'declined') return false;
    if (lostOn !== null && day >= lostOn) return false;
    const last = (key: string): number => daysBetween(this.#asked.get(key) ?? addDays(day, -1000), day);
    return last(`${survey.id} ${id}`) >= sameSurveyDays && last(id) >= anySurveyDays;
  }

  noteAsked(customerId: CustomerId, survey: SampleSurvey, day: Day): void {
    this.#asked.set(`${survey.id} ${customerId}`, day);
    this.#asked.set(customerId, day);
  }

  /** Somebody who may be asked; those whose visit was missed not long ago first, as the manager wants to know. */
  find(survey: SampleSurvey, day: Day): SampleCustomer | null {
    if (this.#customers.length === 0) return null;
    const candidates = Array.from({ length: 14 }, () => this.#random.pick(this.#customers)).filter((customer) =>
      this.mayAsk(customer, survey, day),
    );
    return candidates.find(({ id }) => this.#wasMissed(id, day)) ?? candidates[0] ?? null;
  }

  #wasMissed(customerId: CustomerId, day: Day): boolean {
    return (this.#missed.get(customerId) ?? []).some(
      (missed) => missed <= day && missed >= addDays(day, -sorenessDays),
    );
  }

  /** How somebody feels about us on a day; of those nobody knows, as most do. */
  feelingOf(customer: SampleCustomer | null, day: Day): Feeling {
    const missed =
      customer !== null && day >= this.#world.from
        ? this.#wasMissed(customer.id, day)
        : this.#random.chance(missedBefore);
    const level = (customer?.sunny ?? 0.6) + moodOfDay(this.#world, day) - (missed ? 0.36 : 0);
    return { level, missed };
  }
}
