import { Refusal } from '../../shared/refusal.ts';
import type { RowParser } from './handle.ts';
import type { SqlValue } from './sql.ts';

/** Where a list goes on: the last row's key values, as text a page can carry. */
export function toCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; refuses one that this list did not make. */
export function fromCursor<T>(cursor: string, parser: RowParser<T>): T {
  try {
    return parser.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal('BAD_CURSOR', 'This list can not go on from there. Open it again.');
  }
}

/** A page of a list: rows were read up to one more than the limit, to know whether there are more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => readonly Extract<SqlValue, string | number | null>[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null };
}
