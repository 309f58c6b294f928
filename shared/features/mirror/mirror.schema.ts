import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  actionIdSchema,
  auditIdSchema,
  checklistIdSchema,
  personIdSchema,
  runIdSchema,
  vowIdSchema,
} from '../../ids.ts';
import { actionStates } from '../actions/actions.schema.ts';
import { checklistDefinitionSchema, claimKinds, itemIdSchema } from '../checklists/definition.schema.ts';
import { itemAnswersSchema, runScoreSchema } from '../checklists/runs.schema.ts';
import { measureUnits } from '../measures/measures.schema.ts';

/** What a claim turned out to be when the records were uncovered (domain: the mirror gap). */
export const verdicts = ['confirmed', 'overclaim', 'underclaim', 'no-record'] as const;
/** What a claim turned out to be. */
export type Verdict = (typeof verdicts)[number];

/** When the mirror opens and whom it asks. */
export const mirrorSettingsSchema = z.strictObject({
  /** Days after the quarter's end; 0 is the first day of the next. */
  opensAfterDays: z.int().min(0).max(60),
  /** The checklist it asks; null is the one that comes with the program. */
  checklistId: checklistIdSchema.nullable(),
  asksManagers: z.boolean(),
  /** Anonymous, under the rules of the pulse. */
  asksStaff: z.boolean(),
  asksOutsider: z.boolean(),
});
/** When the mirror opens and whom it asks. */
export type MirrorSettings = z.infer<typeof mirrorSettingsSchema>;

const share = z.number().nullable();

/** How many claims came to what; the index is confirmed ÷ (confirmed + over + under), null where there is none. */
export const verdictCountsSchema = z.object({
  confirmed: z.number(),
  overclaim: z.number(),
  underclaim: z.number(),
  noRecord: z.number(),
  index: share,
});
/** How many claims came to what. */
export type VerdictCounts = z.infer<typeof verdictCountsSchema>;

/** An audit in a list. */
export const auditSchema = z.object({
  id: auditIdSchema,
  /** "Q3 2026" */
  name: z.string(),
  from: daySchema,
  to: daySchema,
  state: z.enum(['open', 'finished']),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  counts: verdictCountsSchema,
});
/** An audit in a list. */
export type Audit = z.infer<typeof auditSchema>;

/** What the records said when they were uncovered; kept, whatever is recorded later. */
export const revealSchema = z.object({
  itemId: itemIdSchema,
  kind: z.enum(claimKinds),
  /** What was claimed; null where the claim was "never". */
  claim: z.number().nullable(),
  note: z.string(),
  measure: z.string(),
  measureLabel: z.string(),
  unit: z.enum(measureUnits),
  value: z.number().nullable(),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  lastOn: daySchema.nullable(),
  verdict: z.enum(verdicts),
  /** The list that holds the records behind it. */
  records: z.object({ to: z.string(), search: z.record(z.string(), z.union([z.string(), z.boolean()])) }).nullable(),
  /** The same claim in the audit before, where there was one. */
  before: z
    .object({ claim: z.number().nullable(), value: z.number().nullable(), verdict: z.enum(verdicts) })
    .nullable(),
});
/** What the records said. */
export type Reveal = z.infer<typeof revealSchema>;

/** A promise somebody made to themselves, and what became of it. */
export const vowSchema = z.object({
  id: vowIdSchema,
  what: z.string(),
  actionId: actionIdSchema,
  whoName: z.string().nullable(),
  dueAt: z.number(),
  state: z.enum(actionStates),
  closedAt: z.number().nullable(),
});
/** A promise somebody made to themselves. */
export type Vow = z.infer<typeof vowSchema>;

/** What somebody may choose to promise themselves. */
export const newVowSchema = z.strictObject({
  id: vowIdSchema,
  actionId: actionIdSchema,
  what: z.string().trim().min(1, 'Write what you will do.').max(300),
  who: personIdSchema.nullable(),
  dueAt: z.int().min(0),
});

/** At most this many promises to oneself: more are a list, and lists are not kept. */
export const maxVows = 3;

/** The audit as its owner goes through it: what is uncovered so far, and nothing of what is not. */
export const auditPageSchema = z.object({
  audit: auditSchema,
  definition: checklistDefinitionSchema,
  runId: runIdSchema,
  answers: itemAnswersSchema,
  reveals: z.array(revealSchema),
  /** How many others have rated so far; of the staff about how many, null where they are not asked. */
  raters: z.object({ managers: z.number(), outsiders: z.number(), staff: z.number().nullable() }),
  /** What was promised in the audit before; shown first. */
  vowsBefore: z.array(vowSchema),
});
/** The audit as its owner goes through it. */
export type AuditPage = z.infer<typeof auditPageSchema>;

/** People below which nothing of the staff's ratings is shown: the pulse's threshold for scores (domain: suppression). */
export const minStaffShown = 5;

/** How others rated an item. Staff are shown only where at least five answered it. */
export const ratingSchema = z.object({
  itemId: itemIdSchema,
  label: z.string(),
  /** From 0, the lowest answer, to 1, the highest. */
  owner: share,
  managers: z.object({ value: share, n: z.number() }),
  outsider: z.object({ value: share, n: z.number() }),
  staff: z.object({ value: share, n: z.number().nullable(), state: z.enum(['shown', 'hidden', 'no-answers']) }),
  /** The owner stands above what is shown of the others by more than a third of the scale. */
  isBlindSpot: z.boolean(),
});
/** How others rated an item. */
export type Rating = z.infer<typeof ratingSchema>;

/** What an audit showed. */
export const auditResultsSchema = z.object({
  audit: auditSchema,
  definition: checklistDefinitionSchema,
  answers: itemAnswersSchema,
  score: runScoreSchema,
  reveals: z.array(revealSchema),
  ratings: z.array(ratingSchema),
  raters: z.object({ managers: z.number(), outsiders: z.number(), staff: z.number().nullable() }),
  vows: z.array(vowSchema),
  vowsBefore: z.array(vowSchema),
  /** Every finished audit, oldest first, for the trend. */
  trend: z.array(z.object({ id: auditIdSchema, name: z.string(), counts: verdictCountsSchema })),
});
/** What an audit showed. */
export type AuditResults = z.infer<typeof auditResultsSchema>;

/** The quarter the mirror looks at now, and how far it is. */
export const currentAuditSchema = z.object({
  name: z.string(),
  from: daySchema,
  to: daySchema,
  opensOn: daySchema,
  /** The day has come and it is not finished. */
  isOpen: z.boolean(),
  openDays: z.number(),
  auditId: auditIdSchema.nullable(),
  state: z.enum(['not-started', 'open', 'finished']),
  answered: z.number(),
  toAnswer: z.number(),
});
/** The quarter the mirror looks at now. */
export type CurrentAudit = z.infer<typeof currentAuditSchema>;

/** What somebody other than the owner is asked; `isAnonymous` says how it is kept. */
export const askedAuditSchema = z.object({
  auditId: auditIdSchema,
  name: z.string(),
  definition: checklistDefinitionSchema,
  isAnonymous: z.boolean(),
  hasAnswered: z.boolean(),
});
