import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../shared/refusal.ts';
import { findBusiness } from '../features/business/business.store.ts';
import type { Access } from '../features/exports/take-in/give-access.ts';
import type { ReadHandle } from '../db/handle.ts';
import type { Arrival } from './context.ts';
import type { JobRunner } from './job-runner.ts';
import type { PinCost } from './pin-gate.ts';
import { settleFirstReady } from './restore.ts';
import { assertIdle } from './restoring.ts';
import { letIn, makeAccess } from './take-in.ts';

/** What taking a company in needs of the app. */
export type ArrivalOptions = {
  readonly dataDir: string;
  readonly read: ReadHandle;
  readonly jobs: JobRunner;
  readonly now: () => number;
  readonly cost: PinCost;
  /** Gives what is ready its place and opens the app anew on it. */
  readonly moveIn: (from: 'export' | 'backup') => Promise<void>;
};

const failed = 'The company could not be given its place. What was there before is untouched; try again.';

const firstReadySchema = z.object({ backupSha256: z.string(), madeAt: z.number() });

/** Makes a company ready in the job worker and then lets it take the folder's place. */
export function openArrival({ dataDir, read, jobs, now, cost, moveIn }: ArrivalOptions): Arrival {
  let jobId: string | null = null;
  let error: string | null = null;

  /** Lets the owner into what is ready, in the way that fits where it came from, and gives it its place. */
  async function moveInOnceReady(arriving: string, settle: (result: unknown) => void, from: 'export' | 'backup') {
    await jobs.whenOver(arriving);
    const job = jobs.find(arriving);
    if (job?.state !== 'done') return;
    try {
      if (findBusiness(read) !== null) throw new Refusal('NOT_EMPTY', 'Somebody set up a business here meanwhile.');
      settle(job.result);
      await moveIn(from);
    } catch (cause) {
      console.error(cause);
      error = cause instanceof Refusal ? cause.message : failed;
    }
  }

  function settleBackup({ personId, pin, recovery }: Access, ready: unknown): void {
    const { backupSha256, madeAt } = firstReadySchema.parse(ready);
    const first = { recovery, owner: { personId, pin } };
    const restoring = { restoreId: randomUUID(), backupSha256, madeAt, undoName: null, at: now() };
    settleFirstReady(dataDir, first, { ...restoring, personId: null, role: null });
  }

  return {
    async begin(path, { personId, pin }) {
      const { access, recoveryCode } = await makeAccess({ personId, pin, role: null }, cost);
      assertIdle(read);
      error = null;
      const begun = jobs.start('arrival', { path }, null);
      jobId = begun;
      void moveInOnceReady(begun, () => letIn(dataDir, now, access), 'export');
      return { recoveryCode };
    },
    async restore(backup, { personId, pin }) {
      const { access, recoveryCode } = await makeAccess({ personId, pin, role: null }, cost);
      assertIdle(read);
      error = null;
      const begun = jobs.start('restore-first', backup, null, null);
      jobId = begun;
      void moveInOnceReady(begun, (ready) => settleBackup(access, ready), 'backup');
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
