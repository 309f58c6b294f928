import { z } from 'zod';
import { customerIdSchema } from '../../../../shared/ids.ts';
import { languageSchema } from '../../../../shared/features/surveys/definition.schema.ts';

// What the screens of asking keep in the address besides the survey.

/** Entering sheets, or keying a sample again. */
export const sheetsFilterSchema = z.object({ part: z.enum(['check']).optional() });
export type SheetsFilter = z.infer<typeof sheetsFilterSchema>;

/** Which numbers are printed, in which language and size; without numbers one sheet to look at. */
export const printFilterSchema = z.object({
  from: z.int().min(1).optional(),
  to: z.int().min(1).optional(),
  language: languageSchema.optional(),
});
export type PrintFilter = z.infer<typeof printFilterSchema>;

/** Whose answers are entered. */
export const answerFilterSchema = z.object({ customer: customerIdSchema.optional() });
export type AnswerFilter = z.infer<typeof answerFilterSchema>;
