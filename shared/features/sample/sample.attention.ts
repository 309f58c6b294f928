import { addDays, dayOfWeek, daysBetween, type Day } from '../../clock.ts';
import type { MeetingId, RoundId } from '../../ids.ts';
import type { AgendaItem, AgendaTag } from '../attention/attention.schema.ts';
import { listQuarters, ofQuarter, type SampleQuarter } from './sample.quarters.ts';
import { SampleRandom } from './sample.random.ts';
import { momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** Two years of quarters, and the one that still runs. */
const attentionQuarters = 9;
/** Rounds of the owner in a quarter, the running one first: none for half a year, one of the things to be found. */
const ownerRoundsByAgo = [0, 0, 1, 2, 3] as const;
/** How long before the end of the last quarter the owner's last round was, in days. */
const lastRoundDays = 118;
const managerRounds = 3;
/** What is talked about, by points of the agenda. */
const weights: Readonly<Record<AgendaTag, number>> = { money: 54, operations: 28, people: 12, customers: 6 };

/** What leaders look at: rounds among those who meet customers, and what meetings are about. */
class AttentionYears {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #quarters: readonly SampleQuarter[];
  #heard = 0;

  constructor(world: World) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'attention');
    this.#quarters = listQuarters(world.until, attentionQuarters);
  }

  *listItems(): Generator<SampleItem> {
    const { owner, manager } = this.#world;
    for (const quarter of this.#quarters) {
      for (const on of this.#ownerDays(quarter)) yield this.#toRoundItem(owner, on);
      for (const on of this.#spread(quarter, managerRounds)) yield this.#toRoundItem(manager, on);
      yield* this.#listMeetings(quarter);
    }
  }

  #ownerDays(quarter: SampleQuarter): Day[] {
    const last = this.#quarters.find(({ ago }) => ago === 1);
    if (quarter.ago === 2 && last !== undefined) return [addDays(last.to, -lastRoundDays)];
    return this.#spread(quarter, ofQuarter(ownerRoundsByAgo, quarter));
  }

  /** So many working days of a quarter, spread over it, as far as it has come. */
  #spread({ from, to }: SampleQuarter, many: number): Day[] {
    const length = daysBetween(from, to);
    return Array.from({ length: many }, (_, index) => {
      const day = addDays(from, Math.round(((index + 0.3 + this.#random.next() * 0.4) * length) / many));
      return addDays(day, -Math.max(0, dayOfWeek(day) - 5));
    }).filter((day) => day < this.#world.until);
  }

  #toRoundItem(by: Worker, on: Day): SampleItem {
    const { rounds } = this.#world.texts.attention;
    const heard = by.role === 'owner' ? rounds.owner : rounds.manager;
    this.#heard += 1;
    return {
      table: 'rounds',
      row: {
        round_id: this.#random.id<RoundId>(momentOf(on, 16)),
        ran_on: on,
        location_id: this.#random.pick([this.#world.shop, ...this.#world.areas.values()]),
        people: this.#random.between(2, 6),
        heard: heard[this.#heard % heard.length] ?? '',
        by_person: by.id,
        by_role: by.role,
        recorded_at: momentOf(on, 17),
        archived_at: null,
      },
    };
  }

  /** Every Monday, and once a month with one of the people. */
  *#listMeetings({ from, to }: SampleQuarter): Generator<SampleItem> {
    const { weekly, monthly } = this.#world.texts.attention.meetings;
    for (let day = from; day <= to && day < this.#world.until; day = addDays(day, 1)) {
      if (dayOfWeek(day) === 1) yield this.#toMeetingItem(day, 'meeting', weekly, this.#random.between(3, 6));
      const isFirstThursday = dayOfWeek(day) === 4 && Number(day.slice(8)) <= 7;
      if (!isFirstThursday) continue;
      yield this.#toMeetingItem(day, 'one-to-one', this.#random.pick(monthly), this.#random.between(2, 4));
    }
  }

  #toMeetingItem(on: Day, kind: 'meeting' | 'one-to-one', title: string, many: number): SampleItem {
    const items: AgendaItem[] = [];
    while (items.length < many) {
      const tag = this.#random.weighed(weights);
      const text = this.#random.pick(this.#world.texts.attention.meetings.points[tag]);
      if (items.every((item) => item.text !== text)) items.push({ text, tag, minutes: this.#random.between(1, 5) * 5 });
    }
    return {
      table: 'meetings',
      row: {
        meeting_id: this.#random.id<MeetingId>(momentOf(on, 10)),
        held_on: on,
        title,
        kind,
        items: JSON.stringify(items),
        by_person: this.#world.manager.id,
        by_role: this.#world.manager.role,
        recorded_at: momentOf(on, 11),
        archived_at: null,
      },
    };
  }
}

/** Two years of front-line rounds and meetings. */
export function* listAttentionItems(world: World): Generator<SampleItem> {
  yield* new AttentionYears(world).listItems();
}
