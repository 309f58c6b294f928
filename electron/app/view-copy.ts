import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseName } from '../db/open-database.ts';

/** A private copy of a folder that can only be read, gone once it is removed. */
export type ViewCopy = { readonly dataDir: string; remove(): void };

/** What is needed to look around: the database, the log that may hold its newest saves, and who was signed in. */
const copied = [databaseName, `${databaseName}-wal`, 'sign-in.sqlite', 'sign-in.sqlite-wal'];

const readOnlyCodes: readonly unknown[] = ['EROFS', 'EACCES', 'EPERM'];

function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && readOnlyCodes.includes(cause.code);
  }
}

/**
 * Copies a company that lies where nothing can be written, or whose database alone can't; null where both can. SQLite
 * needs to write beside a database even to read it, so looking around works on the copy, and nothing done there is kept.
 */
export function openViewCopy(dataDir: string): ViewCopy | null {
  const database = join(dataDir, databaseName);
  if (!existsSync(database) || ![dataDir, database].some(isReadOnly)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-view-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const name of copied) {
      if (!existsSync(join(dataDir, name))) continue;
      copyFileSync(join(dataDir, name), join(folder, name));
      chmodSync(join(folder, name), 0o600);
    }
  } catch (cause) {
    remove();
    throw cause;
  }
  return { dataDir: folder, remove };
}
