import Database from 'better-sqlite3';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';

/** Who holds a data folder. */
export type Holder = { readonly processNo: number; readonly what: string; readonly since: number };

/** A held folder; `release` lets it go, and so does the kernel when the process dies. */
export type FolderLock = { release(): void };

function readHolder(database: Database.Database): Holder | null {
  try {
    const row: unknown = database.prepare('SELECT process_no, what, since FROM holder').raw().get();
    if (!Array.isArray(row)) return null;
    return { processNo: Number(row[0]), what: String(row[1]), since: Number(row[2]) };
  } catch {
    // The holder is just writing its name: who it is can't be read, that it holds the folder is sure.
    return null;
  }
}

function toSentence(holder: Holder | null): string {
  if (holder === null) return 'This data folder is in use by another Plain Mirror. Close it there first.';
  const since = new Date(holder.since).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return `This data folder is in use by Plain Mirror (${holder.what}, process ${holder.processNo}) since ${since}. Close it there first.`;
}

/**
 * Holds a data folder for the life of the process: the write transaction of a tiny SQLite file of its own.
 * Two starts on one folder: exactly one gets it, the other is refused with a sentence that says who holds it.
 */
export function lockFolder(dataDir: string, what: string, since: number): FolderLock {
  const database = new Database(join(dataDir, 'in-use.sqlite'), { timeout: 0 });
  try {
    database.exec(
      'BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (process_no INTEGER, what TEXT, since INTEGER); DELETE FROM holder;',
    );
    database.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(process.pid, what, since);
    // Others can read who holds it only after this commit; whoever then begins first is the holder.
    database.exec('COMMIT; BEGIN IMMEDIATE;');
  } catch {
    const sentence = toSentence(readHolder(database));
    database.close();
    throw new Refusal('FOLDER_IN_USE', sentence);
  }
  return { release: () => database.close() };
}
