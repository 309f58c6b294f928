import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { SealKey } from '../one-file/seal.ts';

/** The file beside the database for what no backup may hold. A key in a backup would lie beside its own lock. */
function withSideFile<T>(dataDir: string, work: (side: Database.Database) => T): T {
  const side = new Database(join(dataDir, 'sign-in.sqlite'), { timeout: 5000 });
  try {
    side.pragma('synchronous = FULL');
    side.pragma('secure_delete = ON');
    side.exec(`CREATE TABLE IF NOT EXISTS backup_key (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1), key BLOB NOT NULL, salt BLOB NOT NULL, log_n INTEGER NOT NULL
    ) STRICT`);
    return work(side);
  } finally {
    side.close();
  }
}

/** The key made of the owner's passphrase; null where there is none. */
export function findSealKey(dataDir: string): SealKey | null {
  const row: unknown = withSideFile(dataDir, (side) =>
    side.prepare('SELECT key, salt, log_n FROM backup_key').raw().get(),
  );
  if (!Array.isArray(row)) return null;
  const [key, salt, logN]: readonly unknown[] = row;
  if (!(key instanceof Uint8Array) || !(salt instanceof Uint8Array)) throw new Error('The key of backups is no key.');
  return { key, salt, logN: Number(logN) };
}

/** Keeps the key for what leaves this computer from now on, or with null forgets it. */
export function keepSealKey(dataDir: string, seal: SealKey | null): void {
  withSideFile(dataDir, (side) => {
    if (seal === null) side.prepare('DELETE FROM backup_key').run();
    else
      side
        .prepare('INSERT OR REPLACE INTO backup_key (only_row, key, salt, log_n) VALUES (1, ?, ?, ?)')
        .run(seal.key, seal.salt, seal.logN);
  });
}
