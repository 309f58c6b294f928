import { join } from 'node:path';
import { z } from 'zod';
import { databaseName } from '../db/open-database.ts';
import type { JobKind, JobRun } from './job-kind.ts';

const orderSchema = z.object({ path: z.string(), passphrase: z.string().nullable(), dataDir: z.string() });

const restoreSchema = z.object({
  order: orderSchema,
  by: z.object({ restoreId: z.string(), personId: z.string().nullable(), role: z.string().nullable() }),
});

const apply = (): never => {
  throw new Error('What is restored is written into a folder of its own.');
};

const toHow = ({ now, report, signal }: JobRun): Pick<JobRun, 'now' | 'report' | 'signal'> => ({ now, report, signal });

/** Looks through a backup and tells what restoring it would change. */
export const restorePreviewJob: JobKind = {
  kind: 'restore-preview',
  topic: 'restore',
  run: async (job) => {
    const order = orderSchema.parse(job.input);
    // Late, because it knows every feature, and other jobs begin sooner without.
    const { preview } = await import('./restore.ts');
    job.report('Looking through the backup', 0, null);
    return preview(order, { read: job.read, iterate: job.iterate });
  },
  apply,
};

/** Makes a backup ready beside the business it will replace, which it backs up first. */
export const restoreJob: JobKind = {
  kind: 'restore',
  topic: 'restore',
  run: async (job) => {
    const { order, by } = restoreSchema.parse(job.input);
    const { makeRestoreReady } = await import('./restore.ts');
    const running = { read: job.read, databasePath: join(job.dataDir, databaseName) };
    return makeRestoreReady(order, by, running, toHow(job));
  },
  apply,
};

/** Makes a backup ready for a folder in which nobody is at home. */
export const restoreFirstJob: JobKind = {
  kind: 'restore-first',
  topic: 'restore',
  run: async (job) => {
    const order = orderSchema.parse(job.input);
    const { makeFirstReady } = await import('./restore.ts');
    return makeFirstReady(order, toHow(job));
  },
  apply,
};
