import { z } from 'zod';
import { changed, commandInput, leaders, procedureFor } from '../../contract/procedure.ts';
import { daySchema } from '../../clock.ts';
import { actionIdSchema } from '../../ids.ts';
import { comparisonSchema, criterionSchema, proofSchema, provableMeasures, verdicts } from './proof.schema.ts';

const actionId = actionIdSchema;

/** Whether what was done helped: the criterion before the fix, equal windows around it, the owner's word. */
export const proofContract = {
  choices: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        items: z.array(
          z.object({ id: z.enum(provableMeasures), label: z.string(), direction: z.enum(['more', 'less', 'neither']) }),
        ),
      }),
    ),
  get: procedureFor(...leaders)
    .input(z.strictObject({ actionId }))
    .output(
      z.object({
        criterion: criterionSchema.nullable(),
        /** What the measure is called. */
        label: z.string().nullable(),
        writtenAt: z.number().nullable(),
        /** The day the action was done; it is in neither window. */
        fixedOn: daySchema.nullable(),
        /** The day the criterion's window is over. */
        readyOn: daySchema.nullable(),
        /** At 30, 60 and 90 days, as far as they are over; the last of the criterion's length decides. */
        looks: z.array(comparisonSchema),
        proof: proofSchema,
        confirmed: z
          .object({ verdict: z.enum(verdicts), claim: z.string(), byName: z.string().nullable(), at: z.number() })
          .nullable(),
      }),
    ),
  /** Actions whose windows are over and that wait for the owner's word, the longest waiting first. */
  waiting: procedureFor('owner')
    .input(z.strictObject({}))
    .output(
      z.object({
        items: z.array(z.object({ actionId, what: z.string(), fixedOn: daySchema, windowDays: z.number() })),
      }),
    ),
  write: procedureFor(...leaders)
    .input(commandInput({ actionId, criterion: criterionSchema }))
    .output(changed({ actionId })),
  confirm: procedureFor('owner')
    .input(
      commandInput({
        actionId,
        verdict: z.enum(verdicts),
        /** What may be said of it to customers; needed where it improved. */
        claim: z.string().trim().max(300),
      }),
    )
    .output(changed({ actionId })),
};
