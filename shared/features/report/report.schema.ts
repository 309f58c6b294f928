import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { reportIdSchema } from '../../ids.ts';
import { measuredSchema, readingSchema } from '../measures/measures.schema.ts';
import { verdictSentenceSchema } from './verdict.schema.ts';

/** For whom a report is put together. */
export const reportReaders = ['owner', 'team', 'customers'] as const;
/** For whom a report is put together. */
export type ReportReader = (typeof reportReaders)[number];

/** The parts of a report that can be chosen. */
export const sectionIds = [
  'mirror',
  'promises',
  'reasons',
  'losses',
  'customers',
  'surveys',
  'shops',
  'pulse',
  'work',
] as const;
/** A part of a report that can be chosen. */
export type SectionId = (typeof sectionIds)[number];

/** What a quarter is promised to bring: three at most, as more are not kept. */
export const nextPromisesSchema = z
  .array(z.string().trim().min(1, 'Write what you promise.').max(300))
  .max(3, 'Promise three things at most.');

const numbersSchema = readingSchema.pick({ value: true, n: true, low: true, high: true });

/** A figure of a report. */
export const reportFigureSchema = measuredSchema.extend({
  before: numbersSchema,
  /** What the records say today where they say otherwise than when the report was signed. */
  corrected: numbersSchema.nullable(),
});
/** A figure of a report. */
export type ReportFigure = z.infer<typeof reportFigureSchema>;

/** What is frozen when a report is signed: all sentences and figures, whoever reads which. */
export const reportContentSchema = z.object({
  verdict: z.array(verdictSentenceSchema),
  figures: z.array(reportFigureSchema.omit({ corrected: true })),
});
/** What is frozen when a report is signed. */
export type ReportContent = z.infer<typeof reportContentSchema>;

/** That a report was signed. */
export const signedSchema = z.object({
  id: reportIdSchema,
  signedAt: z.number(),
  byName: z.string().nullable(),
  next: nextPromisesSchema,
});
/** That a report was signed. */
export type Signed = z.infer<typeof signedSchema>;

/** A report in a list. */
export const reportRowSchema = signedSchema.extend({ name: z.string(), from: daySchema, to: daySchema });
/** A report in a list. */
export type ReportRow = z.infer<typeof reportRowSchema>;

/** A report as its reader gets it. */
export const reportSchema = z.object({
  /** "Q3 2026" */
  name: z.string(),
  from: daySchema,
  to: daySchema,
  /** Whether the quarter still runs; it can be read, and not signed. */
  isRunning: z.boolean(),
  reader: z.enum(reportReaders),
  signed: signedSchema.nullable(),
  verdict: z.array(verdictSentenceSchema),
  sections: z.array(z.object({ id: z.enum(sectionIds), title: z.string(), figures: z.array(reportFigureSchema) })),
  /** What each figure is computed from, and the defaults used; the last thing on paper. */
  notes: z.array(z.string()),
});
