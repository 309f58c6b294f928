import { z } from 'zod';
import { toCustomerNameKey, toSearchWords } from '../../../shared/features/customers/customers.keys.ts';
import type { customerStatuses, CustomerRow } from '../../../shared/features/customers/customers.schema.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql, whereSql, type Sql } from '../../db/sql.ts';
import { keyedRow, rowColumns, type KeyedCustomerRow } from './customers.rows.ts';

type Status = (typeof customerStatuses)[number];

/** What a page of the customer list is asked for. */
export type CustomerQuestion = {
  readonly q: string | undefined;
  readonly status: Status | undefined;
  readonly sort: 'name' | 'since';
  readonly cursor: string | undefined;
  readonly limit: number;
};

/** Every word as the beginning of a word of the customer; null where nothing searchable was typed. */
function toMatch(text: string): string | null {
  const words = toSearchWords(text);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** The conditions both sorts share. */
function toConditions({ q, status }: CustomerQuestion): Sql[] {
  const conditions = [sql`c.archived_at IS NULL`];
  if (status !== undefined) conditions.push(sql`c.status = ${status}`);
  const match = toMatch(q ?? '');
  if (match !== null) {
    conditions.push(sql`c.customer_no IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ${match})`);
  }
  return conditions;
}

const nameCursor = z.tuple([z.string(), z.number()]);
const sinceCursor = z.tuple([z.string().nullable(), z.number()]);

function listByName(read: ReadHandle, question: CustomerQuestion): KeyedCustomerRow[] {
  const conditions = toConditions(question);
  if (question.cursor !== undefined) {
    const [nameKey, no] = fromCursor(question.cursor, nameCursor);
    conditions.push(sql`(c.name_key, c.customer_no) > (${nameKey}, ${no})`);
  }
  return read.all(
    sql`SELECT ${rowColumns} FROM customers c ${whereSql(conditions)} ORDER BY c.name_key, c.customer_no LIMIT ${question.limit + 1}`,
    keyedRow,
  );
}

/** Newest first; those whose day nobody knows come last, and need a query of their own to stay on the index. */
function listBySince(read: ReadHandle, question: CustomerQuestion): KeyedCustomerRow[] {
  const conditions = toConditions(question);
  const [since, no] = question.cursor === undefined ? [undefined, 0] : fromCursor(question.cursor, sinceCursor);
  const select = (part: readonly Sql[], limit: number): KeyedCustomerRow[] =>
    read.all(
      sql`SELECT ${rowColumns} FROM customers c ${whereSql([...conditions, ...part])}
          ORDER BY c.customer_since_on DESC, c.customer_no DESC LIMIT ${limit}`,
      keyedRow,
    );
  const limit = question.limit + 1;
  const known =
    since === null
      ? []
      : select(
          since === undefined
            ? [sql`c.customer_since_on IS NOT NULL`]
            : [sql`(c.customer_since_on, c.customer_no) < (${since}, ${no})`],
          limit,
        );
  if (known.length === limit) return known;
  const after = since === null ? [sql`c.customer_no < ${no}`] : [];
  return [...known, ...select([sql`c.customer_since_on IS NULL`, ...after], limit - known.length)];
}

/** One page of the customer list. */
export function listCustomers(
  read: ReadHandle,
  question: CustomerQuestion,
): { items: CustomerRow[]; next: string | null } {
  const rows = question.sort === 'since' ? listBySince(read, question) : listByName(read, question);
  return toPage(
    rows,
    question.limit,
    ({ row }) => row,
    ({ row, nameKey, no }) => [question.sort === 'since' ? row.customerSinceOn : nameKey, no],
  );
}

/** How many customers stand where, archived ones left out. */
export function countByStatus(read: ReadHandle): Record<Status, number> {
  const count = (status: Status): number =>
    read.number(sql`SELECT count(*) FROM customers WHERE status = ${status} AND archived_at IS NULL`);
  return { prospect: count('prospect'), active: count('active'), lost: count('lost'), declined: count('declined') };
}

/** Customers found while typing: whose name begins so first, then who has all the words anywhere. */
export function findCustomers(read: ReadHandle, text: string, limit: number): CustomerRow[] {
  const select = (conditions: readonly Sql[], end: Sql): CustomerRow[] =>
    read
      .all(
        sql`SELECT ${rowColumns} FROM customers c WHERE ${joinSql(conditions, ' AND ')} AND c.archived_at IS NULL ${end}`,
        keyedRow,
      )
      .map(({ row }) => row);
  const key = toCustomerNameKey(text);
  const byName = sql`ORDER BY c.name_key, c.customer_no LIMIT ${limit}`;
  // The largest character there is ends the range of names that begin with the key.
  const begins = select([sql`c.name_key >= ${key}`, sql`c.name_key < ${`${key}\u{10FFFF}`}`], byName);
  const match = toMatch(text);
  if (begins.length >= limit || match === null) return begins;
  const isFound = sql`c.customer_no IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ${match})`;
  // In the order of the search index: sorting the thousands who share a letter would cost more than it tells.
  const has = select([isFound], sql`LIMIT ${limit * 2}`);
  const known = new Set(begins.map(({ id }) => id));
  return [...begins, ...has.filter(({ id }) => !known.has(id))].slice(0, limit);
}
