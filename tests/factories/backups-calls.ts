import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandId, type TestApp } from './app.ts';

/** Waits until no long job runs any more. */
export async function settleJobs(app: TestApp): Promise<void> {
  const running = app.app.store.database.prepare("SELECT job_id FROM jobs WHERE state = 'running'").pluck();
  for (const jobId of running.all()) await app.app.lasting.jobs.whenOver(String(jobId));
}

/** Calls everything a screen can ask of backups, and waits until they are made. */
export async function callBackups(app: TestApp): Promise<void> {
  const folder = join(app.dataDir, '..', 'backup-stick');
  mkdirSync(folder, { recursive: true });
  const owner = app.as('owner');
  await owner.backups.keepPlace({ commandId: commandId(), place: { folder } });
  await settleJobs(app);
  await owner.backups.backUp({ commandId: commandId() });
  await owner.backups.check({ commandId: commandId() });
  await settleJobs(app);
  await owner.backups.get({});
  await owner.backups.onToday({});
}
