import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ListedBackup } from '../../../../shared/features/backups/backups.schema.ts';
import { listOutdated } from '../../../../shared/features/backups/keep/retention.rules.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { backupsIn } from '../../../db/backup.ts';
import { syncFolder } from '../../../db/durable-folder.ts';
import { readManifest } from '../read-manifest.ts';

/** Descriptions never change once they have their name, and are read on every look; a day's photos make them long. */
const known = new Map<string, { readonly mark: string; readonly backup: ListedBackup | null }>();

function readBackup(path: string): ListedBackup | null {
  try {
    const { number, madeAt, why, database, counts, newestCommit } = readManifest(readFileSync(path, 'utf8'));
    if (!existsSync(join(dirname(path), database.name))) return null;
    return {
      name: database.name,
      number,
      madeAt,
      why,
      bytes: database.bytes,
      entries: counts.entries,
      customers: counts.customers,
      newestCommit,
    };
  } catch (cause) {
    // One that was spoilt is no backup; the others are.
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/** The backups on this computer, the newest first: those with a description that is as it was written. */
export function listBackups(dataDir: string): ListedBackup[] {
  const folder = backupsIn(dataDir);
  // What is no folder holds none; that none can be made there is told when one is due.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const backups = readdirSync(folder).flatMap((file) => {
    if (!file.endsWith('.json')) return [];
    const path = join(folder, file);
    const { mtimeMs, size } = statSync(path);
    const mark = `${mtimeMs} ${size}`;
    const before = known.get(path);
    const backup = before?.mark === mark ? before.backup : readBackup(path);
    known.set(path, { mark, backup });
    return backup === null ? [] : [backup];
  });
  return backups.toSorted((one, other) => other.number - one.number);
}

/** Removes the backups that are kept no longer. The description goes first: what is left without one is no backup. */
export function removeOutdated(dataDir: string, now: { readonly at: number; readonly timeZone: string }): void {
  const folder = backupsIn(dataDir);
  for (const { name } of listOutdated(listBackups(dataDir), now)) {
    const description = join(folder, name.replace(/sqlite$/, 'json'));
    for (const path of [description, join(folder, name)]) rmSync(path, { force: true });
    known.delete(description);
  }
  syncFolder(folder);
}
