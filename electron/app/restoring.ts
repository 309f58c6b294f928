import { z } from 'zod';
import { Refusal } from '../../shared/refusal.ts';
import type { ReadHandle } from '../db/handle.ts';
import { sql } from '../db/sql.ts';
import type { WriteContext } from '../db/write.ts';
import { readNewestCommit } from '../features/backups/restore/here.ts';
import type { RestoreOrder } from '../features/backups/restore/prepare-restore.ts';
import { removeRestoring } from '../features/backups/restore/swap-in.ts';
import type { JobRunner } from './job-runner.ts';

/** Restoring a backup over a business that goes on working until it is ready. */
export type Restoring = {
  /** Begins; when all of it is ready it takes the folder's place, and the app goes on with it. */
  begin(order: RestoreOrder, by: { readonly restoreId: string } & WriteContext): void;
  cancel(): Promise<void>;
  /** How far it is; null where nothing was begun. */
  look(): {
    readonly isRunning: boolean;
    readonly doing: string;
    readonly done: number;
    readonly total: number | null;
    readonly error: string | null;
  } | null;
};

/** What restoring needs of the app. */
export type RestoringOptions = {
  readonly dataDir: string;
  readonly read: ReadHandle;
  readonly jobs: JobRunner;
  /** Gives what is ready its place and opens the app anew on it. */
  readonly swapIn: () => Promise<void>;
};

const readySchema = z.object({ newestCommit: z.number() });

const failed = 'The backup could not be given its place. What was there before is untouched; try again.';

/** Refused while anything else is being written in the background: it would be cut off half way. */
export function assertIdle(read: ReadHandle): void {
  const isBusy = read.number(sql`SELECT count(*) FROM jobs WHERE state IN ('running', 'undoing')`) > 0;
  if (isBusy) throw new Refusal('BUSY', 'Something else is being written into this folder. Wait until it is done.');
}

/** Makes a backup ready in the job worker and then lets it take the place of what is here. */
export function openRestoring({ dataDir, read, jobs, swapIn }: RestoringOptions): Restoring {
  let jobId: string | null = null;
  let error: string | null = null;

  async function swapInOnceReady(restoring: string): Promise<void> {
    await jobs.whenOver(restoring);
    const job = jobs.find(restoring);
    if (job?.state !== 'done') return removeRestoring(dataDir);
    try {
      assertIdle(read);
      // Nothing can be saved between this look and the swap, so nothing is lost that the backup before it does not hold.
      if (readNewestCommit(read) !== readySchema.parse(job.result).newestCommit)
        throw new Refusal(
          'SAVED_MEANWHILE',
          'Somebody saved something at that moment. Nothing was changed; restore again.',
        );
      await swapIn();
    } catch (cause) {
      if (!(cause instanceof Refusal)) console.error(cause);
      removeRestoring(dataDir);
      error = cause instanceof Refusal ? cause.message : failed;
    }
  }

  return {
    begin(order, { restoreId, personId, role }) {
      if (jobId !== null && jobs.find(jobId)?.state === 'running' && error === null) return;
      assertIdle(read);
      error = null;
      const by = { restoreId, personId, role };
      const begun = jobs.start('restore', { order, by }, null, { by });
      jobId = begun;
      void swapInOnceReady(begun);
    },
    async cancel() {
      if (jobId === null) return;
      jobs.cancel(jobId);
      await jobs.whenOver(jobId);
    },
    look() {
      const job = jobId === null ? null : jobs.find(jobId);
      if (job === null) return null;
      const why = job.state === 'failed' || job.state === 'cancelled' ? (job.error ?? 'It was cancelled.') : error;
      return { isRunning: why === null, doing: job.doing, done: job.done, total: job.total, error: why };
    },
  };
}
