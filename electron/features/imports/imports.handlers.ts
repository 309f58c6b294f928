import type { importsContract } from '../../../shared/features/imports/imports.contract.ts';
import { jobIdSchema, type PersonId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { getTarget, type ImportInput } from './import-input.ts';
import { isImport, listImports } from './imports.store.ts';
import { previewFile } from './preview.ts';

function getUpload(context: Context, fileId: string): string {
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('FILE_GONE', 'The file is no longer here. Choose it again.');
  return path;
}

/** What taking an import back can change. */
const undoneTopics = ['imports', 'customers', 'log', 'actions', 'business', 'surveys', 'promises', 'promising'];

/** Imports: shown first, run as a job, taken back in one click. */
export const importsHandlers: Handlers<typeof importsContract> = {
  preview: ({ fileId, as, map }, context) => {
    const told =
      map === undefined
        ? undefined
        : Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
    return previewFile(getUpload(context, fileId), getTarget(context.registries.imports, as), told);
  },

  start: (input, context) =>
    context.write({ id: input.commandId, what: 'imports.started', input }, (_tx, ctx) => {
      const { fileName, as, map, dryRun, allOrNothing } = input;
      const { timeZone, currency } = context.business();
      const { week, holidays } = context.calendar();
      const job: ImportInput = {
        path: getUpload(context, input.fileId),
        fileName,
        as,
        map,
        dryRun,
        allOrNothing,
        now: ctx.at,
        today: context.today(),
        timeZone,
        calendar: { week: week.map((spans) => [...spans]), holidays: [...holidays] },
        currency,
      };
      // Whoever writes is a person, or the command line, which is nobody.
      return {
        answer: { jobId: jobIdSchema.parse(context.jobs.start('import', job, ctx.personId as PersonId | null)) },
      };
    }),

  list: ({ cursor, limit }, context) => listImports(context.read, cursor, limit),

  undo: async ({ jobId }, context) => {
    if (!isImport(context.read, jobId)) throw new Refusal('NO_SUCH_IMPORT', 'There is no such import.');
    return { ...(await context.jobs.undo(jobId, context.writer())), topics: undoneTopics };
  },
};
