import { z } from 'zod';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { reasonIdSchema, surveyIdSchema } from '../../ids.ts';
import { moods, resultsFilterSchema } from './responses.schema.ts';
import {
  commentSchema,
  comparisonSchema,
  resultsSchema,
  tellingWordsSchema,
  trendPointSchema,
} from './results.schema.ts';

const surveyId = surveyIdSchema;
const question = z.string().regex(/^q\d+$/);

/** Reading what surveys found. */
export const readingContract = {
  results: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, ...resultsFilterSchema.shape }))
    .output(resultsSchema),
  /** The figure of one question month by month or quarter by quarter, oldest first. */
  trend: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, question, by: z.enum(['month', 'quarter']), ...resultsFilterSchema.shape }))
    .output(z.object({ points: z.array(trendPointSchema) })),
  /** Two groups or periods of one question. */
  compare: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, question, a: resultsFilterSchema.strict(), b: resultsFilterSchema.strict() }))
    .output(comparisonSchema),
  /** What people wrote, newest first. */
  comments: procedureFor(...leaders)
    .input(
      z.strictObject({
        surveyId,
        ...resultsFilterSchema.shape,
        question: question.optional(),
        mood: z.enum(moods).optional(),
        themeId: reasonIdSchema.optional(),
        q: z.string().trim().max(200).optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(commentSchema)),
  /** The words that set the unhappy apart, most telling first. */
  tellingWords: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, ...resultsFilterSchema.shape }))
    .output(z.object({ items: z.array(tellingWordsSchema) })),
  /** What happened about the unhappy: how many actions were opened, and how many are done. */
  since: procedureFor(...leaders)
    .input(z.strictObject({ surveyId, ...resultsFilterSchema.shape }))
    .output(z.object({ unhappy: z.number(), opened: z.number(), doneInTime: z.number(), done: z.number() })),
  /** Keeps that somebody looked at the results today; the mirror asks the owner for it. */
  noteOpened: procedureFor(...leaders)
    .input(commandInput({ surveyId }))
    .output(changed({})),
};
