import { z } from 'zod';
import { customerIdSchema, responseIdSchema, surveyIdSchema } from '../../ids.ts';
import { moods } from './responses.schema.ts';
import { responseChannels } from './surveys.schema.ts';

/** The figures a question can feed. */
export const metrics = ['nps', 'csat', 'ces'] as const;
/** A figure a question can feed. */
export type Metric = (typeof metrics)[number];

/** A figure with its 95% interval: NPS in points, CSAT as a share, CES as a mean, a rating as a mean. */
export const figureSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Those the figure is computed from. */
  n: z.number(),
});
/** A figure with its 95% interval. */
export type Figure = z.infer<typeof figureSchema>;

/** How often one answer was given. */
export const answerCountSchema = z.object({
  /** The answer as it is stored, and under which row or ranked option. */
  key: z.string(),
  part: z.string(),
  /** In the words of the newest version that has it. */
  label: z.string(),
  partLabel: z.string().nullable(),
  n: z.number(),
  /** How many of these come from totals. */
  fromTotals: z.number(),
});

/** What was answered to one question, over all versions. */
export const questionResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Earlier wordings, newest first. */
  earlierTitles: z.array(z.string()),
  type: z.string(),
  metric: z.enum(metrics).nullable(),
  /** A scale that begins at 1 instead of 0, and such things a reader must know. */
  notes: z.array(z.string()),
  answered: z.number(),
  skipped: z.number(),
  dontKnow: z.number(),
  preferNot: z.number(),
  /** Unfinished responses that ended here. */
  left: z.number(),
  figure: figureSchema.nullable(),
  /** With the finite-list correction, where the people who could be asked are known and n is over 5% of them. */
  finite: figureSchema.nullable(),
  /** CES: the share of 5 to 7. */
  topShare: figureSchema.nullable(),
  counts: z.array(answerCountSchema),
});
/** What was answered to one question. */
export type QuestionResult = z.infer<typeof questionResultSchema>;

/** What a survey found. */
export const resultsSchema = z.object({
  surveyId: surveyIdSchema,
  title: z.string(),
  versions: z.number(),
  responses: z.number(),
  complete: z.number(),
  partial: z.number(),
  setAside: z.number(),
  /** People counted in totals, where there are any. */
  fromTotals: z.number(),
  asked: z.number(),
  /** Answers of those who were asked ÷ those asked; null where nobody was asked (kiosk, import). */
  responseRate: figureSchema.nullable(),
  questions: z.array(questionResultSchema),
});
/** What a survey found. */
export type Results = z.infer<typeof resultsSchema>;

/** A figure of one month or quarter. */
export const trendPointSchema = figureSchema.extend({ from: z.string(), to: z.string(), label: z.string() });

/** Two groups of answers to one question, side by side; `a` minus `b`. */
export const comparisonSchema = z.object({
  a: figureSchema,
  b: figureSchema,
  difference: figureSchema.nullable(),
  z: z.number().nullable(),
  /** Whether |z| reaches 1.96. */
  isVisible: z.boolean(),
});

/** Something somebody wrote. */
export const commentSchema = z.object({
  responseId: responseIdSchema,
  question: z.string(),
  questionTitle: z.string(),
  text: z.string(),
  mood: z.enum(moods),
  channel: z.enum(responseChannels),
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  themeId: z.string().nullable(),
  themeName: z.string().nullable(),
  answeredAt: z.number(),
});

/** A word or two that the unhappy use more than others, by log-odds with a prior. */
export const tellingWordsSchema = z.object({
  words: z.string(),
  unhappy: z.number(),
  unhappyOf: z.number(),
  others: z.number(),
  othersOf: z.number(),
  z: z.number(),
});
