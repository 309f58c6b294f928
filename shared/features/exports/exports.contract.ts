import { z } from 'zod';
import { changed, commandInput, everyone, procedureFor, procedureForAnyone } from '../../contract/procedure.ts';
import { fileIdSchema, jobIdSchema, personIdSchema } from '../../ids.ts';
import { pinSchema } from '../session/session.schema.ts';
import { contentsSchema, exportPlanSchema, planStateSchema } from './exports.schema.ts';

/** Everything in one zip: a CSV file per table and the schema. Nobody's data is locked in. */
export const exportsContract = {
  start: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  /** First run only: what an export that was handed over holds. */
  lookInto: procedureForAnyone()
    .input(z.strictObject({ fileId: fileIdSchema }))
    .output(contentsSchema),
  /** First run only: takes the company in. Its owner gets a PIN and the recovery code, shown once. */
  takeIn: procedureForAnyone()
    .input(z.strictObject({ fileId: fileIdSchema, ownerId: personIdSchema, pin: pinSchema }))
    .output(z.object({ recoveryCode: z.string() })),
  /** How far that is; open to anyone because nobody can sign in before it ends. */
  arriving: procedureForAnyone()
    .input(z.strictObject({}))
    .output(
      z.object({
        isHere: z.boolean(),
        isRunning: z.boolean(),
        done: z.number(),
        total: z.number().nullable(),
        error: z.string().nullable(),
      }),
    ),
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
