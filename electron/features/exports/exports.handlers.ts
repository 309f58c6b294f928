import type { z } from 'zod';
import type { exportsContract } from '../../../shared/features/exports/exports.contract.ts';
import type { FileId, JobId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { exportInputSchema } from './exports.job.ts';
import { hasBusiness, keepPlan } from './exports.store.ts';
import { assertPlanFolder } from './plan-folder.ts';
import { beginDueExport, readPlanState } from './planned.ts';
import { lookInto } from './take-in/look-into.ts';
import { withCompany } from './take-in/with-company.ts';
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

/** The export somebody handed over at first run. */
function getUpload(context: Context, fileId: FileId): string {
  if (hasBusiness(context.read))
    throw new Refusal('NOT_EMPTY', 'A business is at home here already. A whole company needs an empty folder.');
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('NO_SUCH_FILE', 'The export did not arrive. Choose it again.', 'fileId');
  return path;
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

  lookInto: ({ fileId }, context) => withCompany(getUpload(context, fileId), lookInto),

  takeIn: ({ fileId, ownerId, pin }, context) =>
    context.arrival.begin(getUpload(context, fileId), { personId: ownerId, pin }),

  arriving: (_input, context) => ({
    isHere: hasBusiness(context.read),
    ...(context.arrival.look() ?? { isRunning: false, done: 0, total: null, error: null }),
  }),

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
