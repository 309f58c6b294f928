import { z } from 'zod';
import { changed, commandInput, everyone, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { customerIdSchema, dismissalIdSchema } from '../../ids.ts';
import { brokenRhythmSchema, dismissalReasonSchema, rhythmFilterSchema, rhythmKinds } from './rhythm.schema.ts';

/** Customers who used to come like clockwork, and have not. */
export const rhythmContract = {
  /** Those of today, the latest to fall silent first. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...rhythmFilterSchema.shape, ...pageInput }))
    .output(pageOf(brokenRhythmSchema)),
  /** Broken rhythms of each kind, and of how many customers: some have one in both. */
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ purchase: z.number(), contact: z.number(), customers: z.number() })),
  /** There is nothing to do about it, until they come again. */
  dismiss: procedureFor(...everyone)
    .input(
      commandInput({
        id: dismissalIdSchema,
        customerId: customerIdSchema,
        kind: z.enum(rhythmKinds),
        reason: dismissalReasonSchema,
      }),
    )
    .output(changed({ id: dismissalIdSchema })),
};
