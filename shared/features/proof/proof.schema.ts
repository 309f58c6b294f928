import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { measureScopeSchema } from '../measures/measures.schema.ts';

/**
 * The figures an action can be proven by: shares of what happened within the period, so that both windows count
 * different records. What only stands at a moment (open, silent) is no proof, nor is what counts without a denominator.
 */
export const provableMeasures = [
  'log.left-happy',
  'log.left-unhappy',
  'log.answered-within-48h',
  'promises.kept-first',
  'promises.kept-last',
  'promises.told-before-due',
  'promises.told-within-hour',
  'surveys.csat',
  'surveys.detractors-answered-within-48h',
] as const;

/** How many days before and after the fix are compared. */
export const windowLengths = [30, 60, 90] as const;

/** What would prove that an action helped; written before it is done. */
export const criterionSchema = z.strictObject({
  measureId: z.enum(provableMeasures),
  /** Where it is read; a single customer gives no windows to compare. */
  scope: measureScopeSchema.omit({ customerId: true }),
  /** Which way the figure should go. */
  direction: z.enum(['more', 'less']),
  windowDays: z.union([z.literal(30), z.literal(60), z.literal(90)]),
});

/** What would prove that an action helped. */
export type Criterion = z.infer<typeof criterionSchema>;

/** What the owner can confirm. */
export const verdicts = ['improved', 'no-change', 'worse'] as const;

/** What the owner can confirm. */
export type Verdict = (typeof verdicts)[number];

/** What may be said of an action: nothing was to be proven, it is not settled yet, or what the owner confirmed. */
export const proofSchema = z.object({ state: z.enum(['none', 'too-early', ...verdicts]) });

/** What may be said of an action. */
export type Proof = z.infer<typeof proofSchema>;

const countsSchema = z.object({ successes: z.number(), n: z.number() });

/** Equal windows around a fix, and what their difference shows. */
export const comparisonSchema = z.object({
  days: z.number(),
  before: countsSchema.extend({ from: daySchema, to: daySchema }),
  after: countsSchema.extend({ from: daySchema, to: daySchema }),
  /** After less before, and its 95% interval; null where a window holds nothing. */
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  shows: z.enum(['too-early', ...verdicts]),
});

/** Equal windows around a fix, and what their difference shows. */
export type Comparison = z.infer<typeof comparisonSchema>;
