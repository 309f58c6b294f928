import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../../../db/durable-folder.ts';
import { databaseName } from '../../../db/open-database.ts';

/** Where a backup is made ready inside the data folder; what a kill leaves there is of no use. */
export const restoringName = 'restoring';

/** The folder that becomes the data folder's own, beside the copies it is made of. */
export function readyIn(dataDir: string): string {
  return join(dataDir, restoringName, 'ready');
}

/** Throws away what a restore that was cut off left behind. */
export function removeRestoring(dataDir: string): void {
  rmSync(join(dataDir, restoringName), { recursive: true, force: true });
}

function moveAttachments(ready: string, dataDir: string): void {
  const from = join(ready, 'attachments');
  const to = join(dataDir, 'attachments');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  // Named by what is in them, so one that is there already is the same; those of today stay for whoever takes it back.
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
  syncFolder(to);
}

/**
 * Gives what was made ready its place, with no store open on the folder. The old database stays in use until the one
 * rename that replaces it: a kill before leaves it whole, a kill after it leaves the restored one whole.
 */
export function swapIn(dataDir: string): void {
  const ready = readyIn(dataDir);
  const path = join(dataDir, databaseName);
  // Closed by its last connection, a database has no log beside it; a log would be mixed into the restored rows.
  const log = `${path}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new Error('The database was not closed; nothing was replaced.');
  const file = openSync(join(ready, databaseName), 'r+');
  fsyncSync(file);
  closeSync(file);
  moveAttachments(ready, dataDir);
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  renameSync(join(ready, databaseName), path);
  syncFolder(dataDir);
  removeRestoring(dataDir);
}
