import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { listAttachments, isStillShown } from '../../../db/attachments.ts';
import { eraseRows, finishErasing, listBelongings, type ErasedRecord } from '../../../db/erase.ts';
import type { WriteHandle } from '../../../db/handle.ts';
import { finish } from '../../../db/jobs.ts';
import { sql } from '../../../db/sql.ts';
import type { Store } from '../../../db/store.ts';
import type { Row, Table } from '../../../db/table.ts';
import { write } from '../../../db/write.ts';
import type { Erasure, Here } from './here.ts';
import { readNewestCommit } from './here.ts';
import { restores } from './restore.tables.ts';

/** What is written down of a restore, and who did it. */
export type Restoring = {
  readonly restoreId: string;
  readonly backupSha256: string;
  readonly madeAt: number;
  /** The backup that takes it back; null where nothing was there before. */
  readonly undoName: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly at: number;
};

function getTable(store: Store<never>, name: string): Table {
  const table = store.tables.get(name);
  if (table === undefined) throw new Error(`No table is called ${name}.`);
  return table;
}

// One column of our own STRICT tables, named in the query.
const idRow = { parse: (row: unknown): string => String((row as { person_id: unknown }).person_id) };

/** Whoever is known here stays as they are here; whoever is not has no say until the owner gives it to them. */
function settlePeople(store: Store<never>, tx: WriteHandle, here: Here): void {
  const people = getTable(store, 'people');
  const known = new Map(here.people.map((row): [string, Row] => [String(row['person_id']), row]));
  for (const id of tx.all(sql`SELECT person_id FROM people`, idRow)) {
    const { person_id: _key, ...asHere } = known.get(id) ?? { role: 'staff' };
    tx.update(people, id, asHere);
    known.delete(id);
  }
  for (const row of known.values()) tx.insert(people, row);
}

/** Everything that belonged to what was erased here, as far as the backup still holds it. */
function listErased(store: Store<never>, erasures: readonly Erasure[]): (ErasedRecord & { readonly at: number })[] {
  const isDone = store.statements.prepare('SELECT 1 FROM erasures WHERE table_name = ? AND record_id = ?');
  return erasures
    .filter(({ table, recordId }) => isDone.get(table, recordId) === undefined)
    .flatMap(({ table: name, recordId, at }) => {
      const table = store.tables.get(name);
      if (table === undefined) return [];
      return listBelongings(store, table, recordId).map((record) => ({ ...record, at }));
    });
}

/**
 * Gives what was brought back the access, the settings and the erasures of here, and writes down that it was restored.
 * The last thing before it takes its place: nothing that came with the backup has a say after it.
 */
export function settleAccess(store: Store<never>, here: Here, restoring: Restoring): void {
  const erased = listErased(store, here.erasures);
  const attachments = listAttachments(store, erased);
  const { restoreId, backupSha256, madeAt, undoName, personId, role, at } = restoring;
  const upTo = readNewestCommit(store.read);
  for (const { table } of here.ofThisComputer) store.statements.prepare(`DELETE FROM "${table.name}"`).run();
  write(store, { id: v7(), what: 'backup.restored', input: null }, { personId, role, at }, (tx) => {
    settlePeople(store, tx, here);
    for (const { table, rows } of here.ofThisComputer) for (const row of rows) tx.insert(table, row);
    for (const record of erased) eraseRows(store, tx, [record], record.at);
    tx.insert(restores, {
      restore_id: restoreId,
      backup_sha256: backupSha256,
      made_at: madeAt,
      up_to_commit: upTo,
      undo_name: undoName,
      at,
    });
    return { answer: {} };
  });
  for (const name of attachments)
    if (!isStillShown(store, name)) rmSync(join(store.dataDir, 'attachments', name), { force: true });
  finish(finishErasing(store, erased));
}
