import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncAndHash } from '../../electron/db/backed-up-file.ts';
import { isSealed, type BackupFacts } from '../../electron/db/backup-manifest.ts';

/** The descriptions of a data folder's backups; a copy without one is no backup. */
export function listBackups(dataDir: string): string[] {
  const folder = join(dataDir, 'backups');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
}

/** What is wrong with backups that carry their final name; nothing may be. */
export function listHalfBackups(dataDir: string): string[] {
  const folder = join(dataDir, 'backups');
  return listBackups(dataDir).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    if (!isSealed(text)) return [`${name} is not as it was written`];
    // What is sealed was written by backUp.
    const facts = JSON.parse(text) as BackupFacts;
    const path = join(folder, facts.database.name);
    if (!existsSync(path)) return [`${name} tells of a copy that is not there`];
    if (syncAndHash(path) !== facts.database.sha256) return [`${name} tells another hash than its copy has`];
    const copy = new Database(path, { readonly: true });
    const verdict = copy.pragma('integrity_check', { simple: true });
    copy.close();
    return verdict === 'ok' ? [] : [`the copy of ${name} is damaged`];
  });
}
