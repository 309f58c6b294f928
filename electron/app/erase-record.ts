import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Effect } from '../../shared/effects.ts';
import { eraseRows, finishErasing, listBelongings } from '../db/erase.ts';
import { nameSql, sql } from '../db/sql.ts';
import type { Store } from '../db/store.ts';
import type { Table } from '../db/table.ts';
import { write, type Command, type WriteContext } from '../db/write.ts';
import { findRow } from '../db/write-handle.ts';

/** The files of records, by the column that names them. */
function listAttachments(store: Store<Effect>, records: ReturnType<typeof listBelongings>): string[] {
  return records.flatMap(({ table, recordId }) => {
    if (table.attachment === undefined) return [];
    const name = findRow(store.statements, table, recordId)?.[table.attachment];
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}

/** Files are named by their contents, so a record that nobody asked to erase may show the same one. */
function isStillShown(store: Store<Effect>, attachment: string): boolean {
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

/** Empties a record and all that belongs to it, everywhere, on a person's request; files included. Can't be undone. */
export async function eraseRecord(
  store: Store<Effect>,
  command: Omit<Command, 'input'>,
  ctx: WriteContext,
  table: Table,
  recordId: string,
): Promise<{ topics: string[] }> {
  const records = listBelongings(store, table, recordId);
  const attachments = listAttachments(store, records);
  // The input would hold the typed name, so only the id is remembered.
  const { topics } = write(store, { ...command, input: { id: recordId } }, ctx, (tx) => {
    eraseRows(store, tx, records, ctx.at);
    return { answer: {} };
  });
  for (const name of attachments) {
    if (!isStillShown(store, name)) rmSync(join(store.dataDir, 'attachments', name), { force: true });
  }
  const slices = finishErasing(store, records);
  while (slices.next().done !== true) await nextTurn();
  return { topics: [...topics] };
}
