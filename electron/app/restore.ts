import type { RestorePreview } from '../../shared/features/backups/restore/restore.schema.ts';
import { openStaged } from '../db/open-staged.ts';
import { drill } from '../features/backups/keep/drill.ts';
import { openBackup, type OpenedBackup } from '../features/backups/open-backup.ts';
import { previewBackup } from '../features/backups/restore/look-into.ts';
import { readDamage } from '../features/backups/restore/damage.ts';
import { recover } from '../features/backups/restore/recover.ts';
import type { Side } from '../features/backups/restore/compare.ts';
import {
  prepareRestore,
  toStaged,
  withBackup,
  type RestoreBy,
  type RestoreHow,
  type RestoreOrder,
} from '../features/backups/restore/prepare-restore.ts';
import { settleFirst, type FirstAccess } from '../features/backups/restore/settle-first.ts';
import type { Restoring } from '../features/backups/restore/settle-access.ts';
import { stageBackup } from '../features/backups/restore/stage-backup.ts';
import { removeRestoring } from '../features/backups/restore/swap-in.ts';
import { recomputed, tables } from './router.ts';

type How = Pick<RestoreHow, 'now' | 'report' | 'signal'>;

/** What restoring would change. */
export function preview(order: RestoreOrder, now: Side): Promise<RestorePreview> {
  return previewBackup(order, now, tables);
}

/** Makes a backup ready beside the business it will replace. */
export function makeRestoreReady(
  order: RestoreOrder,
  by: RestoreBy,
  running: Parameters<typeof prepareRestore>[2],
  how: How,
): ReturnType<typeof prepareRestore> {
  return prepareRestore(order, by, running, { ...how, tables, recomputed });
}

/** Restores a backup beside itself, for trial. */
export function drillBackup(opened: OpenedBackup, how: How): ReturnType<typeof drill> {
  return drill(opened, { ...how, tables, recomputed });
}

/** Opens a backup with every byte compared, and restores it for trial in the system's place for such. */
export async function checkBackup(
  path: string,
  passphrase: string | null,
  now: () => number,
): Promise<{ readonly manifest: OpenedBackup['manifest']; readonly problems: readonly string[] }> {
  const opened = await openBackup(path, passphrase === null ? {} : { passphrase });
  try {
    const { signal } = new AbortController();
    const { problems } = await drillBackup(opened, { now, signal, report: () => undefined });
    return { manifest: opened.manifest, problems };
  } finally {
    opened.close();
  }
}

/** What is wrong with a database that can't be opened, and what can take its place. */
export function lookAtDamage(dataDir: string): ReturnType<typeof readDamage> {
  return readDamage(dataDir, tables);
}

/** Puts a backup in the place of a database that can't be opened. */
export function recoverFrom(order: RestoreOrder, role: string | null, how: How): Promise<void> {
  return recover(order, role, { ...how, tables, recomputed });
}

/** What was made ready for an empty folder, for the journal's line. */
export type FirstReady = Pick<Restoring, 'backupSha256' | 'madeAt'>;

/** Makes a backup ready beside a folder in which nobody is at home; nobody has access to it yet. */
export async function makeFirstReady(order: RestoreOrder, how: How): Promise<FirstReady> {
  try {
    return await withBackup(order, async (opened) => {
      const staging = { ...how, ...toStaged(order.dataDir, { tables, recomputed, now: how.now }), deviceId: null };
      (await stageBackup(opened, staging)).close();
      return { backupSha256: opened.manifest.sha256, madeAt: opened.manifest.madeAt };
    });
  } catch (cause) {
    removeRestoring(order.dataDir);
    throw cause;
  }
}

/** Lets the owner, or nobody yet, into what is ready. */
export function settleFirstReady(dataDir: string, access: FirstAccess, restoring: Restoring): void {
  const store = openStaged(toStaged(dataDir, { tables, recomputed, now: () => restoring.at }));
  try {
    settleFirst(store, access, restoring);
  } finally {
    store.close();
  }
}

export { removeRestoring, swapIn } from '../features/backups/restore/swap-in.ts';
