import { z } from 'zod';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { fileIdSchema, jobIdSchema } from '../../ids.ts';
import { importMapSchema, importPreviewSchema, importRecordSchema, importTargets } from './imports.schema.ts';

const fileId = fileIdSchema;

/** Files of other tools become customers and feedback: shown first, undone in one click. */
export const importsContract = {
  preview: procedureFor(...leaders)
    .input(z.strictObject({ fileId, as: z.enum(importTargets), map: importMapSchema.partial().optional() }))
    .output(importPreviewSchema),
  /** Starts a job; its result is an import report. A dry run writes nothing. */
  start: procedureFor(...leaders)
    .input(
      commandInput({
        fileId,
        fileName: z.string().max(260),
        as: z.enum(importTargets),
        map: importMapSchema,
        dryRun: z.boolean(),
        allOrNothing: z.boolean(),
      }),
    )
    .output(changed({ jobId: jobIdSchema })),
  list: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(importRecordSchema)),
  /** Takes back everything the import made that nobody has touched since; says what stays. */
  undo: procedureFor(...leaders)
    .input(commandInput({ jobId: jobIdSchema }))
    .output(changed({ removed: z.number(), kept: z.array(z.string()) })),
};
