import type Database from 'better-sqlite3';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { backUp, backupsIn } from './backup.ts';
import { openReader, openWriter } from './connection.ts';
import { syncFolder, syncFoldersAround } from './durable-folder.ts';
import { lookAtOpen } from './look-at-open.ts';
import { listDueMigrations, migrate, readFileVersion, type Migration } from './migrate.ts';

/** The database's name inside a data folder. */
export const databaseName = 'plain-mirror.sqlite';

const damaged = (): Refusal =>
  new Refusal(
    'DAMAGED_FILE',
    'The file plain-mirror.sqlite in this folder is damaged or not a database. Nothing was changed. ' +
      'Restore a copy from the folder "backups", or choose another folder.',
  );

/** Looks at an existing file without changing a byte of it; refuses what is not ours, newer or damaged. */
function inspect(path: string, migrations: readonly Migration[]): void {
  let reader: Database.Database | undefined;
  try {
    reader = openReader(path);
    const file = readFileVersion(reader);
    listDueMigrations(file, migrations);
    // A file of ours gets its name only when it is whole (`create`), so an empty one lost what was in it.
    if (file.version === 0) throw new Error('The file is empty.');
    lookAtOpen(reader, path);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw damaged();
  } finally {
    reader?.close();
  }
}

/** Backups describe themselves last, so a description stands for a whole one. */
function hasBackups(dataDir: string): boolean {
  const folder = backupsIn(dataDir);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json'));
}

/** Makes the file under another name first: a start that is killed on the way leaves none that looks like ours. */
function create(path: string, dataDir: string, migrations: readonly Migration[]): void {
  if (hasBackups(dataDir)) {
    throw new Refusal(
      'FILE_MISSING',
      'The file plain-mirror.sqlite is missing in this folder, but backups of it are there. Nothing was changed. ' +
        'Restore one of them (mirror restore), put the file back, or choose another folder.',
    );
  }
  // A write-ahead log without its database holds saves that a new file would mix up or throw away.
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new Refusal(
      'FILE_MISSING',
      'The file plain-mirror.sqlite is missing in this folder, but plain-mirror.sqlite-wal, which belongs to it, is there. ' +
        'Nothing was changed. Put the file back, restore a copy from the folder "backups", or choose another folder.',
    );
  }
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  const database = openWriter(unfinished);
  try {
    migrate(database, migrations);
  } finally {
    // The last connection to close moves everything into the file and removes the write-ahead log.
    database.close();
  }
  renameSync(unfinished, path);
  syncFolder(dataDir);
  syncFoldersAround(dataDir);
}

/** Opens a folder's database for writing: looks before it touches, backs up before it migrates, creates where there is none. */
export function openDatabase(dataDir: string, now: number, migrations: readonly Migration[]): Database.Database {
  const path = join(dataDir, databaseName);
  if (existsSync(path)) inspect(path, migrations);
  else create(path, dataDir, migrations);
  const database = openWriter(path);
  try {
    const file = readFileVersion(database);
    const due = listDueMigrations(file, migrations);
    if (due.length > 0) backUp(path, dataDir, 'before-update', now);
    migrate(database, due);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}
