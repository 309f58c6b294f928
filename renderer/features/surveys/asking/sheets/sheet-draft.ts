import { z } from 'zod';
import { daySchema } from '../../../../../shared/clock.ts';
import { answersSchema } from '../../../../../shared/features/surveys/answers.schema.ts';
import { locationIdSchema } from '../../../../../shared/ids.ts';

/** A sheet that is being keyed; survives a reload. */
export const sheetDraftSchema = z.object({
  sheet: z.int().min(1),
  answers: answersSchema,
  /** When the stack was filled in, where it is known; else today. */
  on: daySchema.nullable(),
  locationId: locationIdSchema.nullable(),
});

export type SheetDraft = z.infer<typeof sheetDraftSchema>;
