import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../../../shared/refusal.ts';
import { backUp, type MadeBackup } from '../../../db/backup.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import type { StagedFolder } from '../../../db/open-staged.ts';
import { openBackup, type OpenedBackup } from '../open-backup.ts';
import { readHere, type Here } from './here.ts';
import { settleAccess, type Restoring } from './settle-access.ts';
import { stageBackup, type StagingBackup } from './stage-backup.ts';
import { readyIn, removeRestoring, restoringName } from './swap-in.ts';

/** The backup to restore, and where. */
export type RestoreOrder = {
  readonly path: string;
  readonly passphrase: string | null;
  readonly dataDir: string;
};

/** Who restores, as the journal names them, and the id that tells this restore from others. */
export type RestoreBy = Pick<Restoring, 'restoreId' | 'personId' | 'role'>;

/** What the app knows of its tables, and how the work is followed. */
export type RestoreHow = Omit<StagingBackup, 'folder' | 'deviceId'>;

/** Tries before it is said that too much is being saved; each takes as long as one backup. */
const triesToKeepUp = 5;

/** Opens a backup with its copy inside the data folder, so that nothing of it lies elsewhere and a start clears it away. */
export async function withBackup<T>(
  { path, passphrase, dataDir }: RestoreOrder,
  work: (opened: OpenedBackup) => Promise<T>,
): Promise<T> {
  const scratch = join(dataDir, restoringName);
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  const opened = await openBackup(path, { scratch, ...(passphrase === null ? {} : { passphrase }) });
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

export function toStaged(dataDir: string, how: Pick<StagedFolder, 'tables' | 'recomputed' | 'now'>): StagedFolder {
  return { folder: readyIn(dataDir), tables: how.tables, recomputed: how.recomputed, now: how.now };
}

/** Backs up what will be replaced, as of the very commit that the rest of here is read at. */
function keepForUndo(
  read: ReadHandle,
  databasePath: string,
  { dataDir }: RestoreOrder,
  { tables, now }: RestoreHow,
): { kept: MadeBackup; here: Here } {
  for (let tries = 0; tries < triesToKeepUp; tries += 1) {
    const kept = backUp(databasePath, dataDir, 'before-restore', now());
    const here = readHere(read, tables);
    if (here.newestCommit === kept.facts.newestCommit) return { kept, here };
    // Somebody saved while it was made: it would take back less than there was.
    rmSync(kept.path.replace(/sqlite$/, 'json'));
    rmSync(kept.path);
  }
  throw new Refusal('STILL_SAVING', 'Others are saving all the time. Let them pause for a minute, then restore again.');
}

/**
 * Makes everything ready that a restore over a running business needs, and touches nothing of it: what comes back is
 * in a folder beside, what is replaced is in a backup of its own. Answers the commit it holds for.
 */
export async function prepareRestore(
  order: RestoreOrder,
  by: RestoreBy,
  running: { readonly read: ReadHandle; readonly databasePath: string },
  how: RestoreHow,
): Promise<{ newestCommit: number; undoName: string }> {
  const { dataDir } = order;
  try {
    return await withBackup(order, async (opened) => {
      const { deviceId } = readHere(running.read, how.tables);
      const store = await stageBackup(opened, { ...how, ...toStaged(dataDir, how), deviceId });
      try {
        how.report('Keeping what is here now', 0, null);
        const { kept, here } = keepForUndo(running.read, running.databasePath, order, how);
        const undoName = basename(kept.path);
        const { sha256: backupSha256, madeAt } = opened.manifest;
        settleAccess(store, here, { ...by, backupSha256, madeAt, undoName, at: how.now() });
        return { newestCommit: here.newestCommit, undoName };
      } finally {
        store.close();
      }
    });
  } catch (cause) {
    removeRestoring(dataDir);
    throw cause;
  }
}
