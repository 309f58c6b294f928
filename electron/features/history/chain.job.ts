import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { chainResultSchema } from '../../../shared/features/history/journal.schema.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { walkChain } from '../../db/check-chain.ts';
import { sql } from '../../db/sql.ts';

/** Breaks that are named; more of them say nothing new. */
const breaksNamed = 20;

/** What the job is told: the newest commit that the check before saw. */
export const chainInputSchema = z.object({ known: chainResultSchema.shape.end });

async function run(job: JobRun): Promise<z.infer<typeof chainResultSchema>> {
  const { known } = chainInputSchema.parse(job.input);
  job.snapshot();
  // No line is ever taken away, so the newest number is how many there are, without counting a million.
  const total = job.read.number(sql`SELECT max(journal_id) FROM journal`);
  const steps = walkChain({ read: job.read, iterate: job.iterate }, { breaksNamed, known });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, breaks: [...step.value.breaks] };
    job.signal.throwIfAborted();
    job.report('Following the chain', step.value, total);
    await nextTurn();
  }
}

/** Follows the whole journal in the job worker; the engine's thread goes on answering. */
export const chainJob: JobKind = {
  kind: 'chain',
  topic: 'history',
  run,
  apply: () => {
    throw new Error('A check reads only.');
  },
};
