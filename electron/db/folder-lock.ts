import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';

/** Who holds a data folder. */
export type Holder = { readonly processNo: number; readonly what: string; readonly since: number };

/** A held folder; `release` lets it go, and so does the kernel when the process dies. */
export type FolderLock = { release(): void };

/** Its write lock is the folder's; nothing is ever stored in it, so nobody who looks at it is in the holder's way. */
const lockName = 'in-use.sqlite';
/** Says who holds the folder. Only the lock decides: a name that a killed process left here is replaced. */
const holderName = 'in-use.json';

/** Kept from the garbage collector, which would close a connection that nobody refers to and so let the folder go. */
const held = new Set<Database.Database>();

/** How long a start that lost waits for the winner to write its name, and how often it looks. */
const nameWaitMs = 500;
const nameLookMs = 20;

function isAlive(processNo: number): boolean {
  try {
    process.kill(processNo, 0);
    return true;
  } catch (cause) {
    // Somebody else's process can't be signalled, but it is there.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function readHolder(dataDir: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(join(dataDir, holderName), 'utf8'));
    if (typeof holder !== 'object' || holder === null) return null;
    if (!('processNo' in holder) || !('what' in holder) || !('since' in holder)) return null;
    return { processNo: Number(holder.processNo), what: String(holder.what), since: Number(holder.since) };
  } catch {
    // Not there, or half written: who it is can't be read, that somebody holds the folder is sure.
    return null;
  }
}

/** The holder's name; a winner of this very moment may still be writing it over the name of a dead process. */
function waitForHolder(dataDir: string): Holder | null {
  const waiting = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; waitedMs < nameWaitMs; waitedMs += nameLookMs) {
    const holder = readHolder(dataDir);
    if (holder !== null && isAlive(holder.processNo)) return holder;
    Atomics.wait(waiting, 0, 0, nameLookMs);
  }
  return null;
}

function toSentence(holder: Holder | null): string {
  if (holder === null) return 'This data folder is in use by another Plain Mirror. Close it there first.';
  const since = new Date(holder.since).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return `This data folder is in use by Plain Mirror (${holder.what}, process ${holder.processNo}) since ${since}. Close it there first.`;
}

function writeHolder(dataDir: string, holder: Holder): void {
  try {
    writeFileSync(join(dataDir, holderName), JSON.stringify(holder), { mode: 0o600 });
  } catch (cause) {
    // The name is a courtesy; on a full disk the folder must still open, so that it can be read.
    console.error(cause);
  }
}

/**
 * Holds a data folder for the life of the process: the write transaction of a tiny SQLite file of its own.
 * Two starts on one folder: exactly one gets it, the other is refused with a sentence that says who holds it.
 */
export function lockFolder(dataDir: string, what: string, since: number): FolderLock {
  const database = new Database(join(dataDir, lockName), { timeout: 0 });
  try {
    // Taken once and never given up: taken a second time to store a name, two starts could each see the other in the way.
    database.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    database.close();
    const isBusy = cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
    throw isBusy ? new Refusal('FOLDER_IN_USE', toSentence(waitForHolder(dataDir))) : cause;
  }
  held.add(database);
  writeHolder(dataDir, { processNo: process.pid, what, since });
  return {
    release: () => {
      rmSync(join(dataDir, holderName), { force: true });
      database.close();
      held.delete(database);
    },
  };
}
