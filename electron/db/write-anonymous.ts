import { randomInt, randomUUID } from 'node:crypto';
import type { Row, Table } from './table.ts';
import type { Store } from './store.ts';
import { transact } from './transaction.ts';

/** Puts rows in an order that says nothing about when they came (Fisher and Yates, system randomness). */
function shuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    // Both indexes lie inside the array.
    [shuffled[index], shuffled[other]] = [shuffled[other] as Item, shuffled[index] as Item];
  }
  return shuffled;
}

/** Rows of one table that must not lead back to anybody. */
export type AnonymousRows = { readonly table: Table; readonly rows: readonly Row[] };

/**
 * Adds rows inside a transaction that is open: random (v4) ids, shuffled, no journal line, no time. Throws where the
 * table would keep the order of insertion.
 */
export function insertAnonymous({ statements }: Store<never>, { table, rows }: AnonymousRows): void {
  const definition: unknown = statements
    .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table.name);
  if (typeof definition !== 'string' || !/WITHOUT ROWID/i.test(definition)) {
    throw new Error(`${table.name} keeps the order of insertion; anonymous rows need a WITHOUT ROWID table.`);
  }
  for (const row of shuffle(rows)) {
    const withId: Row = { ...row, [table.key]: randomUUID() };
    const columns = Object.keys(withId).map((column) => `"${column}"`);
    statements
      .prepare(`INSERT INTO "${table.name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...Object.values(withId));
  }
}

/** The second way to write, for what must not lead back to anybody: a transaction of its own, no receipt, no journal. */
export function writeAnonymous(store: Store<never>, table: Table, rows: readonly Row[]): void {
  transact(store, () => insertAnonymous(store, { table, rows }));
  store.changed([table.topic]);
}
