import { z } from 'zod';
import type { RecordName } from '../../../shared/features/history/journal.schema.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nameSql, sql, type SqlValue } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';
import { recordWords } from './record-words.ts';

/** Letters of a title that stand in a sentence. */
const titleLetters = 60;

/** How deep records borrow their names: a real reason of a date of a promise. */
const deepest = 4;

const anyRow: z.ZodType<Row> = z.record(z.string(), z.custom<SqlValue>());

/** What names records: the tables by name, and where rows are read. */
export type RecordNaming = { readonly read: ReadHandle; readonly tables: ReadonlyMap<string, Table> };

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= titleLetters ? line : `${line.slice(0, titleLetters - 1).trimEnd()}…`;
}

function toText(row: Row | null, column: string | undefined): string | null {
  const value = column === undefined ? null : (row?.[column] ?? null);
  return typeof value === 'string' && value !== '' ? value : null;
}

function findCurrent({ read }: RecordNaming, table: Table, id: string): Row | null {
  return read.find(sql`SELECT * FROM ${nameSql(table.name)} WHERE ${nameSql(table.key)} = ${id}`, anyRow);
}

/**
 * Names a record for a sentence, by how it stands now; where it is gone (taken back), by the values it had, and then no
 * page opens.
 */
export function nameRecord(naming: RecordNaming, tableName: string, id: string, had: Row | null = null): RecordName {
  const table = naming.tables.get(tableName);
  const word = recordWords[tableName] ?? {};
  const current = table === undefined ? null : findCurrent(naming, table, id);
  const row = current ?? had;
  const title = toText(row, word.title);
  const customerId = toText(row, tableName === 'customers' ? undefined : 'customer_id');
  const customerName =
    customerId === null ? null : naming.read.text(sql`SELECT name FROM customers WHERE customer_id = ${customerId}`);
  const own: RecordName = {
    noun: table?.noun ?? 'record',
    title: title === null ? null : cut(title),
    customer: customerName,
    link: word.link ?? 'of',
    of: null,
    to: current === null ? null : word.page === undefined ? (word.list ?? null) : `${word.page}${id}`,
  };
  const parentId = word.of === undefined ? null : toText(row, word.of.column);
  if (word.of === undefined || parentId === null) return own;
  const parent = nameAbove(naming, word.of.table, parentId, deepest - 1);
  // Beside its customer's name the customer itself would only be said twice.
  const of = word.of.table === 'customers' ? null : parent;
  return { ...own, of: of === null ? null : toPlain(of), customer: own.customer ?? parent.customer, to: parent.to };
}

function nameAbove(naming: RecordNaming, tableName: string, id: string, levels: number): RecordName {
  const word = recordWords[tableName] ?? {};
  if (word.of === undefined || levels === 0) return nameRecord(naming, tableName, id);
  const table = naming.tables.get(tableName);
  const row = table === undefined ? null : findCurrent(naming, table, id);
  const parentId = toText(row, word.of.column);
  // What a record in between adds is no help: the real reason is of the promise.
  return parentId === null ? nameRecord(naming, tableName, id) : nameAbove(naming, word.of.table, parentId, levels - 1);
}

function toPlain({ noun, title }: RecordName): NonNullable<RecordName['of']> {
  return { noun, title };
}
