import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Effect } from '../../shared/effects.ts';
import { isStillShown, listAttachments } from '../db/attachments.ts';
import { eraseRows, finishErasing, listBelongings } from '../db/erase.ts';
import type { Store } from '../db/store.ts';
import type { Table } from '../db/table.ts';
import { write, type Command, type WriteContext } from '../db/write.ts';

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
