import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { reportIdSchema } from '../../ids.ts';
import { blockSchema, frozenBlockSchema, frozenFigureSchema, numbersSchema } from './blocks.schema.ts';
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
  'telling',
] as const;
/** A part of a report that can be chosen. */
export type SectionId = (typeof sectionIds)[number];

/** At most this many promises for the next quarter: more are a list, and lists are not kept. */
export const mostPromises = 3;

/** What a quarter is promised to bring. */
export const nextPromisesSchema = z
  .array(z.string().trim().min(1, 'Write what you promise.').max(300))
  .max(mostPromises, 'Promise three things at most.');

/** A figure of a report. */
export const reportFigureSchema = frozenFigureSchema.extend({
  /** What the records say today where they say otherwise than when the report was signed. */
  corrected: numbersSchema.nullable(),
});
/** A figure of a report. */
export type ReportFigure = z.infer<typeof reportFigureSchema>;

/** What is frozen when a report is signed: all sentences, figures and blocks, whoever reads which. */
export const reportContentSchema = z.object({
  verdict: z.array(verdictSentenceSchema),
  figures: z.array(frozenFigureSchema),
  blocks: z.array(z.object({ section: z.enum(sectionIds), block: frozenBlockSchema })),
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

/** Page one of a report as its reader gets it. */
export const reportSchema = z.object({
  /** "Q3 2026" */
  name: z.string(),
  from: daySchema,
  to: daySchema,
  /** Whether the quarter still runs; it can be read, and not signed. */
  isRunning: z.boolean(),
  reader: z.enum(reportReaders),
  signed: signedSchema.nullable(),
  /** What was promised for this quarter when the report of the one before was signed. */
  promised: nextPromisesSchema,
  verdict: z.array(verdictSentenceSchema),
  /** The figures behind the verdict. */
  figures: z.array(reportFigureSchema),
  sections: z.array(z.object({ id: z.enum(sectionIds), title: z.string() })),
});
/** Page one of a report. */
export type Report = z.infer<typeof reportSchema>;

/** A section of a report as its reader gets it. */
export const reportSectionSchema = z.object({
  id: z.enum(sectionIds),
  title: z.string(),
  figures: z.array(reportFigureSchema),
  blocks: z.array(blockSchema),
});
/** A section of a report. */
export type ReportSection = z.infer<typeof reportSectionSchema>;
