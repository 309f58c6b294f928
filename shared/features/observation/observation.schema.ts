import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, observationIdSchema } from '../../ids.ts';

const words = (max: number) => z.string().trim().max(max);

/** What can be said of a visit at which we watched a customer use what we sold. */
export const observationFieldsSchema = z.strictObject({
  customerId: customerIdSchema,
  watchedOn: daySchema,
  /** What we sold and they used. */
  product: words(200).min(1, 'Write what you watched them use.'),
  did: words(4000).min(1, 'Write what they did.'),
  surprised: words(4000),
  asked: words(4000),
  /** By when they were told they would hear from us. */
  answerDueOn: daySchema,
});
/** What can be said of such a visit. */
export type ObservationFields = z.infer<typeof observationFieldsSchema>;

/** A visit, and the answer it owes or was given. */
export const observationSchema = observationFieldsSchema.extend({
  id: observationIdSchema,
  customerName: z.string(),
  byName: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: daySchema.nullable(),
  answeredByName: z.string().nullable(),
});
/** A visit, and the answer it owes or was given. */
export type Observation = z.infer<typeof observationSchema>;

/** What the customer was told in answer. */
export const observationAnswerSchema = words(4000).min(1, 'Write what you told them.');

/** Filters of the list of visits; they live in the address. */
export const observationFilterSchema = z.object({ owed: z.boolean().optional() });
/** Filters of the list of visits. */
export type ObservationFilter = z.infer<typeof observationFilterSchema>;
