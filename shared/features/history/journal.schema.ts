import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { roleSchema } from '../../contract/procedure.ts';
import { commandIdSchema, customerIdSchema, jobIdSchema, personIdSchema } from '../../ids.ts';
import { jobKinds } from '../jobs/jobs.schema.ts';
import { fieldChangeSchema } from './history.schema.ts';

/** The kinds of record the journal is narrowed to: the features that own them. */
export const journalKinds = [
  'customers',
  'log',
  'promises',
  'actions',
  'surveys',
  'checklists',
  'shops',
  'mirror',
  'losses',
  'touch',
  'people',
  'business',
  'other',
] as const;
/** A kind of record. */
export type JournalKind = (typeof journalKinds)[number];

/** Where a change was made. */
export const journalPlaces = ['window', 'command-line', 'job', 'itself'] as const;

/** What the journal is narrowed to; stands in the address. */
export const journalFilterSchema = z.object({
  person: personIdSchema.optional(),
  kind: z.enum(journalKinds).optional(),
  customer: customerIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** What the journal is narrowed to. */
export type JournalFilter = z.infer<typeof journalFilterSchema>;

/** How a record is named in a sentence. */
export const recordNameSchema = z.object({
  /** What it is, such as "promise". */
  noun: z.string(),
  title: z.string().nullable(),
  customer: z.string().nullable(),
  link: z.enum(['to', 'by', 'of', 'for', 'with']),
  /** The record it is a part of. */
  of: z.object({ noun: z.string(), title: z.string().nullable() }).nullable(),
  /** The page that shows it; null where it is gone. */
  to: z.string().nullable(),
});
/** How a record is named in a sentence. */
export type RecordName = z.infer<typeof recordNameSchema>;

/** One changed record, as the journal tells it. */
export const journalLineSchema = z.object({
  /** Its number in the journal, and that of its commit: what a check names. */
  no: z.number(),
  commitNo: z.number(),
  at: z.number(),
  byName: z.string().nullable(),
  role: roleSchema.nullable(),
  place: z.enum(journalPlaces),
  /** Written on another computer, before the records came here. */
  isElsewhere: z.boolean(),
  jobKind: z.enum(jobKinds).nullable(),
  /** Past tense, such as `log.recorded`. */
  what: z.string(),
  change: z.enum(['insert', 'update', 'remove']),
  record: recordNameSchema,
  fields: z.array(fieldChangeSchema),
  /** Its values were emptied on the customer's request. */
  isErased: z.boolean(),
  commandId: commandIdSchema.nullable(),
});
/** One changed record. */
export type JournalLine = z.infer<typeof journalLineSchema>;

/** Where the chain does not hold. */
export const chainBreakSchema = z.object({
  kind: z.enum(['altered', 'emptied', 'stray', 'broken', 'shortened']),
  commitId: z.number().nullable(),
  journalId: z.number().nullable(),
});
/** Where the chain does not hold. */
export type ChainBreak = z.infer<typeof chainBreakSchema>;

/** What a check of the chain leaves as its result. */
export const chainResultSchema = z.object({
  changes: z.number(),
  firstAt: z.number().nullable(),
  end: z.object({ commitId: z.number(), chain: z.string() }).nullable(),
  breaks: z.array(chainBreakSchema),
});

/** The last check of the chain. */
export const chainCheckSchema = z.object({
  checkedAt: z.number(),
  changes: z.number(),
  firstAt: z.number().nullable(),
  breaks: z.array(chainBreakSchema),
});
/** The last check of the chain. */
export type ChainCheck = z.infer<typeof chainCheckSchema>;

/** The last check, and the one that runs now. */
export const chainStateSchema = z.object({ last: chainCheckSchema.nullable(), running: jobIdSchema.nullable() });
