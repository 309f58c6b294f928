import Database from 'better-sqlite3';
import { join } from 'node:path';

/**
 * A small file beside the database for what a restore must not bring back: who is signed in, and how often a PIN was
 * wrong. It is never backed up or exported.
 */
export function openSideFile(dataDir: string): Database.Database {
  const database = new Database(join(dataDir, 'sign-in.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE IF NOT EXISTS sessions (
      window_id TEXT PRIMARY KEY, person_id TEXT NOT NULL, process_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS wrong_pins (
      wrong_pin_no INTEGER PRIMARY KEY, person_id TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS wrong_pins_by_person ON wrong_pins (person_id, at);
    CREATE TABLE IF NOT EXISTS latest (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1), at INTEGER NOT NULL, ahead INTEGER NOT NULL
    ) STRICT;
  `);
  return database;
}
