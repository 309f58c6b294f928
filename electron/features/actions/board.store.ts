import { z } from 'zod';
import type { Doer } from '../../../shared/features/actions/actions.rules.ts';
import { isClosed } from '../../../shared/features/actions/actions.rules.ts';
import { actionSchema, type Action, type ActionState } from '../../../shared/features/actions/actions.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { actionColumns, actionNames } from './actions.store.ts';

const cursorValues = z.tuple([z.number(), z.string()]);

export type ColumnQuestion = {
  readonly state: ActionState;
  readonly mine: boolean;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly reader: Doer;
};

/** A page of a column of the board: what is open soonest due first, what is over latest closed first. */
export function listColumn(read: ReadHandle, question: ColumnQuestion): { items: Action[]; next: string | null } {
  const { state, mine, page, reader } = question;
  const from = page.cursor === undefined ? null : fromCursor(page.cursor, cursorValues);
  const owner = mine || reader.role === 'staff' ? sql`AND a.who = ${reader.id}` : nothing;
  const isOver = isClosed(state);
  const goOn =
    from === null
      ? nothing
      : isOver
        ? sql`AND a.closed_at <= ${from[0]} AND (a.closed_at < ${from[0]} OR a.action_id < ${from[1]})`
        : sql`AND a.due_at >= ${from[0]} AND (a.due_at > ${from[0]} OR a.action_id > ${from[1]})`;
  const order = isOver ? sql`a.closed_at DESC, a.action_id DESC` : sql`a.due_at, a.action_id`;
  const rows = read.all(
    sql`SELECT ${actionColumns} FROM actions AS a ${actionNames}
      WHERE a.state = ${state} ${isOver ? sql`AND a.closed_at IS NOT NULL` : nothing} ${owner} ${goOn}
      ORDER BY ${order} LIMIT ${page.limit + 1}`,
    actionSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    (row) => [(isOver ? row.closedAt : null) ?? row.dueAt, row.id],
  );
}
