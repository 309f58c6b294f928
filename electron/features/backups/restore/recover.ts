import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { Refusal } from '../../../../shared/refusal.ts';
import { backupsIn } from '../../../db/backup.ts';
import { Statements, toReadHandle } from '../../../db/handle.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { Table } from '../../../db/table.ts';
import type { OpenedBackup } from '../open-backup.ts';
import { findHere, moveAside } from './damage.ts';
import { readHere, type Here } from './here.ts';
import { toStaged, withBackup, type RestoreHow, type RestoreOrder } from './prepare-restore.ts';
import { openCopy } from './read-copy.ts';
import { settleAccess } from './settle-access.ts';
import { stageBackup } from './stage-backup.ts';
import { removeRestoring, swapIn } from './swap-in.ts';

/** Who works here as the folder's own backup knows it: where the damaged file tells nothing there is nobody else to ask. */
function readKept(
  { databasePath, manifest }: OpenedBackup,
  { path, dataDir }: RestoreOrder,
  tables: readonly Table[],
): Here {
  if (dirname(path) !== backupsIn(dataDir))
    throw new Refusal(
      'NOBODY_KNOWN',
      'The damaged file no longer tells who works here, and a backup from elsewhere has no say in that. ' +
        'Choose one of the folder “backups”, or restore into an empty folder.',
    );
  const copy = openCopy(databasePath, manifest.dataVersion, migrations);
  try {
    return readHere(toReadHandle(new Statements(copy)), tables);
  } finally {
    copy.close();
  }
}

/**
 * Puts a backup of this folder in the place of a database that can't be opened. The damaged file is moved aside only
 * when everything is ready, and never deleted.
 */
export async function recover(order: RestoreOrder, role: string | null, how: RestoreHow): Promise<void> {
  const { dataDir } = order;
  try {
    await withBackup(order, async (opened) => {
      const here = findHere(dataDir, how.tables) ?? readKept(opened, order, how.tables);
      const store = await stageBackup(opened, { ...how, ...toStaged(dataDir, how), deviceId: here.deviceId });
      try {
        const { sha256: backupSha256, madeAt } = opened.manifest;
        const restoring = { restoreId: randomUUID(), backupSha256, madeAt, undoName: null, at: how.now() };
        settleAccess(store, here, { ...restoring, personId: null, role });
      } finally {
        store.close();
      }
    });
    moveAside(dataDir, how.now());
    swapIn(dataDir);
  } finally {
    removeRestoring(dataDir);
  }
}
