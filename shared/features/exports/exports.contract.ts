import { z } from 'zod';
import { changed, commandInput, everyone, procedureFor } from '../../contract/procedure.ts';
import { jobIdSchema } from '../../ids.ts';
import { exportPlanSchema, planStateSchema } from './exports.schema.ts';

/** Everything in one zip: a CSV file per table and the schema. Nobody's data is locked in. */
export const exportsContract = {
  start: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  plan: procedureFor('owner').input(z.strictObject({})).output(planStateSchema),
  /** Keeps a plan, or with null gives it up; what is due is written at once. */
  keepPlan: procedureFor('owner')
    .input(commandInput({ plan: exportPlanSchema.nullable() }))
    .output(changed({})),
  /** Asked whenever somebody looks at Today: begins what is due, and tells the owner what went wrong. */
  onToday: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ failure: z.string().nullable() })),
};
