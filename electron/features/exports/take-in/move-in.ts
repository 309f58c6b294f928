import type Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../../shared/refusal.ts';
import { makeDurableFolder, syncFolder, syncFoldersAround } from '../../../db/durable-folder.ts';
import { openReader } from '../../../db/connection.ts';
import { databaseName } from '../../../db/open-database.ts';

/** Where a company is made ready inside the data folder; what a kill leaves there is of no use. */
export const stagingName = 'arriving';

function findBusiness(path: string): string | null {
  let reader: Database.Database | undefined;
  try {
    reader = openReader(path);
    const name: unknown = reader.prepare('SELECT name FROM businesses LIMIT 1').pluck().get();
    return typeof name === 'string' ? name : null;
  } catch {
    throw new Refusal(
      'NOT_EMPTY',
      'This folder holds a file plain-mirror.sqlite that can’t be read, so nothing was taken in. Choose an empty folder.',
    );
  } finally {
    reader?.close();
  }
}

/** Refuses a folder in which a business is at home already; what is there is not touched. */
export function assertRoom(dataDir: string): void {
  const path = join(dataDir, databaseName);
  const isThere = existsSync(path);
  const business = isThere ? findBusiness(path) : null;
  if (business !== null)
    throw new Refusal(
      'NOT_EMPTY',
      `The folder ${dataDir} holds ${business} already. A whole company needs an empty folder of its own.`,
    );
  if (!isThere && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Refusal(
      'NOT_EMPTY',
      `The folder ${dataDir} holds what is left of another business (${databaseName}-wal). Choose an empty folder.`,
    );
}

/**
 * Gives what was made ready its place. Photos come first, since without their records nobody sees them; the database
 * takes its name last and at once. A kill before that leaves the folder as empty as it was, a kill after it whole.
 */
export function moveIn(dataDir: string): void {
  const staging = join(dataDir, stagingName);
  const ready = join(staging, databaseName);
  const file = openSync(ready, 'r+');
  fsyncSync(file);
  closeSync(file);
  const attachments = join(dataDir, 'attachments');
  makeDurableFolder(attachments);
  for (const name of readdirSync(join(staging, 'attachments')))
    renameSync(join(staging, 'attachments', name), join(attachments, name));
  syncFolder(attachments);
  const path = join(dataDir, databaseName);
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  renameSync(ready, path);
  syncFolder(dataDir);
  syncFoldersAround(dataDir);
  rmSync(staging, { recursive: true, force: true });
}
