import { nameSql, sql } from './sql.ts';
import { purgeSearch } from './search-index.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';
import type { WriteHandle } from './handle.ts';
import { findRow } from './write-handle.ts';

/** A record whose values erasing empties. */
export type ErasedRecord = { readonly table: Table; readonly recordId: string };

const idRow = {
  parse: (row: unknown): string => {
    if (typeof row === 'object' && row !== null && 'id' in row) return String(row.id);
    throw new Error('Expected a row with an id.');
  },
};

/**
 * The record and everything that belongs to it, however deep; what was taken back since is still in the journal. Each
 * once, also where a backup brought records that belong to one another in a ring.
 */
export function listBelongings(
  store: Store<never>,
  table: Table,
  recordId: string,
  known = new Set<string>(),
): ErasedRecord[] {
  const key = `${table.name} ${recordId}`;
  if (known.has(key)) return [];
  known.add(key);
  const children = [...store.tables.values()].filter((child) => child.belongsTo?.table === table.name);
  return [
    { table, recordId },
    ...children.flatMap((child) => {
      const column = nameSql(child.belongsTo?.column ?? '');
      const ids = store.read.all(
        sql`SELECT ${nameSql(child.key)} AS id FROM ${nameSql(child.name)} WHERE ${column} = ${recordId}
          UNION SELECT record_id AS id FROM journal INDEXED BY journal_removed WHERE change = 'remove' AND table_name = ${child.name}
            AND contents IS NOT NULL AND json_extract(contents, ${`$.was.${child.belongsTo?.column ?? ''}`}) = ${recordId}`,
        idRow,
      );
      return ids.flatMap((id) => listBelongings(store, child, id, known));
    }),
  ];
}

/**
 * Empties the rows of a record and of all that belongs to it, on a person's request, and remembers their ids for a
 * restore to apply. Call it inside `write()`, then `finishErasing`: the erasing command's own journal lines hold the
 * old values.
 */
export function eraseRows(store: Store<never>, tx: WriteHandle, records: readonly ErasedRecord[], at: number): void {
  const remember = store.statements.prepare(
    'INSERT OR REPLACE INTO erasures (table_name, record_id, at) VALUES (?, ?, ?)',
  );
  for (const { table, recordId } of records) {
    const moments = Object.fromEntries((table.erasedAt ?? []).map((column) => [column, at]));
    const row = findRow(store.statements, table, recordId);
    // Nothing stays nothing: a response that nobody set aside is not set aside by erasing.
    const emptied = Object.entries(table.erased ?? {}).filter(([column]) => row?.[column] !== null);
    if (row !== null && table.erased !== undefined)
      tx.update(table, recordId, { ...Object.fromEntries(emptied), ...moments });
    // Remembered also where the row keeps its values: its journal is emptied, and check wants to know on whose wish.
    remember.run(table.name, recordId, at);
  }
}

/**
 * Purges the search indexes, empties journal and receipts of the records, and pushes what was deleted out of the
 * write-ahead log; a slice at each step. The journal comes last: as long as it holds something, a kill is noticed.
 */
export function* finishErasing(store: Store<never>, records: readonly ErasedRecord[]): Generator<void, void> {
  yield* purgeSearch(store);
  const { statements } = store;
  transact(store, () => {
    // The input's hash goes too: whoever guesses a name could see that they guessed right.
    const emptyReceipts = statements.prepare(
      `UPDATE receipts SET answer = '{"answer":{},"topics":[]}', input_hash = zeroblob(32) WHERE command_id IN (
         SELECT c.command_id FROM journal j JOIN commits c USING (commit_id) WHERE j.record_id = ?)`,
    );
    // The plus leaves SQLite one index: a record has few lines, a table all.
    const emptyJournal = statements.prepare(
      'UPDATE journal SET salt = NULL, contents = NULL WHERE record_id = ? AND +table_name = ?',
    );
    for (const { table, recordId } of records) {
      emptyReceipts.run(recordId);
      emptyJournal.run(recordId, table.name);
    }
  });
  store.database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Records whose erasing was cut off by a kill before their journal was empty; `finishErasing` finishes them. */
export function listUnfinishedErasures(store: Store<never>): ErasedRecord[] {
  const rows = store.statements
    .prepare(
      `SELECT table_name, record_id FROM erasures e WHERE EXISTS (
         SELECT 1 FROM journal j WHERE j.record_id = e.record_id AND +j.table_name = e.table_name AND j.contents IS NOT NULL)`,
    )
    .raw()
    .all();
  return rows.flatMap((row) => {
    if (!Array.isArray(row)) return [];
    const table = store.tables.get(String(row[0]));
    return table === undefined ? [] : [{ table, recordId: String(row[1]) }];
  });
}
