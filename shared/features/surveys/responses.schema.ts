import { z } from 'zod';
import { daySchema, instantSchema } from '../../clock.ts';
import {
  actionIdSchema,
  customerIdSchema,
  locationIdSchema,
  reasonIdSchema,
  responseIdSchema,
  surveyIdSchema,
  totalIdSchema,
  versionIdSchema,
} from '../../ids.ts';
import { answersSchema } from './answers.schema.ts';
import { languageSchema } from './definition.schema.ts';
import { responseChannels } from './surveys.schema.ts';

/** How somebody stands by the survey's first metric question: promoter, passive, detractor, or the like on 5 and 7 points. */
export const moods = ['happy', 'so-so', 'unhappy', 'not-known'] as const;
/** How somebody stands by the survey's first metric question. */
export type Mood = (typeof moods)[number];

/** What is entered of a response by hand. */
export const responseFieldsSchema = z.strictObject({
  surveyId: surveyIdSchema,
  versionId: versionIdSchema,
  answers: answersSchema,
  customerId: customerIdSchema.nullable(),
  locationId: locationIdSchema.nullable(),
  channel: z.enum(responseChannels).exclude(['kiosk', 'online']),
  language: languageSchema,
  /** The number on the sheet; for paper only. */
  sheet: z.int().min(1).nullable(),
  answeredAt: instantSchema,
});
/** What is entered of a response by hand. */
export type ResponseFields = z.infer<typeof responseFieldsSchema>;

/** A response with everything a page shows of it. */
export const responseSchema = z.object({
  id: responseIdSchema,
  surveyId: surveyIdSchema,
  surveyTitle: z.string(),
  versionId: versionIdSchema,
  version: z.number(),
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  locationName: z.string().nullable(),
  channel: z.enum(responseChannels),
  language: z.string(),
  answers: answersSchema,
  isComplete: z.boolean(),
  mood: z.enum(moods),
  sheet: z.number().nullable(),
  isChecked: z.boolean(),
  answeredAt: z.number(),
  recordedAt: z.number(),
  recordedByName: z.string().nullable(),
  themeId: reasonIdSchema.nullable(),
  themeName: z.string().nullable(),
  setAside: z.string().nullable(),
  actionId: actionIdSchema.nullable(),
});
/** A response with everything a page shows of it. */
export type SurveyResponse = z.infer<typeof responseSchema>;

/** Which responses are read; lives in the address. Days are both included. */
export const resultsFilterSchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  locationId: locationIdSchema.optional(),
  channel: z.enum(responseChannels).optional(),
  /** Only those who gave this answer: question, then option, number or special answer (`q3:o7`, `q1:9`). */
  answered: z
    .string()
    .regex(/^q\d+:[\w-]+$/)
    .optional(),
});
/** Which responses are read. */
export type ResultsFilter = z.infer<typeof resultsFilterSchema>;

/** Counts that somebody else made: a paper summary, an old report. Keys are those of `response_counts.answer`. */
export const totalsSchema = z.object({
  id: totalIdSchema,
  surveyId: surveyIdSchema,
  question: z.string(),
  counts: z.record(z.string().max(20), z.int().min(0).max(10_000_000)),
  from: daySchema,
  to: daySchema,
  locationId: locationIdSchema.nullable(),
  source: z.string().trim().min(1, 'Say where these counts come from.').max(200),
});
/** Counts that somebody else made. */
export type Totals = z.infer<typeof totalsSchema>;
