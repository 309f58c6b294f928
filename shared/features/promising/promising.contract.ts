import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { jobTypeIdSchema, referralIdSchema } from '../../ids.ts';
import {
  capabilitySchema,
  holidaySchema,
  jobTypeFieldsSchema,
  jobTypeSchema,
  referralFieldsSchema,
  referralFilterSchema,
  referralSchema,
  safeDateSchema,
  workedWeekSchema,
  workingHoursSchema,
} from './promising.schema.ts';

/** What promises are made with: working hours, what we are good at, a date that history bears out, and whom we sent away. */
export const promisingContract = {
  workingHours: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(workingHoursSchema),
  saveHours: procedureFor('owner')
    .input(commandInput({ week: workedWeekSchema }))
    .output(changed({})),
  /** A day that is there already gets the new name. */
  addHolidays: procedureFor('owner')
    .input(commandInput({ holidays: z.array(holidaySchema).min(1, 'Give at least one day.').max(400) }))
    .output(changed({ added: z.number(), known: z.number() })),
  removeHoliday: procedureFor('owner')
    .input(commandInput({ on: daySchema }))
    .output(changed({})),
  /** All of them by name, those out of use last: a business has tens. */
  jobTypes: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(jobTypeSchema) })),
  /** How one does at each kind of job in use, over the last 24 months. */
  capabilities: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ from: daySchema, to: daySchema, fewest: z.number(), items: z.array(capabilitySchema) })),
  /** Keeps a job type, new or under its old id. */
  saveJobType: procedureFor(...leaders)
    .input(commandInput({ id: jobTypeIdSchema, fields: jobTypeFieldsSchema }))
    .output(changed({ id: jobTypeIdSchema })),
  archiveJobType: procedureFor(...leaders)
    .input(commandInput({ id: jobTypeIdSchema, archived: z.boolean() }))
    .output(changed({})),
  /** What can be promised, and how often the days typed, or those until the need, came true. */
  safeDate: procedureFor(...everyone)
    .input(
      z
        .strictObject({
          jobTypeId: jobTypeIdSchema,
          /** Today unless told. */
          askedOn: daySchema.optional(),
          days: z.int().min(0).max(1000).optional(),
          needByOn: daySchema.optional(),
        })
        .refine(({ days, needByOn }) => days === undefined || needByOn === undefined, 'Ask for days or for a day.'),
    )
    .output(safeDateSchema),
  /** Keeps what was declined or referred, or changes it. */
  saveReferral: procedureFor(...everyone)
    .input(commandInput({ id: referralIdSchema, fields: referralFieldsSchema }))
    .output(changed({ id: referralIdSchema })),
  /** Newest first. */
  listReferrals: procedureFor(...everyone)
    .input(z.strictObject({ ...referralFilterSchema.shape, ...pageInput }))
    .output(pageOf(referralSchema)),
  archiveReferral: procedureFor(...leaders)
    .input(commandInput({ id: referralIdSchema, archived: z.boolean() }))
    .output(changed({})),
};
