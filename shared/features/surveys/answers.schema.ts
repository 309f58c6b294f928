import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { specialAnswers } from './definition.schema.ts';

const part = z.string().max(20);

/**
 * One answer. Its shape tells its kind: a bare number is a point on a scale; options, rows and columns are named by id;
 * yes-no and consent pick `yes` or `no`; a choice's own text stands in `other`.
 */
export const answerSchema = z.union([
  z.number(),
  z.strictObject({ pick: z.array(part).min(1).max(1000), other: z.string().max(1000).optional() }),
  /** Options, best first. */
  z.strictObject({ rank: z.array(part).min(1).max(1000) }),
  /** Columns by row; a row may hold a special answer instead. */
  z.strictObject({ rows: z.record(part, z.array(part).min(1).max(100)) }),
  z.strictObject({ number: z.number() }),
  z.strictObject({ text: z.string().max(20_000) }),
  z.strictObject({ date: daySchema }),
  z.strictObject({
    contact: z.strictObject({
      name: z.string().max(200).optional(),
      email: z.string().max(200).optional(),
      phone: z.string().max(60).optional(),
    }),
  }),
  z.strictObject({ special: z.enum(specialAnswers) }),
]);

/** One answer. */
export type Answer = z.infer<typeof answerSchema>;

/** Answers by question id. Null: shown and skipped. Absent: not shown, or not known to have been shown. */
export const answersSchema = z.record(part, answerSchema.nullable());

/** Answers by question id. */
export type Answers = z.infer<typeof answersSchema>;
