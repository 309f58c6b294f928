import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, locationIdSchema, surveyIdSchema, touchpointIdSchema } from '../../ids.ts';

/** How a measure’s value reads: a share or a gap between two (fractions), days, hours, a count, points, a mean, money. */
export const measureUnits = ['share', 'days', 'count', 'points', 'mean', 'money', 'hours', 'gap'] as const;

/** Narrows a measure to one place, one customer, one survey or one question of it. */
export const measureScopeSchema = z.strictObject({
  locationId: locationIdSchema.optional(),
  touchpointId: touchpointIdSchema.optional(),
  customerId: customerIdSchema.optional(),
  surveyId: surveyIdSchema.optional(),
  /** A question of that survey, such as q3. */
  question: z
    .string()
    .regex(/^q\d+$/)
    .optional(),
});

/** Narrows a measure to one place, customer, survey or question. */
export type MeasureScope = z.infer<typeof measureScopeSchema>;

/**
 * One reading of a measure. Shares are fractions, all else plain numbers; null means no record.
 * `n` is the denominator (for counts: the count), `low` and `high` a 95% interval where there is one.
 */
export const readingSchema = z.object({
  value: z.number().nullable(),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(measureUnits),
  /** The last day a record counted here, null where there is none. */
  lastOn: daySchema.nullable(),
});

/** One reading of a measure. */
export type Reading = z.infer<typeof readingSchema>;

/** A measure with its reading, and the address of the list that holds the records behind it. */
export const measuredSchema = readingSchema.extend({
  id: z.string(),
  label: z.string(),
  /** Is more better? */
  direction: z.enum(['more', 'less', 'neither']),
  /** How many answered records it needs before the screen shows more than counts. */
  smallN: z.number(),
  records: z.object({ to: z.string(), search: z.record(z.string(), z.union([z.string(), z.boolean()])) }).nullable(),
});

/** A measure with its reading. */
export type Measured = z.infer<typeof measuredSchema>;
