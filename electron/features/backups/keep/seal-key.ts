import Database from 'better-sqlite3';
import { join } from 'node:path';
import { z } from 'zod';
import type { SealKey } from '../one-file/seal.ts';

const keyRow = z.object({ key: z.instanceof(Uint8Array), salt: z.instanceof(Uint8Array), logN: z.number() });

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
  return withSideFile(dataDir, (side) => {
    const row: unknown = side.prepare('SELECT key, salt, log_n AS logN FROM backup_key').get();
    return row === undefined ? null : keyRow.parse(row);
  });
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
