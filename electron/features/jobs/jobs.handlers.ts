import type { jobsContract } from '../../../shared/features/jobs/jobs.contract.ts';
import type { JobKindName } from '../../../shared/features/jobs/jobs.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers, JobStatus } from '../../app/context.ts';

/** What only an owner starts, and so looks at. */
const ownersKinds: readonly JobKindName[] = [
  'export',
  'planned-export',
  'backup',
  'backup-file',
  'backup-check',
  'restore-preview',
  'chain',
  'journal-export',
  'retention',
  'naming',
];

function getJob(context: Context, id: string): JobStatus {
  const job = context.jobs.find(id);
  // Everything in one file is the owner's to take away; a manager learns no more than that there is no such job.
  const isHidden = job !== null && ownersKinds.includes(job.kind) && context.me().role !== 'owner';
  if (job === null || isHidden) throw new Refusal('NOT_FOUND', 'This is no longer running here.');
  return job;
}

export const jobsHandlers: Handlers<typeof jobsContract> = {
  get: ({ id }, context) => ({ ...getJob(context, id), id }),

  cancel: ({ id }, context) => {
    getJob(context, id);
    context.jobs.cancel(id);
    return { topics: ['jobs'] };
  },
};
