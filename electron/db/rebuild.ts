import { computeContactDays } from './contact-days.ts';
import type { Statements } from './handle.ts';
import { storeTables } from './kept-tables.ts';
import { computeAwaited } from './recomputed.ts';
import { searchIndexes } from './search-index.ts';
import type { Store } from './store.ts';
import { GatheredSums } from './sums.ts';
import type { Row, Table } from './table.ts';

/** Rows worked off between two commits, so that what is gathered of them stays small. */
const rowsACommit = 5_000;

/** Empties what is computed: every table that no feature defines and the store does not keep for itself. */
function emptyComputed({ database, tables, recomputed }: Store<never>): void {
  const remembered = new Set(recomputed.map(({ remembers }) => remembers?.name));
  for (const index of searchIndexes) database.prepare(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`).run();
  const names = database
    .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
    .map(String);
  for (const name of names)
    if (!tables.has(name) && !storeTables.has(name) && !remembered.has(name))
      database.prepare(`DELETE FROM "${name}"`).run();
}

function addRows(statements: Statements, table: Table, rows: readonly Row[]): void {
  const gathered = new GatheredSums(statements);
  for (const row of rows) {
    for (const derived of table.derived ?? []) {
      const { text, values } = derived.add(row);
      if (text !== '') statements.prepare(text).run(...values);
    }
    for (const sums of table.sums ?? []) gathered.count(sums, row, 1);
  }
  gathered.write();
}

/**
 * Computes everything anew that is kept beside the rows: search indexes, sums, latest contacts, rhythms. What is
 * remembered of an earlier time came with the rows. For a store whose rows came in without `write()`, before anybody
 * uses it.
 */
export function rebuildComputed(store: Store<never>): void {
  const { database, statements, tables, recomputed } = store;
  database.exec('BEGIN IMMEDIATE');
  emptyComputed(store);
  for (const table of tables.values()) {
    if ((table.derived ?? []).length === 0 && (table.sums ?? []).length === 0) continue;
    const next = database.prepare(
      `SELECT rowid AS "rowid of this page", * FROM "${table.name}" WHERE rowid > ? ORDER BY rowid LIMIT ${rowsACommit}`,
    );
    for (let after: unknown = Number.MIN_SAFE_INTEGER; ;) {
      // Columns of our own STRICT tables hold nothing but what SQLite can bind.
      const rows = next.all(after) as Row[];
      if (rows.length === 0) break;
      addRows(statements, table, rows);
      after = rows.at(-1)?.['rowid of this page'];
      database.exec('COMMIT; BEGIN IMMEDIATE');
    }
  }
  computeContactDays(database, statements);
  const ask = database.prepare('INSERT OR IGNORE INTO awaited_computations (name) VALUES (?)');
  for (const { name, remembers } of recomputed) if (remembers === undefined) ask.run(name);
  database.exec('COMMIT');
  computeAwaited(database, statements, recomputed);
}
