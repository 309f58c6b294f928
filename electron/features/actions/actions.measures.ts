import { z } from 'zod';
import { addDays, daySchema, dayStart, toDay, type Day } from '../../../shared/clock.ts';
import { leaders } from '../../../shared/contract/procedure.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';

/** Below this many actions a share says nothing; the screen shows the counts. */
const smallShare = 10;

/** Narrows to a customer's actions, or to those whose entry was heard at a place. */
function toScope({ scope }: MeasureQuestion): Sql {
  const atPlace = (column: Sql, id: string): Sql =>
    sql`AND EXISTS (SELECT 1 FROM entries WHERE entries.entry_id = actions.entry_id AND ${column} = ${id})`;
  return joinSql(
    [
      scope.customerId === undefined ? nothing : sql`AND customer_id = ${scope.customerId}`,
      scope.locationId === undefined ? nothing : atPlace(sql`+entries.location_id`, scope.locationId),
      scope.touchpointId === undefined ? nothing : atPlace(sql`+entries.touchpoint_id`, scope.touchpointId),
    ],
    ' ',
  );
}

/** The moment a period is judged at: its end, or now while it still runs. */
function judgedAt(question: MeasureQuestion): number {
  return Math.min(question.now, dayStart(addDays(question.asOf, 1), question.timeZone) - 1);
}

const openRow = z.object({ n: z.number(), lastAt: z.number().nullable() });

/** Actions open at a moment: not closed since, or closed after it. Two walks, each along its own index. */
function readOpen(
  read: ReadHandle,
  question: MeasureQuestion,
  due: Sql,
  last: Sql,
): { n: number; lastAt: number | null } {
  const at = judgedAt(question);
  const walk = (standing: Sql): z.infer<typeof openRow> =>
    read.get(
      sql`SELECT count(*) AS n, max(${last}) AS lastAt FROM actions WHERE ${standing} AND opened_at <= ${at} ${due} ${toScope(question)}`,
      openRow,
    );
  const still = walk(sql`state IN ('open', 'doing') AND closed_at IS NULL`);
  const since = at < question.now ? walk(sql`closed_at > ${at}`) : { n: 0, lastAt: null };
  const lastAt = Math.max(still.lastAt ?? -1, since.lastAt ?? -1);
  return { n: still.n + since.n, lastAt: lastAt < 0 ? null : lastAt };
}

/** Whether anybody ever opened an action before the day was over everywhere (at UTC−12 it ends last). */
function wasEverOpened(read: ReadHandle, asOf: Day): boolean {
  const end = dayStart(addDays(asOf, 1), 'Etc/GMT+12');
  return read.number(sql`SELECT count(*) FROM (SELECT 1 FROM actions WHERE opened_at < ${end} LIMIT 1)`) > 0;
}

function toOpenMeasure(id: 'open' | 'overdue', label: string): Measure {
  return {
    id: `actions.${id}`,
    label,
    unit: 'count',
    direction: 'less',
    smallN: 0,
    allow: leaders,
    read: (read, question) => {
      const isOverdue = id === 'overdue';
      const due = isOverdue ? sql`AND due_at < ${judgedAt(question)}` : nothing;
      const { n, lastAt } = readOpen(read, question, due, isOverdue ? sql`due_at` : sql`opened_at`);
      return { value: n, n, low: null, high: null, lastOn: lastAt === null ? null : toDay(lastAt, question.timeZone) };
    },
    wasEverRecorded: wasEverOpened,
    records: () => ({ to: '/actions', search: { show: id } }),
  };
}

const inTimeRow = z.object({ n: z.number(), inTime: z.number(), lastOn: daySchema.nullable() });

/** Of the actions due in the period: those done by then. Dropped ones leave, and open ones that may still be in time. */
const closedInTime: Measure = {
  id: 'actions.closed-in-time',
  label: 'Actions done in time',
  unit: 'share',
  direction: 'more',
  smallN: smallShare,
  allow: leaders,
  read: (read, question) => {
    const { n, inTime, lastOn } = read.get(
      sql`SELECT count(*) AS n, count(*) FILTER (WHERE state = 'done' AND closed_at <= due_at) AS inTime, max(due_on) AS lastOn
        FROM actions WHERE due_on >= ${question.from} AND due_on <= ${question.to}
        AND (+state = 'done' OR (+state IN ('open', 'doing') AND due_at < ${question.now})) ${toScope(question)}`,
      inTimeRow,
    );
    return { ...wilson(inTime, n), lastOn };
  },
  wasEverRecorded: (read, asOf) =>
    read.text(sql`SELECT due_on FROM actions WHERE due_on <= ${asOf} ORDER BY due_on LIMIT 1`) !== null,
  records: ({ from, to }) => ({ to: '/actions', search: { show: 'all', dueFrom: from, dueTo: to } }),
};

const none = { value: null, n: 0, low: null, high: null, lastOn: null };

const openedRow = z.object({ n: z.number(), lastAt: z.number().nullable() });

/** Actions that results led to: an answer to a survey, or what a visit or an audit found. */
const fromResults: Measure = {
  id: 'actions.from-results',
  label: 'Actions opened from results',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, question) => {
    const { from, asOf, timeZone, scope } = question;
    // A result is of many places at once, and of none for sure.
    if (scope.locationId !== undefined || scope.touchpointId !== undefined) return none;
    const { n, lastAt } = read.get(
      sql`SELECT count(*) AS n, max(opened_at) AS lastAt FROM actions WHERE source IN ('response', 'finding')
        AND opened_at >= ${dayStart(from, timeZone)} AND opened_at < ${dayStart(addDays(asOf, 1), timeZone)} ${toScope(question)}`,
      openedRow,
    );
    return { value: n, n, low: null, high: null, lastOn: lastAt === null ? null : toDay(lastAt, timeZone) };
  },
  wasEverRecorded: wasEverOpened,
  records: ({ from, to }) => ({
    to: '/actions',
    search: { show: 'all', fromResults: true, openedFrom: from, openedTo: to },
  }),
};

export const actionsMeasures: readonly Measure[] = [
  toOpenMeasure('open', 'Open actions'),
  toOpenMeasure('overdue', 'Overdue actions'),
  closedInTime,
  fromResults,
];
