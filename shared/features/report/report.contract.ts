import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { reportIdSchema } from '../../ids.ts';
import { nextPromisesSchema, reportReaders, reportRowSchema, reportSchema, sectionIds } from './report.schema.ts';

/** The quarter on paper. */
export const reportContract = {
  /** The report of the quarter a day lies in; of the last quarter that ended where no day is named. */
  read: procedureFor(...leaders)
    .input(
      z.strictObject({
        on: daySchema.optional(),
        reader: z.enum(reportReaders).default('owner'),
        sections: z.array(z.enum(sectionIds)).max(sectionIds.length).optional(),
      }),
    )
    .output(reportSchema),
  /** Freezes the report of a quarter that is over with the figures of today. */
  sign: procedureFor('owner')
    .input(commandInput({ id: reportIdSchema, on: daySchema, next: nextPromisesSchema }))
    .output(changed({ id: reportIdSchema })),
  /** Signed reports, newest quarter first. */
  list: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(reportRowSchema)),
};
