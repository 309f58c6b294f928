import type { z } from 'zod';
import type { exportsContract } from '../../../shared/features/exports/exports.contract.ts';
import type { FileId, JobId } from '../../../shared/ids.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { exportInputSchema } from './exports.job.ts';
import { keepPlan } from './exports.store.ts';
import { assertPlanFolder } from './plan-folder.ts';
import { beginDueExport, readPlanState } from './planned.ts';
import { toExported } from './to-exported.ts';

function toInput(context: Context): z.infer<typeof exportInputSchema> {
  const fileId = context.newId<FileId>();
  const fileName = `plain-mirror-${context.today()}.zip`;
  return {
    path: context.uploads.offer(fileId, fileName, 'application/zip'),
    fileId,
    fileName,
    exported: toExported(context),
  };
}

export const exportsHandlers: Handlers<typeof exportsContract> = {
  start: ({ commandId }, context) => {
    // Inside the write, so that a command that comes twice starts one export.
    const { jobId } = context.write({ id: commandId, what: 'export.started', input: null }, () => ({
      // The runner makes its ids with the same newId; the brand exists only for the compiler.
      answer: { jobId: context.jobs.start('export', toInput(context), context.me().id) as JobId },
    }));
    return { jobId, topics: ['jobs'] };
  },

  plan: (_input, context) => readPlanState(context),

  keepPlan: ({ commandId, plan }, context) => {
    if (plan !== null) assertPlanFolder(plan.folder, context.store.dataDir);
    const written = context.write({ id: commandId, what: 'export.planned', input: { plan } }, (tx) => {
      keepPlan(tx, plan);
      return { answer: {} };
    });
    beginDueExport(context, { atOnce: true });
    return written;
  },

  onToday: (_input, context) => {
    beginDueExport(context);
    return { failure: context.me().role === 'owner' ? readPlanState(context).failure : null };
  },
};
