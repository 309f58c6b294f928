import { z } from 'zod';
import { addDays, daySchema, type Day } from '../../../shared/clock.ts';
import { firstCallDay, lastCallDay } from '../../../shared/features/losses/call-window.rules.ts';
import type { Loss, LossFilter } from '../../../shared/features/losses/losses.schema.ts';
import { unwrittenSchema, type Unwritten } from '../../../shared/features/losses/reading.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { lossColumns, lossNames, lossRow } from './losses.rows.ts';

type Page = { readonly cursor?: string | undefined; readonly limit: number };

const cursorValues = z.tuple([daySchema, z.string()]);

function toShown(show: LossFilter['show'], today: Day): Sql {
  switch (show) {
    case undefined:
      return nothing;
    case 'called':
      return sql`AND +l.call_state = 'called'`;
    case 'missed':
      return sql`AND +l.call_state = 'to-call' AND l.matters = 1 AND +l.won_back_on IS NULL
        AND l.lost_on < ${addDays(today, -lastCallDay)}`;
    case 'silent':
      return sql`AND e.complained = 0`;
    case 'before-profitable':
      return sql`AND ${leftBeforePaid}`;
    case 'won-back':
      return sql`AND +l.won_back_on IS NOT NULL`;
  }
}

/** What they left over by the day they left is less than what they cost to win. */
export const leftBeforePaid = sql`l.margin_minor * (julianday(l.lost_on) - julianday(l.since_on)) / 365.25 < l.cost_to_win_minor`;

/** Losses, the latest first. */
export function listLosses(
  read: ReadHandle,
  { show, causeId, from, to }: LossFilter,
  { cursor, limit }: Page,
  today: Day,
): { items: Loss[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, cursorValues);
  const conditions = joinSql(
    [
      toShown(show, today),
      from === undefined ? nothing : sql`AND l.lost_on >= ${from}`,
      to === undefined ? nothing : sql`AND l.lost_on <= ${to}`,
      causeId === undefined
        ? nothing
        : sql`AND EXISTS (SELECT 1 FROM exit_causes x WHERE x.exit_call_id = e.exit_call_id AND x.reason_id = ${causeId})`,
      after === null ? nothing : sql`AND (l.lost_on, l.loss_id) < (${after[0]}, ${after[1]})`,
    ],
    ' ',
  );
  const rows = read.all(
    sql`SELECT ${lossColumns} FROM losses AS l ${lossNames} WHERE l.lost_on <= ${today} ${conditions}
      ORDER BY l.lost_on DESC, l.loss_id DESC LIMIT ${limit + 1}`,
    lossRow,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    ({ lostOn, id }) => [lostOn, id],
  );
}

/** As many who left as a person can keep in mind with a face to each. */
const lastFew = 5;

/** The last five who left. */
export function listLastFive(read: ReadHandle, today: Day): Loss[] {
  return listLosses(read, {}, { limit: lastFew }, today).items;
}

/** The queue shows what one person can call in six weeks; who was missed stands in the list of all. */
const mostQueued = 100;
const shownMissed = 20;

/** Whose days for a call run, whose come, and whose passed, the most pressing first. */
export function listQueue(read: ReadHandle, today: Day): { open: Loss[]; early: Loss[]; missed: Loss[] } {
  const opened = addDays(today, -firstCallDay);
  const closed = addDays(today, -lastCallDay);
  const list = (when: Sql, order: Sql, limit: number): Loss[] =>
    read.all(
      sql`SELECT ${lossColumns} FROM losses AS l INDEXED BY losses_to_call ${lossNames}
        WHERE l.call_state = 'to-call' AND l.matters = 1 AND l.won_back_on IS NULL AND customers.erased_at IS NULL
        AND ${when} ORDER BY ${order} LIMIT ${limit}`,
      lossRow,
    );
  const rising = sql`l.lost_on, l.loss_id`;
  return {
    open: list(sql`l.lost_on >= ${closed} AND l.lost_on <= ${opened}`, rising, mostQueued),
    early: list(sql`l.lost_on > ${opened}`, rising, mostQueued),
    missed: list(sql`l.lost_on < ${closed}`, sql`l.lost_on DESC, l.loss_id DESC`, shownMissed),
  };
}

const isUnwritten = sql`c.status = 'lost' AND c.archived_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM losses WHERE losses.customer_id = c.customer_id AND losses.won_back_on IS NULL)`;

/** More than this nobody counts; the list says it all. */
const mostCounted = 1000;

/** How many customers are marked as lost of whom nobody wrote down why. */
export function countUnwritten(read: ReadHandle): number {
  const count = (when: Sql): number =>
    read.number(
      sql`SELECT count(*) FROM (SELECT 1 FROM customers AS c INDEXED BY customers_lost
        WHERE ${isUnwritten} AND ${when} LIMIT ${mostCounted})`,
    );
  return count(sql`c.lost_on > ''`) + count(sql`c.lost_on IS NULL`);
}

const unwrittenCursor = z.tuple([daySchema.nullable(), z.string()]);

/** Customers marked as lost of whom nobody wrote down why, the latest first; whose day nobody knows come last. */
export function listUnwritten(read: ReadHandle, { cursor, limit }: Page): { items: Unwritten[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, unwrittenCursor);
  const select = (where: Sql, most: number): Unwritten[] =>
    read.all(
      sql`SELECT c.customer_id AS customerId, c.name, c.lost_on AS lostOn, c.yearly_margin_minor AS marginMinor
        FROM customers AS c INDEXED BY customers_lost WHERE ${isUnwritten} AND ${where}
        ORDER BY c.lost_on DESC, c.customer_id DESC LIMIT ${most}`,
      unwrittenSchema,
    );
  const isAfterDays = after !== null && after[0] === null;
  const dated =
    after === null || after[0] === null
      ? sql`c.lost_on IS NOT NULL`
      : sql`(c.lost_on, c.customer_id) < (${after[0]}, ${after[1]})`;
  const known = isAfterDays ? [] : select(dated, limit + 1);
  const undated = isAfterDays ? sql`c.lost_on IS NULL AND c.customer_id < ${after[1]}` : sql`c.lost_on IS NULL`;
  const rest = known.length > limit ? [] : select(undated, limit + 1 - known.length);
  return toPage(
    [...known, ...rest],
    limit,
    (row) => row,
    ({ lostOn, customerId }) => [lostOn, customerId],
  );
}
