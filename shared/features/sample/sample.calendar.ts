import { addDays, dayOfWeek, daysBetween, type Day } from '../../clock.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import type { Situation } from './sample.texts.ts';
import type { World } from './sample.world.ts';

/** Something a customer says on a day; `words` where a story knows them already. */
export type Happening = {
  readonly customer: SampleCustomer | null;
  readonly situation: Situation;
  readonly words: string | null;
};

/** Entries of a customer in a year, before season and day of the week. */
const entriesPerYear = 12.5;

/** Monday to Sunday; on Monday the weekend is talked about. */
const weekdayWeights = [1.5, 1, 1, 1, 1.05, 0.35, 0.02] as const;

/** People without an account who come to the shop, a day. */
const strangersPerDay = 0.3;

/** Share of an area's customers who get in touch on the day of a storm. */
const stormShare = 0.3;

const septemberFrom = '08-22';
const septemberTo = '10-05';

function isSeptember(day: Day): boolean {
  const monthDay = day.slice(5);
  return monthDay >= septemberFrom && monthDay <= septemberTo;
}

/** Storms of the winters, each over one area for one or two days. */
function listStorms(world: World): Map<Day, string> {
  const random = new SampleRandom(world.seed, 'storms');
  const storms = new Map<Day, string>();
  for (let day = world.from; day < world.until; day = addDays(day, 1)) {
    const isWinter = ['12', '01', '02'].includes(day.slice(5, 7));
    if (!isWinter || !random.chance(1 / 19)) continue;
    const area = random.pick(world.texts.people.areas);
    storms.set(day, area);
    if (random.chance(0.5)) storms.set(addDays(day, 1), area);
  }
  return storms;
}

/** Knows what happens on each day, in the order of the days. */
export class Calendar {
  readonly #world: World;
  readonly #customers: readonly SampleCustomer[];
  readonly #random: SampleRandom;
  readonly #situations: ReadonlyMap<string, Situation>;
  readonly #ordinary: readonly Situation[];
  readonly #storms: ReadonlyMap<Day, string>;
  readonly #planned = new Map<Day, Happening[]>();

  constructor(world: World, customers: readonly SampleCustomer[]) {
    this.#world = world;
    this.#customers = customers;
    this.#random = new SampleRandom(world.seed, 'calendar');
    const { situations } = world.texts.voices;
    this.#situations = new Map(situations.map((situation) => [situation.id, situation]));
    this.#ordinary = situations.filter(({ weight }) => weight > 0);
    this.#storms = listStorms(world);
    for (const customer of customers) this.#planStory(customer);
  }

  /** What happens on a day, in no order yet. Days must be asked for one after another. */
  listHappenings(day: Day): Happening[] {
    const happenings = this.#planned.get(day) ?? [];
    this.#planned.delete(day);
    this.#addStorm(day, happenings);
    if (this.#random.chance(strangersPerDay * this.#weekday(day))) {
      happenings.push({
        customer: null,
        situation: this.#get(this.#random.pick(['front-desk', 'question', 'front-desk'])),
        words: null,
      });
    }
    for (const customer of this.#customers) {
      if (!this.#isTalking(customer, day) || !this.#random.chance(this.#rate(customer, day))) continue;
      const situation = this.#choose(customer, day);
      happenings.push({ customer, situation, words: null });
      if (situation.leadsTo !== undefined && this.#random.chance(0.3)) {
        this.#plan(addDays(day, this.#random.between(2, 7)), {
          customer,
          situation: this.#get(situation.leadsTo),
          words: null,
        });
      }
    }
    return happenings;
  }

  #get(id: string): Situation {
    const situation = this.#situations.get(id);
    if (situation === undefined) throw new Error(`The sample's texts have no situation “${id}”.`);
    return situation;
  }

  #plan(day: Day, happening: Happening): void {
    if (day < this.#world.from || day >= this.#world.until) return;
    const planned = this.#planned.get(day);
    if (planned === undefined) this.#planned.set(day, [happening]);
    else planned.push(happening);
  }

  /** Those who leave, or fall silent before their renewal, say something before they stop. */
  #planStory(customer: SampleCustomer): void {
    for (const { daysAgo, situation, words } of customer.story) {
      this.#plan(addDays(this.#world.until, -daysAgo), { customer, situation: this.#get(situation), words });
    }
    if (customer.silentFrom < this.#world.until && this.#random.chance(0.8)) {
      this.#plan(addDays(customer.silentFrom, -this.#random.between(1, 9)), {
        customer,
        situation: this.#get('before-leaving'),
        words: null,
      });
    }
    if (customer.lostOn !== null) {
      this.#plan(addDays(customer.lostOn, -this.#random.between(0, 6)), {
        customer,
        situation: this.#get('leaving'),
        words: null,
      });
    }
  }

  #addStorm(day: Day, happenings: Happening[]): void {
    const area = this.#storms.get(day);
    if (area === undefined) return;
    for (const customer of this.#customers) {
      if (customer.area !== area || !this.#isTalking(customer, day) || !this.#random.chance(stormShare)) continue;
      const situation = this.#get(this.#random.chance(0.15 + customer.sunny * 0.25) ? 'outage-good' : 'outage-storm');
      happenings.push({ customer, situation, words: null });
    }
  }

  #isTalking(customer: SampleCustomer, day: Day): boolean {
    const { status, since } = customer;
    if (status === 'declined' || day >= customer.silentFrom) return false;
    return since === null || day >= addDays(since, -12);
  }

  #weekday(day: Day): number {
    return weekdayWeights[dayOfWeek(day) - 1] ?? 1;
  }

  #rate(customer: SampleCustomer, day: Day): number {
    const season = customer.class === 'Student' ? (isSeptember(day) ? 3 : 0.7) : 1;
    const prospect = customer.status === 'prospect' ? 0.25 : 1;
    const isNew = customer.since !== null && Math.abs(daysBetween(customer.since, day)) < 30;
    return (entriesPerYear / 365.25) * this.#weekday(day) * season * prospect * (isNew ? 2.5 : 1);
  }

  #choose(customer: SampleCustomer, day: Day): Situation {
    const prospect = customer.status === 'prospect';
    return this.#random.weigh(this.#ordinary, (situation) => {
      if (situation.audience !== undefined && situation.audience !== customer.class) return 0;
      if (prospect && !['Sales call', 'Front desk', 'Support line'].includes(situation.touchpoint)) return 0;
      const season = situation.season === 'september' ? (isSeptember(day) ? 40 : 0.3) : 1;
      const area = situation.area === customer.area ? (situation.areaWeight ?? 0) : situation.weight;
      const monday = dayOfWeek(day) === 1 && situation.mondayWeight !== undefined ? situation.mondayWeight : area;
      const { happy = 0, ...others } = situation.left;
      const happyShare = happy / (happy + Object.values(others).reduce((sum, weight) => sum + weight, 0));
      const mood = 2 * (customer.sunny * happyShare + (1 - customer.sunny) * (1 - happyShare));
      return monday * season * mood;
    });
  }
}
