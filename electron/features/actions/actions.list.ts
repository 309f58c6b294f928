import { z } from 'zod';
import { addDays, dayStart, type Day } from '../../../shared/clock.ts';
import type { Doer } from '../../../shared/features/actions/actions.rules.ts';
import { actionSchema, type Action, type actionFilterSchema } from '../../../shared/features/actions/actions.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { actionColumns, actionNames } from './actions.store.ts';

type ActionFilter = z.infer<typeof actionFilterSchema>;

export type ActionsQuestion = {
  readonly filter: ActionFilter;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly reader: Doer;
  readonly now: number;
  readonly timeZone: string;
};

const cursorValues = z.tuple([z.number(), z.string()]);

const open = ['open', 'doing'] as const;
const closed = ['done', 'dropped'] as const;

/** A page of actions by when they are due: what is open soonest first, what is over latest first. */
export function listActions(read: ReadHandle, question: ActionsQuestion): { items: Action[]; next: string | null } {
  const { filter, page, reader } = question;
  const show = filter.show ?? 'open';
  const isRising = show === 'open' || show === 'overdue';
  const states = show === 'all' ? [...open, ...closed] : show === 'closed' ? closed : open;
  const from = page.cursor === undefined ? null : fromCursor(page.cursor, cursorValues);
  const who = reader.role === 'staff' || filter.mine === true ? reader.id : null;
  const due = show === 'overdue' ? sql`AND due_at < ${question.now}` : nothing;
  const rest = toRest(filter, question.timeZone);
  const order = isRising ? sql`due_at, action_id` : sql`due_at DESC, action_id DESC`;
  // One walk along the index for each state, merged: over several states at once every row would have to be sorted.
  const walks = states.map((state) => {
    const owner = who === null ? nothing : sql`AND who = ${who}`;
    return sql`SELECT * FROM (SELECT action_id, due_at FROM actions
      WHERE state = ${state} ${owner} ${due} ${rest} ${goOn(from, isRising)} ORDER BY ${order} LIMIT ${page.limit + 1})`;
  });
  const rows = read.all(
    sql`SELECT ${actionColumns} FROM (${unite(walks)}) AS hit JOIN actions AS a ON a.action_id = hit.action_id ${actionNames}
      ORDER BY ${isRising ? sql`a.due_at, a.action_id` : sql`a.due_at DESC, a.action_id DESC`} LIMIT ${page.limit + 1}`,
    actionSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    (row) => [row.dueAt, row.id],
  );
}

/** Filters that come with a figure: whence actions came, and the days they were opened or due. */
function toRest({ fromResults, ...days }: ActionFilter, timeZone: string): Sql {
  const start = (day: Day): number => dayStart(day, timeZone);
  const end = (day: Day): number => dayStart(addDays(day, 1), timeZone);
  return joinSql(
    [
      fromResults === true ? sql`AND +source IN ('response', 'finding')` : nothing,
      days.openedFrom === undefined ? nothing : sql`AND +opened_at >= ${start(days.openedFrom)}`,
      days.openedTo === undefined ? nothing : sql`AND +opened_at < ${end(days.openedTo)}`,
      days.dueFrom === undefined ? nothing : sql`AND due_at >= ${start(days.dueFrom)}`,
      days.dueTo === undefined ? nothing : sql`AND due_at < ${end(days.dueTo)}`,
    ],
    ' ',
  );
}

function goOn(from: z.infer<typeof cursorValues> | null, isRising: boolean): Sql {
  if (from === null) return nothing;
  const [dueAt, id] = from;
  return isRising
    ? sql`AND due_at >= ${dueAt} AND (due_at > ${dueAt} OR action_id > ${id})`
    : sql`AND due_at <= ${dueAt} AND (due_at < ${dueAt} OR action_id < ${id})`;
}

function unite(walks: readonly Sql[]): Sql {
  return walks.reduce((all, walk) => sql`${all} UNION ALL ${walk}`);
}

const countsRow = z.object({ open: z.number(), overdue: z.number(), mine: z.number() });

/** How many actions are open, overdue, and open of the reader's own; staff count their own only. */
export function readActionCounts(read: ReadHandle, reader: Doer, now: number): z.infer<typeof countsRow> {
  const owner = reader.role === 'staff' ? sql`AND who = ${reader.id}` : nothing;
  return read.get(
    sql`SELECT count(*) AS open, count(*) FILTER (WHERE due_at < ${now}) AS overdue,
      (SELECT count(*) FROM actions WHERE who = ${reader.id} AND state IN ('open', 'doing')) AS mine
      FROM actions WHERE state IN ('open', 'doing') ${owner}`,
    countsRow,
  );
}
