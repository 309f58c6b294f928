import { nameSql, sql } from './sql.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import type { WriteHandle } from './handle.ts';

/** A record whose values erasing empties. */
export type ErasedRecord = { readonly table: Table; readonly recordId: string };

const idRow = {
  parse: (row: unknown): string => {
    if (typeof row === 'object' && row !== null && 'id' in row) return String(row.id);
    throw new Error('Expected a row with an id.');
  },
};

/** The record and everything that belongs to it, however deep. */
export function listBelongings(store: Store<never>, table: Table, recordId: string): ErasedRecord[] {
  const children = [...store.tables.values()].filter((child) => child.belongsTo?.table === table.name);
  return [
    { table, recordId },
    ...children.flatMap((child) => {
      const column = nameSql(child.belongsTo?.column ?? '');
      const ids = store.read.all(
        sql`SELECT ${nameSql(child.key)} AS id FROM ${nameSql(child.name)} WHERE ${column} = ${recordId}`,
        idRow,
      );
      return ids.flatMap((id) => listBelongings(store, child, id));
    }),
  ];
}

/**
 * Empties a record on a person's request, with all that belongs to it: values in rows (the search index follows by
 * trigger, with FTS5's own secure-delete on), values and salts in the journal, answers in receipts. The digests stay,
 * so the chain still verifies; the ids are kept for a restore to apply. Call it inside `write()`, then
 * `finishErasing`, because the erasing command's own journal lines hold the old values.
 */
export function eraseRows(store: Store<never>, tx: WriteHandle, records: readonly ErasedRecord[], at: number): void {
  const remember = store.statements.prepare('INSERT OR REPLACE INTO erasures (table_name, record_id, at) VALUES (?, ?, ?)');
  for (const { table, recordId } of records) {
    if (table.erased === undefined) continue;
    tx.update(table, recordId, { ...table.erased, ...Object.fromEntries((table.erasedAt ?? []).map((column) => [column, at])) });
    remember.run(table.name, recordId, at);
  }
}

/** Empties journal and receipts of the records and pushes what was deleted out of the write-ahead log. */
export function finishErasing(store: Store<never>, records: readonly ErasedRecord[]): void {
  const { statements, database } = store;
  statements.prepare('BEGIN IMMEDIATE').run();
  try {
    const emptyReceipts = statements.prepare(
      `UPDATE receipts SET answer = '{"answer":{},"topics":[]}' WHERE command_id IN (
         SELECT c.command_id FROM journal j JOIN commits c USING (commit_id) WHERE j.record_id = ?)`,
    );
    const emptyJournal = statements.prepare('UPDATE journal SET salt = NULL, contents = NULL WHERE record_id = ? AND table_name = ?');
    for (const { table, recordId } of records) {
      emptyReceipts.run(recordId);
      emptyJournal.run(recordId, table.name);
    }
    statements.prepare('COMMIT').run();
  } catch (cause) {
    if (database.inTransaction) statements.prepare('ROLLBACK').run();
    throw cause;
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
}
