import { z } from 'zod';
import { changed, commandInput, leaders, procedureFor } from '../../contract/procedure.ts';
import { fileIdSchema, jobIdSchema, surveyIdSchema } from '../../ids.ts';
import { answerMapSchema, answerPreviewSchema, proposedSchema } from './answer-map.schema.ts';
import { definitionSchema } from './definition.schema.ts';
import { notCarriedSchema } from './surveys.schema.ts';

/** The formats a questionnaire can leave in. */
export const questionnaireFormats = ['lss', 'xlsform', 'surveyjs', 'json'] as const;
/** A format a questionnaire can leave in. */
export type QuestionnaireFormat = (typeof questionnaireFormats)[number];

const fileName = z.string().min(1).max(255);

/** Questionnaires and answers of other tools, in and out. */
export const surveyFilesContract = {
  /** Reads a questionnaire without keeping it. */
  previewQuestionnaire: procedureFor(...leaders)
    .input(z.strictObject({ fileId: fileIdSchema, fileName }))
    .output(
      z.object({
        format: z.string(),
        definition: definitionSchema,
        questions: z.number(),
        notCarried: z.array(notCarriedSchema),
        /** What was taken from the wording, such as a scale from 0 to 10 as a recommend score. */
        proposed: z.array(proposedSchema),
      }),
    ),
  /** Makes a draft of a questionnaire. */
  importQuestionnaire: procedureFor(...leaders)
    .input(commandInput({ id: surveyIdSchema, fileId: fileIdSchema, fileName }))
    .output(changed({ id: surveyIdSchema, questions: z.number(), notCarried: z.array(notCarriedSchema) })),
  exportQuestionnaire: procedureFor(...leaders)
    .input(z.strictObject({ id: surveyIdSchema, format: z.enum(questionnaireFormats) }))
    .output(z.object({ fileId: fileIdSchema, fileName: z.string(), notCarried: z.array(notCarriedSchema) })),
  /** Says which tool a file of answers comes from and what its columns become; `map` where somebody changed that. */
  previewAnswers: procedureFor(...leaders)
    .input(
      z.strictObject({
        fileId: fileIdSchema,
        fileName,
        surveyId: surveyIdSchema.nullable(),
        map: answerMapSchema.optional(),
      }),
    )
    .output(answerPreviewSchema),
  /** Imports answers as a job; without a survey one is made from the file's own columns. */
  importAnswers: procedureFor(...leaders)
    .input(
      commandInput({
        fileId: fileIdSchema,
        fileName,
        surveyId: surveyIdSchema.nullable(),
        map: answerMapSchema,
        dryRun: z.boolean(),
      }),
    )
    .output(changed({ jobId: jobIdSchema })),
  /** Writes every response of a survey, over all versions, or its results; a job whose result names the file. */
  exportAnswers: procedureFor(...leaders)
    .input(commandInput({ id: surveyIdSchema, what: z.enum(['answers', 'results']), format: z.enum(['csv', 'xlsx']) }))
    .output(changed({ jobId: jobIdSchema })),
};
