import { z } from 'zod';
import { addDays, dayStart, type Day } from '../../../shared/clock.ts';
import type { Doer } from '../../../shared/features/actions/actions.rules.ts';
import { actionSchema, type Action, type actionFilterSchema } from '../../../shared/features/actions/actions.schema.ts';
import { fromCursor, toCursor, toPage } from '../../db/cursor.ts';
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
type Place = z.infer<typeof cursorValues>;

/** Stand after and before every id, which is a UUID: the list goes on with the next moment. */
const [afterIds, beforeIds] = ['~', ''];

const open = ['open', 'doing'] as const;
const closed = ['done', 'dropped'] as const;

/** Rows one page may look at in each state where filters are tested row by row: some 10 ms of them. */
const scanRows = 3000;

/** One state's actions in the order of the list: from a place on, with what is tested on each row. */
type Walk = { readonly where: Sql; readonly rest: Sql; readonly order: Sql };

/**
 * A page of actions by when they are due: what is open soonest first, what is over latest first. Filters that exclude
 * each other never read all of a state: what a page did not reach is the next one's, and a page may come back short.
 */
export function listActions(read: ReadHandle, question: ActionsQuestion): { items: Action[]; next: string | null } {
  const { filter, page } = question;
  const { states, isRising } = toStates(filter);
  const rest = toRest(filter, question.timeZone);
  const order = isRising ? sql`due_at, action_id` : sql`due_at DESC, action_id DESC`;
  const from = page.cursor === undefined ? nothing : goOn(fromCursor(page.cursor, cursorValues), isRising);
  const walks = states.map((state) => ({ where: sql`state = ${state} ${toBounds(question)} ${from}`, rest, order }));
  const horizon = rest === nothing ? null : findHorizon(read, walks, isRising);
  const upTo = horizon === null ? nothing : isRising ? sql`AND due_at <= ${horizon}` : sql`AND due_at >= ${horizon}`;
  // One walk along the index for each state, merged: over several states at once every row would have to be sorted.
  const hits = walks.map(
    (walk) => sql`SELECT * FROM (SELECT action_id, due_at FROM actions
      WHERE ${walk.where} ${walk.rest} ${upTo} ORDER BY ${order} LIMIT ${page.limit + 1})`,
  );
  const rows = read.all(
    sql`SELECT ${actionColumns} FROM (${unite(hits)}) AS hit JOIN actions AS a ON a.action_id = hit.action_id ${actionNames}
      ORDER BY ${isRising ? sql`a.due_at, a.action_id` : sql`a.due_at DESC, a.action_id DESC`} LIMIT ${page.limit + 1}`,
    actionSchema,
  );
  const shown = toPage(
    rows,
    page.limit,
    (row) => row,
    (row) => [row.dueAt, row.id],
  );
  return {
    items: shown.items,
    next: shown.next ?? (horizon === null ? null : toCursor([horizon, isRising ? afterIds : beforeIds])),
  };
}

function toStates({ state, show = 'open' }: ActionFilter): {
  readonly states: readonly Action['state'][];
  readonly isRising: boolean;
} {
  if (state !== undefined) return { states: [state], isRising: state === 'open' || state === 'doing' };
  if (show === 'all') return { states: [...open, ...closed], isRising: false };
  return show === 'closed' ? { states: closed, isRising: false } : { states: open, isRising: true };
}

/** What an index of its own serves: whose they are, and the moments they are due. Staff get their own. */
function toBounds({ filter, reader, now, timeZone }: ActionsQuestion): Sql {
  const who = reader.role === 'staff' || filter.mine === true ? reader.id : filter.who;
  return joinSql(
    [
      who === undefined ? nothing : who === 'nobody' ? sql`AND who IS NULL` : sql`AND who = ${who}`,
      filter.show === 'overdue' ? sql`AND due_at < ${now}` : nothing,
      filter.dueFrom === undefined ? nothing : sql`AND due_at >= ${dayStart(filter.dueFrom, timeZone)}`,
      filter.dueTo === undefined ? nothing : sql`AND due_at < ${dayStart(addDays(filter.dueTo, 1), timeZone)}`,
    ],
    ' ',
  );
}

/** What is tested row by row: whence actions came, where, and the days they were opened. */
function toRest({ fromResults, source, locationId, openedFrom, openedTo }: ActionFilter, timeZone: string): Sql {
  const start = (day: Day): number => dayStart(day, timeZone);
  const conditions = [
    ...(fromResults === true ? [sql`+source IN ('response', 'finding')`] : []),
    ...(source === undefined ? [] : [sql`+source = ${source}`]),
    ...(locationId === undefined
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM entries WHERE entries.entry_id = actions.entry_id AND +entries.location_id = ${locationId})`,
        ]),
    ...(openedFrom === undefined ? [] : [sql`+opened_at >= ${start(openedFrom)}`]),
    ...(openedTo === undefined ? [] : [sql`+opened_at < ${start(addDays(openedTo, 1))}`]),
  ];
  return conditions.length === 0 ? nothing : sql`AND ${joinSql(conditions, ' AND ')}`;
}

function goOn([dueAt, id]: Place, isRising: boolean): Sql {
  return isRising
    ? sql`AND due_at >= ${dueAt} AND (due_at > ${dueAt} OR action_id > ${id})`
    : sql`AND due_at <= ${dueAt} AND (due_at < ${dueAt} OR action_id < ${id})`;
}

const seenRow = z.object({ seen: z.number(), dueAt: z.number().nullable() });

/** The due moment beyond which this page does not look, the nearest of all walks; null where each is looked at to its end. */
function findHorizon(read: ReadHandle, walks: readonly Walk[], isRising: boolean): number | null {
  const ends = walks.flatMap(({ where, order }) => {
    const { seen, dueAt } = read.get(
      sql`SELECT count(*) AS seen, ${isRising ? sql`max(due_at)` : sql`min(due_at)`} AS dueAt
        FROM (SELECT due_at FROM actions WHERE ${where} ORDER BY ${order} LIMIT ${scanRows})`,
      seenRow,
    );
    return seen < scanRows || dueAt === null ? [] : [dueAt];
  });
  if (ends.length === 0) return null;
  return isRising ? Math.min(...ends) : Math.max(...ends);
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
