import { z } from 'zod';
import { repeats } from '../actions/actions.schema.ts';
import { howLeftValues } from '../log/log.schema.ts';
import { criterionSchema } from '../proof/proof.schema.ts';

const heardSchema = z.strictObject({
  howLeft: z.enum(howLeftValues),
  theme: z.string(),
  words: z.array(z.string()).min(1),
});

const plannedSchema = z.strictObject({
  what: z.string(),
  /** The record it comes from; left out, somebody thought of it. */
  from: z.enum(['promise', 'loss']).optional(),
  customer: z.string().optional(),
  who: z.string(),
  /** In days before the sample's day; less than 0 lies ahead. */
  opened: z.number(),
  due: z.number(),
  done: z.number().optional(),
  cause: z.string().optional(),
  whys: z.array(z.string()).default([]),
  steps: z.array(z.strictObject({ text: z.string(), done: z.boolean() })).default([]),
  criterion: criterionSchema.omit({ scope: true }).extend({ touchpoint: z.string().optional() }).optional(),
  /** What customers are told where it improved. */
  claim: z.string().default(''),
  /** The owner has not said yet whether it helped. */
  isAwaiting: z.boolean().default(false),
  waitingFor: z.string().optional(),
  repeats: z.enum(repeats).optional(),
  /** Comes again after the one before it in this list. */
  follows: z.boolean().default(false),
  /** What the action it joined is called. */
  joins: z.string().optional(),
  note: z.string().optional(),
});

/** An action that leaders thought through: cause, steps, what would prove it. */
export type PlannedAction = z.infer<typeof plannedSchema>;

/** What the sample company does about itself, and what customers said before and after the one thing that worked. */
export const actionTextsSchema = z.strictObject({
  booking: z.strictObject({ touchpoint: z.string(), before: heardSchema, after: heardSchema }),
  planned: z.array(plannedSchema).min(1),
});
