import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  actionIdSchema,
  checklistIdSchema,
  contestIdSchema,
  findingIdSchema,
  locationIdSchema,
  personIdSchema,
  runIdSchema,
  runPhotoIdSchema,
} from '../../ids.ts';
import { checklistDefinitionSchema, checklistUses, itemIdSchema, sectionIdSchema } from './definition.schema.ts';

/** What was answered to an item; null where only a note was written so far. `na`: does not apply. */
export const givenSchema = z.union([
  z.strictObject({ na: z.literal(true) }),
  /** yes-no: 1 is yes, 0 is no. scale and number as they are. time: seconds. claim: days, count, amount, share as a fraction. */
  z.strictObject({ number: z.number() }),
  z.strictObject({ pick: z.string().max(10) }),
  z.strictObject({ picks: z.array(z.string().max(10)).max(100) }),
  z.strictObject({ text: z.string().max(20_000) }),
  z.strictObject({ day: daySchema }),
  /** A claim in days: it never happened. */
  z.strictObject({ never: z.literal(true) }),
]);
/** What was answered to an item. */
export type Given = z.infer<typeof givenSchema>;

/** An answer with its note: what was seen, or how somebody came to a claim. */
export const itemAnswerSchema = z.strictObject({ given: givenSchema.nullable(), note: z.string().max(4000) });
/** An answer with its note. */
export type ItemAnswer = z.infer<typeof itemAnswerSchema>;

/** Answers by item id; an item that is absent is unanswered, which is not "does not apply". */
export const itemAnswersSchema = z.record(itemIdSchema, itemAnswerSchema);
/** Answers by item id. */
export type ItemAnswers = z.infer<typeof itemAnswersSchema>;

/** Where a run stands. Only `submitted` and `accepted` count in figures. */
export const runStates = ['draft', 'submitted', 'sent-back', 'accepted', 'excluded', 'rejected'] as const;
/** Where a run stands. */
export type RunState = (typeof runStates)[number];

/** How an item went: all it could earn, a part of it, nothing, or it did not apply. */
export const outcomes = ['full', 'part', 'none', 'na'] as const;
/** How an item went. */
export type Outcome = (typeof outcomes)[number];

/** What a run scored: fractions from 0 to 1, null where nothing applied. */
export const runScoreSchema = z.object({
  value: z.number().nullable(),
  /** After critical items that earned nothing. */
  capped: z.number().nullable(),
  earned: z.number(),
  possible: z.number(),
  /** Share of scored items that did not apply; above 0.4 the score says little. */
  naShare: z.number(),
  passed: z.boolean().nullable(),
  sections: z.array(z.object({ id: sectionIdSchema, value: z.number().nullable(), capped: z.number().nullable() })),
  criticalFails: z.array(itemIdSchema),
});
/** What a run scored. */
export type RunScore = z.infer<typeof runScoreSchema>;

/** A run in a list. */
export const runSchema = z.object({
  id: runIdSchema,
  checklistId: checklistIdSchema,
  title: z.string(),
  version: z.number(),
  use: z.enum(checklistUses),
  /** What it was about, where that is not said otherwise: "Call of 12 March". */
  about: z.string(),
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  ranOn: daySchema,
  state: z.enum(runStates),
  isLocked: z.boolean(),
  filledByName: z.string().nullable(),
  /** How far it is, apart from how it went. */
  answered: z.number(),
  toAnswer: z.number(),
  value: z.number().nullable(),
  capped: z.number().nullable(),
  passed: z.boolean().nullable(),
  openFindings: z.number(),
});
/** A run in a list. */
export type Run = z.infer<typeof runSchema>;

/** A photo of a run; `url` works in this window until the program ends. */
export const runPhotoSchema = z.object({ id: runPhotoIdSchema, itemId: itemIdSchema.nullable(), url: z.string() });

/** An item somebody contests, and what became of it; everybody who reads the run sees it. */
export const contestSchema = z.object({
  id: contestIdSchema,
  itemId: itemIdSchema,
  reason: z.string(),
  byName: z.string().nullable(),
  at: z.number(),
  /** Upheld: the item leaves the score. */
  outcome: z.enum(['upheld', 'refused']).nullable(),
  decision: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.number().nullable(),
});
/** An item somebody contests. */
export type Contest = z.infer<typeof contestSchema>;

/** What a finding came from: a bad answer, or something an audit uncovered. */
export const findingKinds = ['bad-answer', 'overclaim', 'underclaim', 'no-record', 'blind-spot'] as const;
/** Where a finding stands. */
export const findingStates = ['open', 'action', 'dismissed'] as const;

/** Something that should be looked into. */
export const findingSchema = z.object({
  id: findingIdSchema,
  kind: z.enum(findingKinds),
  runId: runIdSchema,
  runTitle: z.string(),
  itemId: itemIdSchema,
  /** The item as it was asked, and what was answered, in words. */
  label: z.string(),
  said: z.string(),
  note: z.string(),
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  foundOn: daySchema,
  state: z.enum(findingStates),
  reason: z.string().nullable(),
  actionId: actionIdSchema.nullable(),
});
/** Something that should be looked into. */
export type Finding = z.infer<typeof findingSchema>;

/** Everything a run's page shows. */
export const runPageSchema = z.object({
  run: runSchema,
  definition: checklistDefinitionSchema,
  answers: itemAnswersSchema,
  /** Counts the changes of the answers, so that two windows never overwrite each other. */
  revision: z.number(),
  photos: z.array(runPhotoSchema),
  /** As it stands now; of a draft from what is answered so far. */
  score: runScoreSchema,
  findings: z.array(findingSchema),
  contests: z.array(contestSchema),
  filledBy: personIdSchema.nullable(),
  review: z.object({ byName: z.string().nullable(), at: z.number(), reason: z.string().nullable() }).nullable(),
});
/** Everything a run's page shows. */
export type RunPage = z.infer<typeof runPageSchema>;
