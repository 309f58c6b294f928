import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, reasonIdSchema } from '../../ids.ts';

/** A customer marked as lost of whom nobody wrote down why. */
export const unwrittenSchema = z.object({
  customerId: customerIdSchema,
  name: z.string(),
  lostOn: daySchema.nullable(),
  marginMinor: z.number().nullable(),
});

/** A customer marked as lost of whom nobody wrote down why. */
export type Unwritten = z.infer<typeof unwrittenSchema>;

/** A reason in a Pareto table. */
export const causeRowSchema = z.object({
  reasonId: reasonIdSchema,
  name: z.string(),
  /** Points, or money in minor units that left for it. */
  count: z.number(),
  share: z.number(),
  cumulative: z.number(),
  percent: z.number(),
  vital: z.boolean(),
  /** In how many calls it was named. */
  calls: z.number(),
});

/** A reason in a Pareto table. */
export type CauseRow = z.infer<typeof causeRowSchema>;

/** Two reasons that drove the same customers away. */
export const causePairSchema = z.object({ one: z.string(), other: z.string(), calls: z.number() });

/** What it takes to win one customer in place of one who left, and whose ratios say so. */
export const replacementSchema = z.object({
  calls: z.number(),
  meetings: z.number(),
  hours: z.number(),
  amountMinor: z.number().nullable(),
  ratiosFrom: z.enum(['article', 'both', 'own']),
  /** Own events of the step that is least known. */
  ownEvents: z.number(),
});

/** What it takes to win one customer in place of one who left. */
export type Replacement = z.infer<typeof replacementSchema>;

/** What one severe moment put at risk. */
export const riskSchema = z.object({
  amountMinor: z.number(),
  years: z.number(),
  marginMinor: z.number(),
  replacementMinor: z.number().nullable(),
});

/** What one severe moment put at risk. */
export type Risk = z.infer<typeof riskSchema>;

/** When a customer pays back what they cost to win. */
export const paybackSchema = z.object({ years: z.number().nullable(), isPaidBack: z.boolean() });
