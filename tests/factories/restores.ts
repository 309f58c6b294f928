import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { backUp } from '../../electron/db/backup.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { backupNameSchema, restorePreviewSchema } from '../../shared/features/backups/restore/restore.schema.ts';
import { commandId, type Client, type TestApp } from './app.ts';

/** A backup of a running company, as it stands now; its name in the folder `backups`. */
export function makeBackup(app: TestApp): string {
  return basename(backUp(join(app.dataDir, databaseName), app.dataDir, 'by-hand', app.clock.now()).path);
}

/** What restoring a backup would change, as the owner's page asks it. */
export async function preview(app: TestApp, name: string) {
  const owner = app.as('owner');
  const source = { name: backupNameSchema.parse(name) };
  const { jobId } = await owner.restore.preview({ commandId: commandId(), source });
  await app.app.lasting.jobs.whenOver(jobId);
  return restorePreviewSchema.parse((await owner.jobs.get({ id: jobId })).result);
}

/** Waits as the page does: until the restore is done or something went wrong. */
export async function whenRestored(owner: Client) {
  for (;;) {
    const state = await owner.restore.state({});
    if (!state.isRunning) return state;
    await pause(10);
  }
}

/** Restores a backup as the owner's page does. */
export async function restore(app: TestApp, name: string) {
  const id = commandId();
  await app.as('owner').restore.start({ commandId: id, source: { name: backupNameSchema.parse(name) } });
  const state = await whenRestored(app.as('owner'));
  return { ...state, isDone: state.last?.restoreId === id };
}
