import { addDays, dayOfWeek, daysBetween, type Day, type Instant } from '../../clock.ts';
import type { LocationId, RunId, VisitId } from '../../ids.ts';
import type { shopperKinds } from '../shops/shops.schema.ts';
import { toRunItem, type SampleRun } from './sample.checklists.ts';
import type { FindingDesk } from './sample.findings.ts';
import { listQuarters, type SampleQuarter } from './sample.quarters.ts';
import { SampleRandom } from './sample.random.ts';
import { listScenarioItems, type SampleScenario } from './sample.scenarios.ts';
import { answerScorecard } from './sample.scorecards.ts';
import { getNamed, momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** Two years of quarters, and the one that still runs. */
const shopQuarters = 9;
/** How often a place is forgotten in a quarter. */
const forgottenShare = 0.1;
/** How many items somebody has answered who began yesterday. */
const begunItems = 7;

const hourMs = 3_600_000;

/** A visit as it was planned. */
type Planned = {
  readonly scenario: SampleScenario;
  readonly place: string;
  readonly on: Day;
  readonly shopper: (typeof shopperKinds)[number];
};

const openDay = (day: Day): Day => (dayOfWeek(day) === 7 ? addDays(day, -1) : day);

/** Tests the company as its customers do: planned, made, forgotten, and what the shoppers saw. */
class ShopYears {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #findings: FindingDesk;
  readonly #places: ReadonlyMap<string, LocationId>;
  #scenarios: ReadonlyMap<string, SampleScenario> = new Map();
  #isContested = false;

  constructor(world: World, findings: FindingDesk) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'shops');
    this.#findings = findings;
    this.#places = new Map([[world.texts.people.shop, world.shop], ...world.areas]);
  }

  *listItems(): Generator<SampleItem> {
    const quarters = listQuarters(this.#world.until, shopQuarters);
    const since = addDays(quarters[0]?.from ?? this.#world.from, -12);
    this.#scenarios = yield* listScenarioItems(this.#world, since, this.#random);
    for (const quarter of quarters) {
      if (quarter.ago > 2) yield* this.#listQuarter(quarter);
      if (quarter.ago === 2) yield* this.#listLastVisits(quarter);
      if (quarter.ago === 1) yield* this.#listUnmade(quarter);
    }
    yield* this.#listAhead();
  }

  #plan(visit: { scenario: string; place: string }, day: Day, shopper: Planned['shopper']): Planned {
    return { scenario: getNamed(this.#scenarios, visit.scenario), place: visit.place, on: openDay(day), shopper };
  }

  /** An ordinary quarter: every place once, except those that were forgotten. */
  *#listQuarter({ ago, from, to }: SampleQuarter): Generator<SampleItem> {
    for (const [place, turns] of Object.entries(this.#world.texts.shops.places)) {
      const scenario = turns[ago % turns.length] ?? '';
      const isForgotten = this.#random.chance(forgottenShare);
      const on = addDays(from, this.#random.between(6, daysBetween(from, to) - 8));
      const shopper = this.#random.weighed({ friend: 5, staff: 3, agency: 2 });
      if (!isForgotten) yield* this.#listMade(this.#plan({ scenario, place }, on, shopper));
    }
  }

  *#listLastVisits({ from }: SampleQuarter): Generator<SampleItem> {
    for (const visit of this.#world.texts.shops.lately) {
      yield* this.#listMade(this.#plan(visit, addDays(from, visit.day), 'friend'));
    }
  }

  /** Planned, and then there were other things to do. */
  *#listUnmade({ from }: SampleQuarter): Generator<SampleItem> {
    for (const visit of this.#world.texts.shops.unmade) {
      const planned = this.#plan(visit, addDays(from, visit.day), 'friend');
      yield this.#toVisitItem(planned, visit.cancelled ? { cancelled_at: momentOf(addDays(planned.on, -1), 16) } : {});
    }
  }

  /** What somebody began yesterday, and what is planned from here on. */
  *#listAhead(): Generator<SampleItem> {
    const { until, texts } = this.#world;
    const begun = this.#plan(texts.shops.begun, addDays(until, -1), 'staff');
    const by = this.#staff();
    const run = this.#toRun(begun, by, momentOf(begun.on, 12.8));
    yield toRunItem(this.#world, {
      ...run,
      answers: Object.fromEntries(Object.entries(run.answers).slice(0, begunItems)),
    });
    yield this.#toVisitItem(begun, { run_id: run.id, visited_on: begun.on, arrived_minute: 760, shopper_id: by.id });
    for (const visit of texts.shops.ahead) {
      yield this.#toVisitItem(this.#plan(visit, addDays(until, visit.inDays), visit.shopper), {});
    }
  }

  #staff(): Worker {
    return this.#random.pick(this.#world.workers.filter(({ role, hasLeft }) => role === 'staff' && !hasLeft));
  }

  /** A scorecard as it was begun, with all that will be answered. */
  #toRun({ scenario, place, on }: Planned, by: Worker, startedAt: Instant): SampleRun {
    const { text, checklist } = scenario;
    return {
      id: this.#random.id<RunId>(startedAt),
      checklist,
      belongs: 'visit',
      about: text.title,
      locationId: getNamed(this.#places, place),
      ranOn: on,
      state: 'draft',
      answers: answerScorecard(this.#world.texts.shops, checklist.definition, { scenario: text, place }, this.#random),
      by,
      startedAt,
      submittedAt: null,
      review: null,
    };
  }

  *#listMade(planned: Planned): Generator<SampleItem> {
    const { place, on, shopper } = planned;
    // What friends and agencies bring on paper waits until the manager keys it in.
    const by = shopper === 'staff' ? this.#staff() : this.#world.manager;
    const keyedOn = addDays(on, shopper === 'staff' ? 0 : this.#random.between(1, 4));
    const begun = this.#toRun(planned, by, momentOf(keyedOn, 18 + this.#random.next()));
    const submittedAt = begun.startedAt + this.#random.between(6, 18) * 60_000;
    const reviewedAt = submittedAt + this.#random.between(14, 90) * hourMs;
    const state = this.#random.weighed({ accepted: 88, submitted: 8, excluded: 4 });
    const reason = state === 'excluded' ? 'The shopper was recognised at once.' : null;
    const run: SampleRun = {
      ...begun,
      state,
      submittedAt,
      review: state === 'submitted' ? null : { at: reviewedAt, reason },
    };
    yield toRunItem(this.#world, run);
    yield this.#toVisitItem(planned, this.#toNotes(planned, run));
    const { actions, dismissed } = this.#world.texts.shops;
    const found = this.#findings.listBadAnswers(run, (key) =>
      actions[key] === undefined ? null : `${actions[key]} (${place})`,
    );
    const source = { runId: run.id, locationId: run.locationId, foundOn: on, knownAt: submittedAt, dismissed };
    yield* this.#findings.listItems(source, found);
    const asked = found.find(({ label }) => label.includes('what you came for'));
    if (asked !== undefined && state === 'accepted') yield* this.#listContest(run, asked.item, reviewedAt);
  }

  /** Once somebody contested an answer, and the owner let it stand. */
  *#listContest(run: SampleRun, item: string, at: Instant): Generator<SampleItem> {
    if (this.#isContested) return;
    this.#isContested = true;
    yield {
      table: 'contests',
      row: {
        contest_id: this.#random.id(at),
        run_id: run.id,
        item,
        ...this.#world.texts.shops.contest,
        by_person: this.#world.manager.id,
        at,
        outcome: 'refused',
        decided_by: this.#world.owner.id,
        decided_at: at + 26 * hourMs,
      },
    };
  }

  #toNotes({ scenario, on, shopper }: Planned, run: SampleRun): SampleItem['row'] {
    const { id, channel, budget } = scenario.text;
    const [shortest, longest] = channel === 'phone' ? [4, 15] : [12, 40];
    const arrived = (id === 'evening-call' ? 18 : this.#random.between(9, 16)) * 60 + this.#random.between(0, 50);
    return {
      planned_on: addDays(on, -this.#random.between(0, 5)),
      run_id: run.id,
      visited_on: on,
      arrived_minute: arrived,
      left_minute: arrived + this.#random.between(shortest, longest),
      narrative: this.#random.pick(this.#world.texts.shops.narratives[id] ?? ['']),
      cost_minor: budget === null ? null : Math.round((budget * this.#random.between(60, 100)) / 100),
      shopper_id: shopper === 'staff' ? (run.by?.id ?? null) : null,
    };
  }

  #toVisitItem({ scenario, place, on, shopper }: Planned, more: SampleItem['row']): SampleItem {
    const { friends, agency } = this.#world.texts.shops;
    return {
      table: 'visits',
      row: {
        visit_id: this.#random.id<VisitId>(Math.min(momentOf(on, 8), this.#world.untilAt - hourMs)),
        scenario_id: scenario.id,
        location_id: getNamed(this.#places, place),
        planned_on: on,
        shopper_kind: shopper,
        shopper_id: null,
        shopper_name: { staff: '', friend: this.#random.pick(friends), agency }[shopper],
        announced: 0,
        cancelled_at: null,
        run_id: null,
        visited_on: null,
        arrived_minute: null,
        left_minute: null,
        narrative: '',
        cost_minor: null,
        ...more,
      },
    };
  }
}

/** Two years of mystery visits at every place, with what they found and what was done about it. */
export function* listShopItems(world: World, findings: FindingDesk): Generator<SampleItem> {
  yield* new ShopYears(world, findings).listItems();
}
