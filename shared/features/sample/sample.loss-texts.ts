import { z } from 'zod';
import { callThrough, exitAnswersSchema, noticedWays, winBackChances } from '../losses/losses.schema.ts';

const callSchema = z.strictObject({
  /** Days after leaving. */
  day: z.number(),
  by: z.enum(['owner', 'manager']),
  through: z.enum(callThrough),
  /** Points by reason. */
  causes: z.record(z.string(), z.number()),
  complained: z.boolean(),
  winBack: z.enum(winBackChances),
  wouldTake: z.string(),
  othersSaid: z.string(),
  answers: exitAnswersSchema,
});

const lossSchema = z.strictObject({
  noticed: z.enum(noticedWays),
  /** The reason on file; null is unknown. */
  reason: z.string().nullable(),
  call: callSchema.optional(),
  /** Days after leaving on which somebody rang in vain; from three on they gave up. */
  tries: z.array(z.number()).default([]),
});

/** How somebody left, and what came of it. */
export type LossText = z.infer<typeof lossSchema>;

/** What the sample company knows of those who left. */
export const lossTextsSchema = z.strictObject({
  /** In whole units of its money. */
  settings: z.strictObject({ leastMargin: z.number(), call: z.number(), meeting: z.number() }),
  known: z.array(lossSchema.extend({ name: z.string() })),
  /** One after the other for all others who left, then from the first again; null: nobody wrote down why. */
  others: z.array(lossSchema.nullable()).min(1),
  wonBack: z.array(z.strictObject({ reason: z.string(), needed: z.string() })),
});
