import { z } from 'zod';
import { daySchema, toDay, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { minuteOf } from '../../../shared/features/promises/due.rules.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { listTellings, movesIn, type Telling } from './tellings.store.ts';

/** Below this many moves a share says nothing; the screen shows the counts. */
const smallShare = 10;

/** Working time within which a customer should hear it. */
const soonMinutes = 60;

/** Narrows to moves of the promises of a customer or a place. */
function toScope({ scope }: MeasureQuestion): Sql {
  const ofPromise = (column: Sql, id: string): Sql =>
    sql`AND EXISTS (SELECT 1 FROM promises AS p WHERE p.promise_id = v.promise_id AND ${column} = ${id})`;
  return joinSql(
    [
      scope.customerId === undefined ? nothing : ofPromise(sql`p.customer_id`, scope.customerId),
      scope.locationId === undefined ? nothing : ofPromise(sql`p.location_id`, scope.locationId),
    ],
    ' ',
  );
}

const movesOf = (question: MeasureQuestion): Sql =>
  sql`${movesIn({ from: question.from, to: question.asOf })} ${toScope(question)}`;

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

const isElsewhere = ({ scope }: MeasureQuestion): boolean => scope.touchpointId !== undefined;

/** Whether a date was ever moved by a day. */
function wasEverMoved(read: ReadHandle, asOf: Day): boolean {
  const query = sql`SELECT v.said_on FROM promise_versions AS v WHERE ${movesIn({ from: '' as Day, to: asOf })} LIMIT 1`; // the empty text comes before every day
  return read.text(query) !== null;
}

const movesRecords: NonNullable<Measure['records']> = ({ from, to, scope }) => ({
  to: '/promises',
  search: {
    tab: 'list',
    show: 'moved',
    from,
    to,
    ...(scope.customerId === undefined ? {} : { customerId: scope.customerId }),
    ...(scope.locationId === undefined ? {} : { locationId: scope.locationId }),
  },
});

const common = { allow: leaders, wasEverRecorded: wasEverMoved, records: movesRecords, smallN: smallShare } as const;

type Told = { readonly told: number; readonly verified: number; readonly asTold: number; readonly lastOn: Day | null };

/** Reasons that were told for moves of the period: verified by somebody else, and as they were. */
const readTold = oncePerQuestion((read, question): Told => {
  const tellings = listTellings(read, movesOf(question));
  const count = (verdicts: readonly Telling['verdict'][]): number =>
    tellings.reduce((sum, { n, verdict }) => sum + (verdicts.includes(verdict) ? n : 0), 0);
  return {
    told: count(['as-told', 'not-as-told', 'unverified']),
    verified: count(['as-told', 'not-as-told']),
    asTold: count(['as-told']),
    lastOn: tellings.reduce<Day | null>(
      (last, { newestOn }) => (last !== null && last > newestOn ? last : newestOn),
      null,
    ),
  };
});

const candour: Measure = {
  ...common,
  id: 'promises.candour',
  label: 'Reason told was the real one',
  unit: 'share',
  direction: 'more',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { asTold, verified, lastOn } = readTold(read, question);
    return { ...wilson(asTold, verified), lastOn };
  },
};

/** Never counted as told as it was: nobody but the teller says so. */
const unverified: Measure = {
  ...common,
  id: 'promises.reasons-unverified',
  label: 'Reasons told that nobody else confirms',
  unit: 'count',
  direction: 'less',
  smallN: 0,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { told, verified, lastOn } = readTold(read, question);
    return { value: told - verified, n: told - verified, low: null, high: null, lastOn };
  },
};

const movesRow = z.object({
  n: z.number(),
  answered: z.number(),
  unhappy: z.number(),
  dueOrTold: z.number(),
  inTime: z.number(),
  known: z.number(),
  soon: z.number(),
  lastOn: daySchema.nullable(),
});
type Moves = z.infer<typeof movesRow>;

/** Moves of the period, and of those whose old date is over or who were told of it, how many were told before. */
const readMoves = oncePerQuestion((read, question): Moves => {
  const { now, timeZone } = question;
  const today = toDay(now, timeZone);
  const isOver = sql`(v.was_due_on < ${today} OR (v.was_due_on = ${today} AND v.was_due_to <= ${minuteOf(today, now, timeZone)}))`;
  return read.get(
    sql`SELECT count(*) AS n, count(v.explainable) AS answered, count(*) FILTER (WHERE v.explainable = 0) AS unhappy,
        count(*) FILTER (WHERE v.told_in_time IS NOT NULL OR ${isOver}) AS dueOrTold,
        count(*) FILTER (WHERE v.told_in_time = 1) AS inTime,
        count(v.notice_minutes) AS known, count(*) FILTER (WHERE v.notice_minutes <= ${soonMinutes}) AS soon,
        max(v.said_on) AS lastOn FROM promise_versions AS v WHERE ${movesOf(question)}`,
    movesRow,
  );
});

const moves: Measure = {
  ...common,
  id: 'promises.moves',
  label: 'Dates we moved',
  unit: 'count',
  direction: 'less',
  smallN: 0,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { n, lastOn } = readMoves(read, question);
    return { value: n, n, low: null, high: null, lastOn };
  },
};

/** What the customer asked to be moved is counted apart, and starts a new first date. */
const movesAsked: Measure = {
  ...common,
  id: 'promises.moves-asked',
  label: 'Dates the customer asked to move',
  unit: 'count',
  direction: 'neither',
  smallN: 0,
  records: null,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { n, lastOn } = read.get(
      sql`SELECT count(*) AS n, max(v.said_on) AS lastOn FROM promise_versions AS v
        WHERE v.number > 1 AND v.asked_by_customer = 1 AND v.said_on >= ${question.from} AND v.said_on <= ${question.asOf} ${toScope(question)}`,
      z.object({ n: z.number(), lastOn: daySchema.nullable() }),
    );
    return { value: n, n, low: null, high: null, lastOn };
  },
};

const notExplainable: Measure = {
  ...common,
  id: 'promises.moves-not-explainable',
  label: 'Moves we would not be happy to explain',
  unit: 'share',
  direction: 'less',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { unhappy, answered, lastOn } = readMoves(read, question);
    return { ...wilson(unhappy, answered), lastOn };
  },
};

/**
 * The median of the working time between knowing and telling: nearest rank, as in shared/stats/quantile.ts. Walked in its
 * own order, so that nothing is sorted.
 */
function readMedianMinutes(read: ReadHandle, question: MeasureQuestion, known: number): number | null {
  if (known === 0) return null;
  const place = Math.ceil(known / 2) - 1;
  return read.number(
    sql`SELECT v.notice_minutes FROM promise_versions AS v WHERE v.notice_minutes >= 0 AND v.asked_by_customer = 0
      AND v.number > 1 AND v.said_on >= ${question.from} AND v.said_on <= ${question.asOf} ${toScope(question)}
      ORDER BY v.notice_minutes LIMIT 1 OFFSET ${place}`,
  );
}

const noticeDelay: Measure = {
  ...common,
  id: 'promises.notice-delay',
  label: 'Working time from knowing to telling (median)',
  unit: 'hours',
  direction: 'less',
  smallN: 0,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { known, lastOn } = readMoves(read, question);
    const minutes = readMedianMinutes(read, question, known);
    return { value: minutes === null ? null : minutes / 60, n: known, low: null, high: null, lastOn };
  },
};

const toldBeforeDue: Measure = {
  ...common,
  id: 'promises.told-before-due',
  label: 'Told before the old date was over',
  unit: 'share',
  direction: 'more',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { inTime, dueOrTold, lastOn } = readMoves(read, question);
    return { ...wilson(inTime, dueOrTold), lastOn };
  },
};

const toldSoon: Measure = {
  ...common,
  id: 'promises.told-within-hour',
  label: 'Told within a working hour of knowing',
  unit: 'share',
  direction: 'more',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { soon, known, lastOn } = readMoves(read, question);
    return { ...wilson(soon, known), lastOn };
  },
};

/** Figures about dates that moved, and about what was told of them. */
export const movesMeasures: readonly Measure[] = [
  candour,
  unverified,
  moves,
  movesAsked,
  notExplainable,
  noticeDelay,
  toldBeforeDue,
  toldSoon,
];
