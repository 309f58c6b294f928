import { Refusal } from '../../shared/refusal.ts';
import { findBusiness } from '../features/business/business.store.ts';
import type { Access } from '../features/exports/take-in/give-access.ts';
import type { ReadHandle } from '../db/handle.ts';
import { sql } from '../db/sql.ts';
import type { Arrival } from './context.ts';
import type { JobRunner } from './job-runner.ts';
import type { PinCost } from './pin-gate.ts';
import { letIn, makeAccess } from './take-in.ts';

/** What taking a company in needs of the app. */
export type ArrivalOptions = {
  readonly dataDir: string;
  readonly read: ReadHandle;
  readonly jobs: JobRunner;
  readonly now: () => number;
  readonly cost: PinCost;
  /** Gives what is ready its place and opens the app anew on it. */
  readonly moveIn: () => Promise<void>;
};

const failed = 'The company could not be given its place. What was there before is untouched; try again.';

/** Makes a company ready in the job worker and then lets it take the folder's place. */
export function openArrival({ dataDir, read, jobs, now, cost, moveIn }: ArrivalOptions): Arrival {
  let jobId: string | null = null;
  let error: string | null = null;

  async function moveInOnceReady(arriving: string, access: Access): Promise<void> {
    await jobs.whenOver(arriving);
    if (jobs.find(arriving)?.state !== 'done') return;
    try {
      if (findBusiness(read) !== null) throw new Refusal('NOT_EMPTY', 'Somebody set up a business here meanwhile.');
      letIn(dataDir, now, access);
      await moveIn();
    } catch (cause) {
      console.error(cause);
      error = cause instanceof Refusal ? cause.message : failed;
    }
  }

  return {
    async begin(path, { personId, pin }) {
      const { access, recoveryCode } = await makeAccess({ personId, pin, role: null }, cost);
      const isBusy = read.number(sql`SELECT count(*) FROM jobs WHERE state = 'running'`) > 0;
      if (isBusy) throw new Refusal('BUSY', 'Something else is being written into this folder. Wait until it is done.');
      error = null;
      const begun = jobs.start('arrival', { path }, null);
      jobId = begun;
      void moveInOnceReady(begun, access);
      return { recoveryCode };
    },
    look() {
      const job = jobId === null ? null : jobs.find(jobId);
      if (job === null) return null;
      const why = job.state === 'failed' || job.state === 'cancelled' ? (job.error ?? 'It was cancelled.') : error;
      return { isRunning: why === null, done: job.done, total: job.total, error: why };
    },
  };
}
