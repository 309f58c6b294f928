import type { App } from '../app/app.ts';
import type { JobStatus } from '../app/context.ts';
import { Refusal } from '../../shared/refusal.ts';

/** Waits for a job to end well; how it failed is refused in its own words. */
export async function waitForJob(app: App, jobId: string): Promise<JobStatus> {
  await app.lasting.jobs.whenOver(jobId);
  const job = app.lasting.jobs.find(jobId);
  if (job?.state !== 'done') throw new Refusal('JOB_FAILED', job?.error ?? 'This ended before it was done.');
  return job;
}
