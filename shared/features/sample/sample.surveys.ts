import { addDays, dayOfWeek, daysBetween, type Day } from '../../clock.ts';
import type { CustomerId, SurveyId, VersionId } from '../../ids.ts';
import type { Definition } from '../surveys/definition.schema.ts';
import type { SampleCustomer } from './sample.customers.ts';
import { SampleRandom } from './sample.random.ts';
import { answerCounter, answerSupport, answerVisit, Remarks } from './sample.survey-answers.ts';
import { AskedPeople, type Heard } from './sample.survey-people.ts';
import { SurveyDesk, type SampleSurvey } from './sample.survey-desk.ts';
import { counterForm, onlineForm, supportForm, visitForms } from './sample.survey-forms.ts';
import { listKioskItems, listOnlineItems, listOpeningItems } from './sample.survey-records.ts';
import { getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Days of the past in which customers were asked: two years, whatever the log remembers. */
const askedDays = 730;
/** Customers rung on a working day about a visit. */
const callsPerDay = 1.35;
/** Sheets the technicians leave behind in a week, and how many of them come back. */
const sheetsPerWeek = 10;
const returnedShare = 0.19;
/** Taps on the tablet at the counter on an open day. */
const tapsPerDay = 5;
const counterDays = 120;
/** Asks of customers what happened to them and writes down what they say. */
class SurveyYears {
  readonly #world: World;
  readonly #random: SampleRandom;
  readonly #desk: SurveyDesk;
  readonly #remarks: Remarks;
  readonly #customers: ReadonlyMap<CustomerId, SampleCustomer>;
  readonly #people: AskedPeople;
  readonly #supported = new Map<Day, CustomerId[]>();
  readonly #from: Day;

  constructor(world: World, customers: readonly SampleCustomer[], heard: readonly Heard[]) {
    this.#world = world;
    this.#random = new SampleRandom(world.seed, 'surveys');
    this.#desk = new SurveyDesk(world);
    this.#remarks = new Remarks(world.texts, this.#random);
    const known = customers.filter(({ since }) => since !== null);
    this.#customers = new Map(known.map((customer) => [customer.id, customer]));
    this.#people = new AskedPeople(world, known, heard, this.#random);
    this.#from = addDays(world.until, -askedDays);
    for (const { customerId, day, what } of heard) {
      if (what === 'support') this.#supported.set(day, [...(this.#supported.get(day) ?? []), customerId]);
    }
  }

  *listItems(): Generator<SampleItem> {
    const visit = this.#survey('After a visit', 'open', visitForms, [askedDays, 430, 160]);
    const support = this.#survey('After support', 'open', [supportForm], [365]);
    const counter = this.#survey('At the counter', 'open', [counterForm], [counterDays + 10]);
    const online = this.#survey('Line quality (old online form)', 'closed', [onlineForm], [400]);
    const weeks = Math.ceil(askedDays / 7);
    yield* this.#desk.listSurveyItems(visit, Math.ceil((weeks * sheetsPerWeek) / 50) * 50);
    for (const survey of [support, counter, online]) yield* this.#desk.listSurveyItems(survey, 0);
    yield* listOnlineItems(this.#world, online, this.#desk, this.#remarks, this.#random);
    let sheet = 0;
    for (let day = this.#from; day < this.#world.until; day = addDays(day, 1)) {
      if (dayOfWeek(day) === 1) yield* this.#listSheets(visit, day, sheet);
      if (dayOfWeek(day) === 1) sheet += sheetsPerWeek;
      if (dayOfWeek(day) <= 5) yield* this.#listCalls(visit, day);
      if (dayOfWeek(day) <= 5) yield* this.#listSupportCalls(support, day);
      if (dayOfWeek(day) <= 6 && daysBetween(day, this.#world.until) <= counterDays)
        yield* this.#listTaps(counter, day);
    }
    yield* listKioskItems(this.#world, counter, addDays(this.#world.until, -counterDays - 5), this.#random);
    yield* listOpeningItems(this.#world, [visit, support, counter], this.#random);
  }

  #survey(
    title: string,
    state: 'open' | 'closed',
    forms: readonly Definition[],
    daysAgo: readonly number[],
  ): SampleSurvey {
    const versions = forms.map((definition, index) => {
      const from = momentOf(addDays(this.#world.until, -(daysAgo[index] ?? 0)), 7);
      return { id: this.#random.id<VersionId>(from), from, definition };
    });
    return { id: this.#random.id<SurveyId>(versions[0]?.from ?? this.#world.untilAt), title, state, versions };
  }

  #visitVersion(survey: SampleSurvey, at: number) {
    const { definition } = survey.versions.findLast(({ from }) => from <= at) ??
      survey.versions[0] ?? { definition: null };
    const questions = definition?.sections.flatMap((section) => section.questions) ?? [];
    return {
      ids: new Set(questions.map(({ id }) => id)),
      withOther: questions.some((question) => question.type === 'single' && question.other),
    };
  }

  /** Calls about a visit: nearly half answer, some decline, some can't be reached. */
  *#listCalls(survey: SampleSurvey, day: Day): Generator<SampleItem> {
    const calls = Math.floor(callsPerDay) + Number(this.#random.chance(callsPerDay % 1));
    for (let call = 0; call < calls; call++) {
      const customer = this.#people.find(survey, day);
      if (customer === null) continue;
      this.#people.noteAsked(customer.id, survey, day);
      const at = momentOf(day, 9 + this.#random.next() * 8);
      const by = this.#random.weigh(this.#world.workers, ({ records }) => records);
      const channel = this.#random.chance(0.12) ? 'in-person' : 'phone';
      const feeling = this.#people.feelingOf(customer, day);
      const outcome = this.#random.weighed({ answered: 44, declined: 19, 'no-answer': 37 });
      yield this.#desk.toAskItem(survey, { at, channel, people: 1, outcome, customerId: customer.id, by });
      if (outcome !== 'answered') continue;
      const { answers, theme } = answerVisit(this.#visitVersion(survey, at), feeling, 0.6, this.#remarks, this.#random);
      const isComplete = this.#random.chance(0.93);
      const { q2, q3 } = answers;
      yield* this.#desk.listResponseItems(survey, {
        // Whoever has to go says the score and perhaps why.
        answers: isComplete || q2 === undefined ? answers : { q2, ...(q3 === undefined ? {} : { q3 }) },
        isComplete,
        channel,
        at,
        by,
        customerId: customer.id,
        lookedAfterBy: customer.lookedAfterBy,
        locationId: getNamed(this.#world.areas, customer.area),
        theme,
        opensAction: true,
      });
    }
  }

  /** Sheets left behind in a week; some come back, mostly without a name. */
  *#listSheets(survey: SampleSurvey, monday: Day, before: number): Generator<SampleItem> {
    const by = this.#world.manager;
    const at = momentOf(monday, 8.5);
    if (monday < addDays(this.#from, 3)) return;
    yield this.#desk.toAskItem(survey, {
      at,
      channel: 'paper',
      people: sheetsPerWeek,
      outcome: 'handed-out',
      customerId: null,
      by,
    });
    for (let sheet = before + 1; sheet <= before + sheetsPerWeek; sheet++) {
      const day = addDays(monday, this.#random.between(1, 9));
      const isBack = this.#random.chance(returnedShare);
      if (!isBack || day >= addDays(this.#world.until, -1)) continue;
      const feeling = this.#people.feelingOf(null, day);
      const answeredAt = momentOf(day, 10 + this.#random.next() * 9);
      const version = this.#visitVersion(survey, answeredAt);
      const { answers, theme } = answerVisit(version, feeling, 0.4, this.#remarks, this.#random);
      const area = this.#random.pick([...this.#world.areas.values()]);
      yield* this.#desk.listResponseItems(survey, {
        answers,
        isComplete: true,
        channel: 'paper',
        at: answeredAt,
        by: this.#random.pick([by, this.#world.owner, by]),
        locationId: area,
        sheet,
        theme,
        opensAction: true,
      });
    }
  }

  /** A call the day after somebody rang support. */
  *#listSupportCalls(survey: SampleSurvey, day: Day): Generator<SampleItem> {
    for (const customerId of this.#supported.get(addDays(day, -1)) ?? []) {
      const customer = this.#customers.get(customerId);
      if (customer === undefined || !this.#random.chance(0.65) || !this.#people.mayAsk(customer, survey, day)) continue;
      this.#people.noteAsked(customerId, survey, day);
      const at = momentOf(day, 10 + this.#random.next() * 6);
      const by = this.#random.weigh(this.#world.workers, ({ records }) => records);
      const outcome = this.#random.weighed({ answered: 52, declined: 18, 'no-answer': 30 });
      yield this.#desk.toAskItem(survey, { at, channel: 'phone', people: 1, outcome, customerId, by });
      if (outcome !== 'answered') continue;
      const { answers, theme } = answerSupport(
        this.#people.feelingOf(customer, day).level,
        this.#remarks,
        this.#random,
      );
      yield* this.#desk.listResponseItems(survey, {
        answers,
        isComplete: true,
        channel: 'phone',
        at,
        by,
        customerId,
        lookedAfterBy: customer.lookedAfterBy,
        locationId: getNamed(this.#world.areas, customer.area),
        theme,
        opensAction: true,
      });
    }
  }

  /** Taps at the counter; a child pressing again and again is kept and not counted. */
  *#listTaps(survey: SampleSurvey, day: Day): Generator<SampleItem> {
    const taps = this.#random.between(tapsPerDay - 4, tapsPerDay + 2);
    for (let tap = 0; tap < taps; tap++) {
      const at = momentOf(day, 9 + this.#random.next() * 8.5);
      const given = answerCounter(this.#remarks, this.#random);
      const common = { channel: 'kiosk' as const, by: null, locationId: this.#world.shop };
      yield* this.#desk.listResponseItems(survey, { ...given, ...common, at });
      if (!this.#random.chance(0.015)) continue;
      const again = { answers: { q2: 1 }, isComplete: false, setAside: 'Pressed again within 5 seconds' };
      yield* this.#desk.listResponseItems(survey, { ...again, ...common, at: at + 2300 });
    }
  }
}

/** What the company asked its customers for two years, and what they answered. */
export function* listSurveyItems(
  world: World,
  customers: readonly SampleCustomer[],
  heard: readonly Heard[],
): Generator<SampleItem> {
  yield* new SurveyYears(world, customers, heard).listItems();
}
