import type { Day } from '../../clock.ts';
import { quarterOf } from '../../period.ts';
import { shareAttention, type TaggedMeeting } from '../attention/shares.rules.ts';
import { answerWithinMs } from '../log/log.rules.ts';
import { dayOf, type SampleItem, type World } from './sample.world.ts';

/** What happened in a quarter, as far as the mirror asks about it. */
export type QuarterSums = {
  happy: number;
  judged: number;
  toAnswer: number;
  answeredInTime: number;
  due: number;
  doneInTime: number;
  fromResults: number;
  points: number;
  pointsAboutCustomers: number;
};

/** Days on which something happened, as far as the mirror asks when it last did. */
export type LedgerDays = 'talks' | 'rounds' | 'visits' | 'openings' | 'tellings';

type Row = SampleItem['row'];

const blank = (): QuarterSums => ({
  happy: 0,
  judged: 0,
  toAnswer: 0,
  answeredInTime: 0,
  due: 0,
  doneInTime: 0,
  fromResults: 0,
  points: 0,
  pointsAboutCustomers: 0,
});

// The generator makes these columns of days; a row only knows texts.
const dayIn = (row: Row, column: string): Day => String(row[column]) as Day;

/** Keeps count of what is made up, so that audits of past quarters uncover what the records say. */
export class Ledger {
  readonly #world: World;
  readonly #sums = new Map<Day, QuarterSums>();
  readonly #days: Readonly<Record<LedgerDays, Day[]>> = {
    talks: [],
    rounds: [],
    visits: [],
    openings: [],
    tellings: [],
  };
  readonly #answeredOn = new Map<string, Set<Day>>();
  /** Who left on which day, however often it was written down. */
  readonly #left = new Map<string, Day>();
  readonly #lossDays = new Map<string, Day>();
  readonly #exitCalls: { readonly lostOn: Day; readonly calledOn: Day }[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  sumsOf(from: Day): QuarterSums {
    const known = this.#sums.get(from) ?? blank();
    this.#sums.set(from, known);
    return known;
  }

  daysOf(kind: LedgerDays): readonly Day[] {
    return this.#days[kind];
  }

  /** How many surveys somebody answered in a quarter. */
  countSurveys(from: Day): number {
    return [...this.#answeredOn.values()].filter((quarters) => quarters.has(from)).length;
  }

  /** The days on which customers were lost, up to a day. */
  leftUpTo(to: Day): Day[] {
    return [...this.#left.values()].filter((day) => day <= to).toSorted();
  }

  /** Calls up to a day of those who left, each with the day they left. */
  exitCallsUpTo(to: Day): readonly { readonly lostOn: Day; readonly calledOn: Day }[] {
    return this.#exitCalls.filter(({ calledOn }) => calledOn <= to);
  }

  note({ table, row }: SampleItem): void {
    switch (table) {
      case 'entries':
        return this.#noteEntry(row);
      case 'customers':
        if (row['lost_on'] !== null) this.#left.set(`${row['customer_id']} ${row['lost_on']}`, dayIn(row, 'lost_on'));
        return;
      case 'losses':
        this.#left.set(`${row['customer_id']} ${row['lost_on']}`, dayIn(row, 'lost_on'));
        this.#lossDays.set(String(row['loss_id']), dayIn(row, 'lost_on'));
        return;
      case 'exit_calls': {
        const lostOn = this.#lossDays.get(String(row['loss_id']));
        if (lostOn !== undefined) this.#exitCalls.push({ lostOn, calledOn: dayIn(row, 'called_on') });
        return;
      }
      case 'actions':
        return this.#noteAction(row);
      case 'responses':
        return this.#noteResponse(row);
      case 'meetings':
        return this.#noteMeeting(row);
      case 'checklist_runs':
        if (row['belongs'] === 'visit' && row['submitted_at'] !== null) this.#days.visits.push(dayIn(row, 'ran_on'));
        return;
      case 'rounds':
        if (row['by_role'] === 'owner') this.#days.rounds.push(dayIn(row, 'ran_on'));
        return;
      case 'card_tellings':
        if (row['kind'] !== 'working-on') this.#days.tellings.push(dayIn(row, 'told_on'));
        return;
      case 'survey_openings':
        if (row['role'] === 'owner') this.#days.openings.push(dayIn(row, 'opened_on'));
    }
  }

  #sumsAt(day: Day): QuarterSums {
    return this.sumsOf(quarterOf(day).from);
  }

  #noteEntry(row: Row): void {
    const day = dayIn(row, 'heard_on');
    const sums = this.#sumsAt(day);
    const { channel, answered_at: answeredAt } = row;
    if (row['recorded_role'] === 'owner' && (channel === 'phone' || channel === 'in-person'))
      this.#days.talks.push(day);
    sums.happy += Number(row['how_left'] === 'happy');
    sums.judged += Number(row['how_left'] !== 'not-known');
    if (row['needs_answer'] !== 1) return;
    const isInTime = answeredAt != null && Number(answeredAt) - Number(row['heard_at']) <= answerWithinMs;
    sums.toAnswer += 1;
    sums.answeredInTime += Number(isInTime);
  }

  #noteAction(row: Row): void {
    const { state, source, closed_at: closedAt, due_at: dueAt, opened_at: openedAt } = row;
    if (source === 'response' || source === 'finding') this.#sumsAt(dayOf(Number(openedAt))).fromResults += 1;
    const isOver = state === 'done' || ((state === 'open' || state === 'doing') && Number(dueAt) < this.#world.untilAt);
    if (!isOver) return;
    const sums = this.#sumsAt(dayIn(row, 'due_on'));
    sums.due += 1;
    sums.doneInTime += Number(state === 'done' && Number(closedAt) <= Number(dueAt));
  }

  #noteResponse(row: Row): void {
    if (row['set_aside'] !== null) return;
    const surveyId = String(row['survey_id']);
    const quarters = this.#answeredOn.get(surveyId) ?? new Set<Day>();
    this.#answeredOn.set(surveyId, quarters.add(quarterOf(dayIn(row, 'answered_on')).from));
  }

  #noteMeeting(row: Row): void {
    // The generator wrote these points a moment ago.
    const items = JSON.parse(String(row['items'])) as TaggedMeeting['items'];
    const sums = this.#sumsAt(dayIn(row, 'held_on'));
    const { items: points, aboutCustomers } = shareAttention([{ items }]);
    sums.points += points;
    sums.pointsAboutCustomers += aboutCustomers;
  }
}
