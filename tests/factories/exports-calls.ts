import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandId, type TestApp } from './app.ts';

/** Calls everything a screen can ask of the regular export, and waits until it is written. */
export async function callExports(app: TestApp): Promise<void> {
  const folder = join(app.dataDir, '..', 'stick');
  mkdirSync(folder, { recursive: true });
  const owner = app.as('owner');
  await owner.exports.keepPlan({ commandId: commandId(), plan: { folder, rhythm: 'weekly', keep: 2 } });
  for (const jobId of app.app.store.database.prepare("SELECT job_id FROM jobs WHERE state = 'running'").pluck().all())
    await app.app.lasting.jobs.whenOver(String(jobId));
  await owner.exports.plan({});
  await owner.exports.onToday({});
  await owner.exports.arriving({});
}
