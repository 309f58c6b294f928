import { z } from 'zod';
import type { JobKind } from './job-kind.ts';

const inputSchema = z.object({ path: z.string() });

/** Makes a company ready beside the folder it will become; nothing of it is written where the app works. */
export const arrivalJob: JobKind = {
  kind: 'arrival',
  topic: 'exports',
  run: async (job) => {
    const { path } = inputSchema.parse(job.input);
    // Late, because it knows every feature, and other jobs begin sooner without.
    const { makeReady } = await import('./take-in.ts');
    return makeReady(path, job.dataDir, { now: job.now, role: null, report: job.report, signal: job.signal });
  },
  apply: () => {
    throw new Error('A company that arrives writes into a folder of its own.');
  },
};
