import { z } from 'zod';
import { changed, commandInput, leaders, procedureFor } from '../../contract/procedure.ts';
import { customerIdSchema, fileIdSchema, jobIdSchema, personIdSchema } from '../../ids.ts';
import { outstayedSchema, retentionMonths, retentionRulesSchema, storedSchema } from './privacy.schema.ts';

/** What is stored about whom, and for how long. */
export const privacyContract = {
  ofCustomer: procedureFor(...leaders)
    .input(z.strictObject({ id: customerIdSchema }))
    .output(storedSchema),
  /** Writes everything about one customer, to hand to them: to read, or for another program. */
  fileOfCustomer: procedureFor(...leaders)
    .input(z.strictObject({ id: customerIdSchema, format: z.enum(['html', 'json']) }))
    .output(z.object({ fileId: fileIdSchema, fileName: z.string() })),
  /** Looks in the background where somebody who works here is named; the job's result is a Naming. What they answered in a pulse leads back to nobody and is not among it. */
  lookPerson: procedureFor('owner')
    .input(commandInput({ id: personIdSchema }))
    .output(changed({ jobId: jobIdSchema })),
  rules: procedureFor('owner').input(z.strictObject({})).output(retentionRulesSchema),
  keepRules: procedureFor('owner')
    .input(commandInput({ rules: retentionRulesSchema }))
    .output(changed({})),
  /** Looks in the background who would be erased by a rule; `outstayed` tells what it found. Nothing is erased. */
  lookOutstayed: procedureFor('owner')
    .input(commandInput({ months: z.union(retentionMonths.map((months) => z.literal(months))) }))
    .output(changed({ jobId: jobIdSchema })),
  /** What such a look found, with names as they are now. */
  outstayed: procedureFor('owner')
    .input(z.strictObject({ jobId: jobIdSchema }))
    .output(outstayedSchema),
};
