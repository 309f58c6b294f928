import { z } from 'zod';
import { holidaySchema, jobTypeFieldsSchema, becameValues, referralKinds } from '../promising/promising.schema.ts';

/** What the sample company promises with: its hours, its kinds of job, and whom it sent away. */
export const promisingTextsSchema = z.strictObject({
  /** A day's hours as they stand on the door, Monday first. */
  hours: z.array(z.string()).length(7),
  holidays: z.array(holidaySchema),
  jobTypes: z.array(jobTypeFieldsSchema).min(1),
  referrals: z.array(
    z.strictObject({
      daysAgo: z.number(),
      kind: z.enum(referralKinds),
      jobType: z.string(),
      need: z.string(),
      why: z.string(),
      partner: z.string(),
      became: z.enum(becameValues),
      becameDaysAgo: z.number().optional(),
      note: z.string(),
    }),
  ),
});
