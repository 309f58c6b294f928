import { z } from 'zod';
import { answersSchema } from '../../../../shared/features/surveys/answers.schema.ts';
import { languageSchema } from '../../../../shared/features/surveys/definition.schema.ts';
import { locationIdSchema, responseIdSchema } from '../../../../shared/ids.ts';

/** Answers that are being entered for somebody; survive a reload. */
export const answerDraftSchema = z.object({
  /** Made when entering begins, so that what is shuffled keeps its order. */
  id: responseIdSchema,
  answers: answersSchema,
  channel: z.enum(['phone', 'in-person']),
  locationId: locationIdSchema.nullable(),
  language: languageSchema,
});
