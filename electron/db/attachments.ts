import type { ErasedRecord } from './erase.ts';
import { nameSql, sql } from './sql.ts';
import type { Store } from './store.ts';
import { findRow } from './write-handle.ts';

/** The files of records, by the column that names them. */
export function listAttachments(store: Store<never>, records: readonly ErasedRecord[]): string[] {
  return records.flatMap(({ table, recordId }) => {
    if (table.attachment === undefined) return [];
    const name = findRow(store.statements, table, recordId)?.[table.attachment];
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}

/** Files are named by their contents, so a record that nobody asked to erase may show the same one. */
export function isStillShown(store: Store<never>, attachment: string): boolean {
  return [...store.tables.values()].some(({ name, key, attachment: column }) => {
    if (column === undefined) return false;
    const isErased = sql`SELECT 1 FROM erasures e WHERE e.table_name = ${name} AND e.record_id = shown.${nameSql(key)}`;
    return (
      store.read.number(
        sql`SELECT 1 FROM ${nameSql(name)} shown WHERE ${nameSql(column)} = ${attachment} AND NOT EXISTS (${isErased}) LIMIT 1`,
      ) === 1
    );
  });
}
