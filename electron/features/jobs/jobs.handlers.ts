import type { jobsContract } from '../../../shared/features/jobs/jobs.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers, JobStatus } from '../../app/context.ts';

function getJob(context: Context, id: string): JobStatus {
  const job = context.jobs.find(id);
  // Everything in one file is the owner's to take away; a manager learns no more than that there is no such job.
  const isExport = job?.kind === 'export' || job?.kind === 'planned-export' || job?.kind === 'restore-preview';
  const isHidden = isExport && context.me().role !== 'owner';
  if (job === null || isHidden) throw new Refusal('NOT_FOUND', 'This is no longer running here.');
  return job;
}

export const jobsHandlers: Handlers<typeof jobsContract> = {
  get: ({ id }, context) => ({ ...getJob(context, id), id }),

  cancel: async ({ id }, context) => {
    getJob(context, id);
    await context.jobs.cancel(id);
    return { topics: ['jobs'] };
  },
};
