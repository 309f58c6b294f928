import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { lookThrough, syncAndHash } from './backed-up-file.ts';
import { makeDurableFolder, syncFolder } from './durable-folder.ts';
import { isSealed, sealFacts, toManifestText, type BackupFacts, type BackupWhy } from './backup-manifest.ts';

const unfinishedEnd = '.unfinished';

/** Where a data folder keeps its backups. */
export function backupsIn(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** What a killed or failed backup left is of no use and may be as large as a whole one. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    // Killed while it copied, SQLite leaves its own journal beside the copy.
    if (name.endsWith(`${unfinishedEnd}-journal`)) rmSync(join(folder, name));
    if (!name.endsWith(unfinishedEnd)) continue;
    const description = join(folder, name.slice(0, -unfinishedEnd.length));
    // Its copy had its name already, its description not yet: without one it is no backup.
    if (description.endsWith('.json') && !existsSync(description))
      rmSync(description.replace(/json$/, 'sqlite'), { force: true });
    rmSync(join(folder, name));
  }
}

function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).flatMap((name) => {
    if (!name.endsWith('.json')) return [];
    const text = readFileSync(join(folder, name), 'utf8');
    // A sealed description was written below, with a number.
    return isSealed(text) ? [(JSON.parse(text) as BackupFacts).number] : [];
  });
  return Math.max(0, ...numbers) + 1;
}

/** A clock that was set back may give a name that is taken. */
function findFreeName(folder: string, why: BackupWhy, now: number): string {
  for (let at = now; ; at += 1) {
    const name = `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${why}`;
    if (!existsSync(join(folder, `${name}.json`)) && !existsSync(join(folder, `${name}.sqlite`))) return name;
  }
}

function listAttachments(dataDir: string): BackupFacts['attachments'] {
  const folder = join(dataDir, 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .toSorted()
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
}

/** A reading connection of its own; one that may not write at all can't copy either. */
function copyInto(databasePath: string, path: string): void {
  const database = new Database(databasePath, { readonly: true, fileMustExist: true });
  try {
    database.pragma('trusted_schema = OFF');
    database.prepare('VACUUM INTO ?').run(path);
  } finally {
    database.close();
  }
}

/** A backup that was made: where its copy lies, and what it says of itself. */
export type MadeBackup = { readonly path: string; readonly facts: BackupFacts };

/**
 * Copies a database with VACUUM INTO (a plain copy keeps the WAL flag and can't be opened from read-only media), syncs
 * and hashes the copy, opens it and looks whether it is whole, gives it its name, and last of all gives its description
 * its name: no half backup ever carries one. The database may be in use.
 */
export function backUp(databasePath: string, dataDir: string, why: BackupWhy, now: number): MadeBackup {
  const folder = backupsIn(dataDir);
  makeDurableFolder(folder);
  removeUnfinished(folder);
  const name = findFreeName(folder, why, now);
  const path = join(folder, `${name}.sqlite`);
  const description = join(folder, `${name}.json`);
  const remove = (): void => {
    for (const left of [path, description]) {
      rmSync(left, { force: true });
      rmSync(`${left}${unfinishedEnd}`, { force: true });
    }
  };
  try {
    copyInto(databasePath, `${path}${unfinishedEnd}`);
    const sha256 = syncAndHash(`${path}${unfinishedEnd}`);
    const facts = sealFacts({
      format: 'plain-mirror-backup',
      formatVersion: 1,
      number: nextNumber(folder),
      madeAt: now,
      why,
      programVersion: packageJson.version,
      ...lookThrough(`${path}${unfinishedEnd}`),
      database: { name: basename(path), bytes: statSync(`${path}${unfinishedEnd}`).size, sha256 },
      attachments: listAttachments(dataDir),
    });
    writeFileSync(`${description}${unfinishedEnd}`, toManifestText(facts), { flush: true, mode: 0o600 });
    renameSync(`${path}${unfinishedEnd}`, path);
    syncFolder(folder);
    renameSync(`${description}${unfinishedEnd}`, description);
    syncFolder(folder);
    return { path, facts };
  } catch (cause) {
    remove();
    throw cause;
  }
}
