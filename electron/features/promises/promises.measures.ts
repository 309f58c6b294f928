import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { minuteOf } from '../../../shared/features/promises/due.rules.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import type { PromiseShow } from '../../../shared/features/promises/promises.schema.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { toDay } from '../../../shared/clock.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { movesMeasures } from './moves.measures.ts';
import { isKeptFirst } from './promises.list.ts';

/** Below this many promises a share says nothing; the screen shows the counts. */
const smallShare = 10;

const isKeptLast: Sql = sql`(done_on < last_due_on OR (done_on = last_due_on
  AND (last_due_to IS NULL OR done_minute IS NULL OR done_minute <= last_due_to)))`;

/** Promises are made to customers at places; they belong to no touchpoint. */
function toScope({ scope }: MeasureQuestion): Sql {
  return joinSql(
    [
      scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`,
      scope.locationId === undefined ? nothing : sql`AND location_id = ${scope.locationId}`,
    ],
    ' ',
  );
}

/** Dates that lie in the period and are over: a day when it ends, a window when it ends. */
function isPast({ from, asOf, now, timeZone }: MeasureQuestion, on: Sql, to: Sql): Sql {
  const today = toDay(now, timeZone);
  const isOver = sql`(${on} < ${today} OR (${on} = ${today} AND ${to} <= ${minuteOf(today, now, timeZone)}))`;
  return sql`cancelled_on IS NULL AND ${on} >= ${from} AND ${on} <= ${asOf} AND ${isOver}`;
}

const keptRow = z.object({
  n: z.number(),
  kept: z.number(),
  selfInflicted: z.number(),
  unwarned: z.number(),
  lastOn: daySchema.nullable(),
});
type Kept = z.infer<typeof keptRow>;

/** Days that are over whole, and lie in the period; places where the question names one. */
function ofDays({ from, asOf, now, timeZone, scope }: MeasureQuestion, on: Sql): Sql {
  const place = scope.locationId === undefined ? nothing : sql`AND location = ${scope.locationId}`;
  return sql`n <> 0 AND ${on} >= ${from} AND ${on} <= ${asOf} AND ${on} < ${toDay(now, timeZone)} ${place}`;
}

/** Sums know no customer, and of today not which windows are over: those promises are read one by one. */
function addUp(read: ReadHandle, question: MeasureQuestion, sums: Sql, rows: (one: MeasureQuestion) => Sql): Kept {
  if (question.scope.customerId !== undefined) return read.get(rows(question), keptRow);
  const today = toDay(question.now, question.timeZone);
  const past = read.get(sums, keptRow);
  if (question.asOf < today) return past;
  const now = read.get(rows({ ...question, from: question.from > today ? question.from : today }), keptRow);
  return {
    n: past.n + now.n,
    kept: past.kept + now.kept,
    selfInflicted: past.selfInflicted + now.selfInflicted,
    unwarned: past.unwarned + now.unwarned,
    lastOn: now.lastOn ?? past.lastOn,
  };
}

const firstRows = (question: MeasureQuestion): Sql => sql`SELECT count(*) AS n,
  count(*) FILTER (WHERE ${isKeptFirst}) AS kept,
  count(*) FILTER (WHERE NOT ${isKeptFirst} AND done_on <= need_by_on) AS selfInflicted,
  count(*) FILTER (WHERE (done_on IS NULL OR NOT ${isKeptFirst}) AND was_warned = 0) AS unwarned,
  max(first_due_on) AS lastOn
  FROM promises WHERE ${isPast(question, sql`first_due_on`, sql`first_due_to`)} ${toScope(question)}`;

/**
 * Promises whose first date lies in the period and is over; what is still open is broken, what was called off leaves.
 */
const readFirst = oncePerQuestion((read, question): Kept => {
  const sums = sql`SELECT ifnull(sum(n), 0) AS n, ifnull(sum(n) FILTER (WHERE came = 'in-time'), 0) AS kept,
    ifnull(sum(n) FILTER (WHERE came = 'early-enough'), 0) AS selfInflicted,
    ifnull(sum(n) FILTER (WHERE came <> 'in-time' AND warned = '0'), 0) AS unwarned, max(first_due_on) AS lastOn
    FROM promise_first_days WHERE ${ofDays(question, sql`first_due_on`)}`;
  return addUp(read, question, sums, firstRows);
});

const lastRows = (question: MeasureQuestion): Sql => sql`SELECT count(*) AS n,
  count(*) FILTER (WHERE ${isKeptLast}) AS kept, 0 AS selfInflicted, 0 AS unwarned, max(last_due_on) AS lastOn
  FROM promises WHERE ${isPast(question, sql`last_due_on`, sql`last_due_to`)} ${toScope(question)}`;

/** The same by the last date the customer was told. */
const readLast = oncePerQuestion((read, question): Kept => {
  const sums = sql`SELECT ifnull(sum(n), 0) AS n, ifnull(sum(n) FILTER (WHERE kept = '1'), 0) AS kept, 0 AS selfInflicted,
    0 AS unwarned, max(last_due_on) AS lastOn FROM promise_last_days WHERE ${ofDays(question, sql`last_due_on`)}`;
  return addUp(read, question, sums, lastRows);
});

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

const isElsewhere = ({ scope }: MeasureQuestion): boolean => scope.touchpointId !== undefined;

/** Whether a promise was ever due by a day. */
export function wasEverDue(read: ReadHandle, asOf: Day): boolean {
  const query = sql`SELECT first_due_on FROM promises WHERE cancelled_on IS NULL AND first_due_on <= ${asOf} LIMIT 1`;
  return read.text(query) !== null;
}

const toRecords =
  (show: PromiseShow, more: Readonly<Record<string, boolean>> = {}) =>
  ({ from, to, scope }: MeasureQuestion) => ({
    to: '/promises',
    search: {
      tab: 'list',
      show,
      from,
      to,
      ...more,
      ...(scope.customerId === undefined ? {} : { customerId: scope.customerId }),
      ...(scope.locationId === undefined ? {} : { locationId: scope.locationId }),
    },
  });

const common = { allow: leaders, wasEverRecorded: wasEverDue, smallN: smallShare } as const;

const keptFirst: Measure = {
  ...common,
  id: 'promises.kept-first',
  label: 'Promises kept on the first date',
  unit: 'share',
  direction: 'more',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { kept, n, lastOn } = readFirst(read, question);
    return { ...wilson(kept, n), lastOn };
  },
  records: toRecords('all'),
};

const keptLast: Measure = {
  ...common,
  id: 'promises.kept-last',
  label: 'Promises kept on the last date',
  unit: 'share',
  direction: 'more',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { kept, n, lastOn } = readLast(read, question);
    return { ...wilson(kept, n), lastOn };
  },
  records: toRecords('all', { byLast: true }),
};

/**
 * How much better the last date makes it look than the first: kept-last − kept-first, as shares. Own definition.
 * Example: 41 of 52 on the first and 50 of 52 on the last date is a gap of 17 points.
 */
const flatteryGap: Measure = {
  ...common,
  id: 'promises.flattery-gap',
  label: 'How much the last date flatters',
  unit: 'gap',
  direction: 'less',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const [first, last] = [readFirst(read, question), readLast(read, question)];
    if (first.n === 0 || last.n === 0) return none;
    const value = last.kept / last.n - first.kept / first.n;
    return { value, n: first.n, low: null, high: null, lastOn: first.lastOn };
  },
  records: toRecords('moved'),
};

const selfInflicted: Measure = {
  ...common,
  id: 'promises.self-inflicted',
  label: 'Broken though early enough for what they needed',
  unit: 'share',
  direction: 'less',
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const first = readFirst(read, question);
    return { ...wilson(first.selfInflicted, first.n), lastOn: first.lastOn };
  },
  records: toRecords('self-inflicted'),
};

/** Broken on the first date, and nobody had told them before it was over: they found out by themselves. */
const foundOut: Measure = {
  ...common,
  id: 'promises.found-out',
  label: 'Found out by themselves',
  unit: 'count',
  direction: 'less',
  smallN: 0,
  read: (read, question) => {
    if (isElsewhere(question)) return none;
    const { unwarned, lastOn } = readFirst(read, question);
    return { value: unwarned, n: unwarned, low: null, high: null, lastOn };
  },
  records: toRecords('unwarned'),
};

/** Figures about promises. */
export const promisesMeasures: readonly Measure[] = [
  keptFirst,
  keptLast,
  flatteryGap,
  selfInflicted,
  foundOut,
  ...movesMeasures,
];
