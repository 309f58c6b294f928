import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/refusal.ts';
import { syncAndHash } from '../../../electron/db/backed-up-file.ts';
import { openPlainStore } from './open-plain-store.ts';

// Turns one byte over at each position it is told, opens the folder as the next start does, and says what came of it.
const [folder = '', ...positions] = process.argv.slice(2);
const path = join(folder, 'plain-mirror.sqlite');
const whole = readFileSync(path);
const hash = syncAndHash(path);

function isOfSqlite(cause: unknown): boolean {
  return cause instanceof Database.SqliteError || (cause instanceof Error && isOfSqlite(cause.cause));
}

/** Reads every row of every table, as the screens do. */
function readAll(database: Database.Database): void {
  const tables = database.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`);
  for (const name of tables.pluck().all())
    database
      .prepare(`SELECT * FROM "${String(name)}"`)
      .raw()
      .all();
}

function look(): string {
  try {
    const store = openPlainStore(folder);
    try {
      readAll(store.database);
      return store.database.pragma('integrity_check(1)', { simple: true }) === 'ok' ? 'unseen' : 'checked';
    } finally {
      store.close();
    }
  } catch (cause) {
    // Damage is where the start offers the backups; the others are the sentences about newer and foreign files.
    if (cause instanceof Refusal) return cause.reason === 'DAMAGED_FILE' ? 'refused' : 'foreign';
    if (isOfSqlite(cause)) return 'met';
    throw cause;
  }
}

for (const position of positions) {
  const at = Number(position);
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  writeFileSync(path, bytes);
  const isHashed = syncAndHash(path) !== hash;
  console.log(`${position} ${look()} ${isHashed ? 'hashed' : 'same'}`);
}
writeFileSync(path, whole);
console.log('done');
