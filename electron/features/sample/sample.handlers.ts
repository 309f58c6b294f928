import type { sampleContract } from '../../../shared/features/sample/sample.contract.ts';
import { sampleDefaults } from '../../../shared/features/sample/sample.rules.ts';
import type { JobId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers, JobStatus } from '../../app/context.ts';
import { sql } from '../../db/sql.ts';

/** The newest filling of this folder, however it went. */
function findFilling(context: Context): JobStatus | null {
  const jobId = context.read.text(sql`SELECT job_id FROM jobs WHERE kind = 'sample' ORDER BY started_at DESC LIMIT 1`);
  return jobId === null ? null : context.jobs.find(jobId);
}

function isEmpty(context: Context): boolean {
  return context.read.number(sql`SELECT count(*) FROM businesses`) === 0;
}

export const sampleHandlers: Handlers<typeof sampleContract> = {
  fill: ({ commandId }, context) => {
    const { jobId } = context.write({ id: commandId, what: 'sample.started', input: null }, () => {
      if (!isEmpty(context) || findFilling(context)?.state === 'running') {
        throw new Refusal('NOT_EMPTY', 'This folder holds a business already. The sample company needs an empty one.');
      }
      // The runner makes its ids with the same newId; the brand exists only for the compiler.
      return { answer: { jobId: context.jobs.start('sample', sampleDefaults, null) as JobId } };
    });
    return { jobId, topics: ['jobs'] };
  },

  progress: (_input, context) => {
    const job = findFilling(context);
    return {
      running: job?.state === 'running',
      done: job?.done ?? 0,
      total: job?.total ?? null,
      error: job?.state === 'failed' ? job.error : null,
    };
  },
};
