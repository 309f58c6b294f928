import { z } from 'zod';
import { addDays, type Day, type Instant } from '../../../shared/clock.ts';
import type { PromiseFilter, PromiseRow, PromiseShow } from '../../../shared/features/promises/promises.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { isOpen, listLateTypes, promiseColumns, promiseNames, storedPromise, toPromiseRow } from './promises.rows.ts';

export type PromisesQuestion = {
  readonly filter: PromiseFilter;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly now: Instant;
};

/** Done by the first date, or by the end of its window; and done later, though early enough for what they needed. */
export const isKeptFirst: Sql = sql`(done_on < first_due_on OR (done_on = first_due_on
  AND (first_due_to IS NULL OR done_minute IS NULL OR done_minute <= first_due_to)))`;
const isSelfInflicted = sql`done_on IS NOT NULL AND NOT ${isKeptFirst} AND need_by_on IS NOT NULL AND done_on <= need_by_on`;

const cursorValues = z.tuple([z.union([z.number(), z.string()]), z.string()]);

/** In which order a list walks, and along what: what is open the most urgent first, all else the latest date first. */
type Walk = { readonly column: Sql; readonly isRising: boolean; readonly where: Sql };

function lateTypeSql(now: Instant): Sql {
  return sql`job_type_id IN (SELECT job_type_id FROM promises WHERE ${isOpen} AND due_at <= ${now} AND job_type_id IS NOT NULL)`;
}

function toWalk(show: PromiseShow, now: Instant, byLast: boolean): Walk {
  const open = (where: Sql): Walk => ({ column: sql`due_at`, isRising: true, where: sql`${isOpen} ${where}` });
  const date = byLast ? sql`last_due_on` : sql`first_due_on`;
  const past = (where: Sql): Walk => ({ column: date, isRising: false, where: sql`cancelled_on IS NULL ${where}` });
  switch (show) {
    case 'open':
      return open(nothing);
    case 'late':
      return open(sql`AND due_at <= ${now}`);
    case 'at-risk':
      return open(sql`AND due_at > ${now} AND (amber_at <= ${now} OR ${lateTypeSql(now)})`);
    case 'due':
      return open(sql`AND due_at > ${now} AND amber_at > ${now} AND (job_type_id IS NULL OR NOT ${lateTypeSql(now)})`);
    case 'untold':
      return open(sql`AND untold_since IS NOT NULL`);
    case 'contradicted':
      return open(sql`AND is_contradicted = 1`);
    case 'kept':
      return past(sql`AND done_on IS NOT NULL AND ${isKeptFirst}`);
    case 'broken':
      return past(sql`AND done_on IS NOT NULL AND NOT ${isKeptFirst}`);
    case 'self-inflicted':
      return past(sql`AND ${isSelfInflicted}`);
    case 'unwarned':
      return past(
        sql`AND was_warned = 0 AND ((done_on IS NOT NULL AND NOT ${isKeptFirst}) OR (done_on IS NULL AND due_at <= ${now}))`,
      );
    case 'cancelled':
      return { column: sql`first_due_on`, isRising: false, where: sql`cancelled_on IS NOT NULL` };
    case 'moved':
    case 'all':
      return past(nothing);
  }
}

/** A promise that was moved by us, where days are asked for, on one of them. */
function movedSql({ from, to }: PromiseFilter): Sql {
  const since = from === undefined ? nothing : sql`AND m.said_on >= ${from}`;
  const until = to === undefined ? nothing : sql`AND m.said_on <= ${to}`;
  return sql`AND EXISTS (SELECT 1 FROM promise_versions AS m WHERE m.promise_id = promises.promise_id AND m.number > 1
    AND m.asked_by_customer = 0 ${since} ${until})`;
}

function toConditions(filter: PromiseFilter, show: PromiseShow, { column, isRising }: Walk): Sql {
  // What is open is walked by when it is due; its days are those of the dates as well.
  const date = isRising ? (filter.byLast === true ? sql`+last_due_on` : sql`+first_due_on`) : column;
  const isDated = show !== 'moved';
  return joinSql(
    [
      filter.customerId === undefined ? nothing : sql`AND customer_id = ${filter.customerId}`,
      filter.locationId === undefined ? nothing : sql`AND +location_id = ${filter.locationId}`,
      filter.jobTypeId === undefined ? nothing : sql`AND +job_type_id = ${filter.jobTypeId}`,
      isDated && filter.from !== undefined ? sql`AND ${date} >= ${filter.from}` : nothing,
      isDated && filter.to !== undefined ? sql`AND ${date} <= ${filter.to}` : nothing,
      show === 'moved' ? movedSql(filter) : nothing,
    ],
    ' ',
  );
}

function goOn(cursor: string | undefined, { column, isRising }: Walk): Sql {
  if (cursor === undefined) return nothing;
  const [at, id] = fromCursor(cursor, cursorValues);
  return isRising
    ? sql`AND ${column} >= ${at} AND (${column} > ${at} OR promise_id > ${id})`
    : sql`AND ${column} <= ${at} AND (${column} < ${at} OR promise_id < ${id})`;
}

/** A page of promises: what is open by when it is due, what is past by its first date, or its last. */
export function listPromises(
  read: ReadHandle,
  { filter, page, now }: PromisesQuestion,
): { items: PromiseRow[]; next: string | null } {
  const show = filter.show ?? 'open';
  const walk = toWalk(show, now, filter.byLast === true);
  const end = walk.isRising ? nothing : sql`DESC`;
  const rows = read.all(
    sql`SELECT ${promiseColumns} FROM (SELECT promise_id, ${walk.column} AS walked FROM promises
        WHERE ${walk.where} ${toConditions(filter, show, walk)} ${goOn(page.cursor, walk)}
        ORDER BY ${walk.column} ${end}, promise_id ${end} LIMIT ${page.limit + 1}) AS hit
      JOIN promises AS p ON p.promise_id = hit.promise_id ${promiseNames}
      ORDER BY hit.walked ${end}, hit.promise_id ${end} LIMIT ${page.limit + 1}`,
    storedPromise,
  );
  const lateTypes = listLateTypes(read, now);
  const keyOf = (row: z.infer<typeof storedPromise>): string | number => {
    if (walk.isRising) return row.dueAt;
    return filter.byLast === true && show !== 'cancelled' ? row.lastOn : row.firstOn;
  };
  return toPage(
    rows,
    page.limit,
    (row) => toPromiseRow(row, now, lateTypes),
    (row) => [keyOf(row), row.id],
  );
}

/** Of the open promises of a customer, or what they were told of late, a few rows; newest first. */
export function listOfCustomer(read: ReadHandle, customerId: string, now: Instant, limit: number): PromiseRow[] {
  const rows = read.all(
    sql`SELECT ${promiseColumns} FROM promises AS p ${promiseNames}
      WHERE p.customer_id = ${customerId} ORDER BY p.promised_at DESC, p.promise_id DESC LIMIT ${limit}`,
    storedPromise,
  );
  const lateTypes = listLateTypes(read, now);
  return rows.map((row) => toPromiseRow(row, now, lateTypes));
}

/** How long what ended stays on the board, in days: a month, as people remember. */
const boardDays = 30;
/** Rows of a column of the board; the list behind it holds the rest. */
const boardRows = 25;

const boardStates = ['due', 'at-risk', 'late'] as const;

/** The columns of the board. */
export function readBoard(read: ReadHandle, now: Instant, today: Day) {
  const open = boardStates.map((state) => {
    const { where } = toWalk(state, now, false);
    const { items } = listPromises(read, { filter: { show: state }, page: { limit: boardRows }, now });
    return { state, count: read.number(sql`SELECT count(*) FROM promises WHERE ${where}`), items };
  });
  const since = addDays(today, -boardDays);
  const ended = (
    [
      ['kept', isKeptFirst],
      ['broken', sql`NOT ${isKeptFirst}`],
    ] as const
  ).map(([state, how]) => {
    const where = sql`done_on >= ${since} AND done_on IS NOT NULL AND cancelled_on IS NULL AND ${how}`;
    const rows = read.all(
      sql`SELECT ${promiseColumns} FROM (SELECT promise_id, done_on FROM promises WHERE ${where}
          ORDER BY done_on DESC, promise_id DESC LIMIT ${boardRows}) AS hit
        JOIN promises AS p ON p.promise_id = hit.promise_id ${promiseNames} ORDER BY hit.done_on DESC, hit.promise_id DESC`,
      storedPromise,
    );
    const items = rows.map((row) => toPromiseRow(row, now, new Set()));
    return { state, count: read.number(sql`SELECT count(*) FROM promises WHERE ${where}`), items };
  });
  return { columns: [...open, ...ended] };
}

const countsRow = z.object({ open: z.number(), late: z.number(), untold: z.number(), contradicted: z.number() });

/** How many promises are open, late, moved without a word, and told two ways. */
export function readPromiseCounts(read: ReadHandle, now: Instant): z.infer<typeof countsRow> {
  return read.get(
    sql`SELECT (SELECT count(*) FROM promises WHERE ${isOpen} AND due_at > 0) AS open,
      (SELECT count(*) FROM promises WHERE ${isOpen} AND due_at <= ${now}) AS late,
      (SELECT count(*) FROM promises WHERE ${isOpen} AND untold_since IS NOT NULL) AS untold,
      (SELECT count(*) FROM promises WHERE ${isOpen} AND is_contradicted = 1 AND due_at > 0) AS contradicted`,
    countsRow,
  );
}

/** What needs somebody now: told nothing, told two things, due by the end of today, late. The oldest trouble first. */
export function listWaiting(read: ReadHandle, now: Instant, endOfToday: Instant, limit: number): PromiseRow[] {
  const pick = (show: PromiseShow): PromiseRow[] =>
    listPromises(read, { filter: { show }, page: { limit }, now }).items;
  const due = pick('open').filter(({ dueAt }) => dueAt <= endOfToday);
  const all = [...pick('untold'), ...pick('contradicted'), ...due];
  return [...new Map(all.map((row) => [row.id, row])).values()].slice(0, limit);
}
