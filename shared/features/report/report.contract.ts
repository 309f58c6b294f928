import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { fileIdSchema, reportIdSchema } from '../../ids.ts';
import {
  nextPromisesSchema,
  reportReaders,
  reportRowSchema,
  reportSchema,
  reportSectionSchema,
  sectionIds,
} from './report.schema.ts';

const asked = { on: daySchema.optional(), reader: z.enum(reportReaders).default('owner') };

/** The quarter on paper. */
export const reportContract = {
  /** Page one of the report of the quarter a day lies in; of the last quarter that ended where no day is named. */
  read: procedureFor(...leaders)
    .input(z.strictObject(asked))
    .output(reportSchema),
  /** One section of it; null where it is not its reader's. */
  section: procedureFor(...leaders)
    .input(z.strictObject({ ...asked, section: z.enum(sectionIds) }))
    .output(reportSectionSchema.nullable()),
  /** The report as a file to download: a page of its own, or all its figures as a spreadsheet. */
  exportFile: procedureFor(...leaders)
    .input(
      z.strictObject({
        ...asked,
        /** All that are the reader's where none are named. */
        sections: z.array(z.enum(sectionIds)).max(sectionIds.length).optional(),
        format: z.enum(['html', 'xlsx']),
        /** How numbers and money are written. */
        locale: z.string().max(35).default('en'),
      }),
    )
    .output(z.object({ fileId: fileIdSchema, fileName: z.string() })),
  /** Freezes the report of a quarter that is over with the figures of today. */
  sign: procedureFor('owner')
    .input(commandInput({ id: reportIdSchema, on: daySchema, next: nextPromisesSchema }))
    .output(changed({ id: reportIdSchema })),
  /** Signed reports, newest quarter first. */
  list: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(reportRowSchema)),
};
