import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  checklistIdSchema,
  locationIdSchema,
  personIdSchema,
  runIdSchema,
  scenarioIdSchema,
  visitIdSchema,
} from '../../ids.ts';
import { itemIdSchema } from '../checklists/definition.schema.ts';
import { runStates } from '../checklists/runs.schema.ts';

/** How a mystery shopper meets the business. */
export const visitChannels = ['walk-in', 'phone', 'web', 'email'] as const;
/** Who goes: somebody of the staff, a friend, an agency. */
export const shopperKinds = ['staff', 'friend', 'agency'] as const;
/** Where a visit stands: planned, begun, handed in, called off. */
export const visitStates = ['planned', 'doing', 'made', 'cancelled'] as const;
/** Where a visit stands. */
export type VisitState = (typeof visitStates)[number];

const words = z.string().trim().max(4000);
const title = z.string().trim().min(1, 'Give it a name.').max(200);

/** What can be said of a scenario. */
export const scenarioFieldsSchema = z.strictObject({
  title,
  channel: z.enum(visitChannels),
  /** The scorecard it is scored with. */
  checklistId: checklistIdSchema,
  whoToBe: words,
  whatToAskFor: words,
  whatToWatch: words,
  /** What the shopper may spend, in minor units; null where nothing is bought. */
  budgetMinor: z.int().min(0).nullable(),
});
/** A scenario: who to be, what to ask for, what to watch. */
export const scenarioSchema = scenarioFieldsSchema.extend({
  id: scenarioIdSchema,
  checklistTitle: z.string(),
  visits: z.number(),
  archived: z.boolean(),
});
/** A scenario. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** What is planned of a visit. */
export const visitPlanSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  locationId: locationIdSchema.nullable(),
  plannedOn: daySchema,
  shopperKind: z.enum(shopperKinds),
  /** The member of staff who goes; null for a friend or an agency. */
  shopperId: personIdSchema.nullable(),
  /** What a friend or an agency is called here; the business need not know more. */
  shopperName: z.string().trim().max(80),
  announced: z.boolean(),
});
/** What is planned of a visit. */
export type VisitPlan = z.infer<typeof visitPlanSchema>;

/** What was noted of a visit besides its scorecard. */
export const visitNotesSchema = z.strictObject({
  visitedOn: daySchema.nullable(),
  /** Minutes after midnight, in the business's time zone. */
  arrivedMinute: z.int().min(0).max(1439).nullable(),
  leftMinute: z.int().min(0).max(1439).nullable(),
  narrative: z.string().max(20_000),
  costMinor: z.int().min(0).nullable(),
});
/** What was noted of a visit. */
export type VisitNotes = z.infer<typeof visitNotesSchema>;

/** A visit in a list. */
export const visitSchema = visitPlanSchema.extend({
  id: visitIdSchema,
  scenarioTitle: z.string(),
  channel: z.enum(visitChannels),
  checklistId: checklistIdSchema,
  locationName: z.string().nullable(),
  shopperCalled: z.string(),
  state: z.enum(visitStates),
  visitedOn: daySchema.nullable(),
  runId: runIdSchema.nullable(),
  runState: z.enum(runStates).nullable(),
  value: z.number().nullable(),
  capped: z.number().nullable(),
});
/** A visit in a list. */
export type Visit = z.infer<typeof visitSchema>;

/** A visit with its scenario and notes. */
export const visitPageSchema = z.object({ visit: visitSchema, scenario: scenarioSchema, notes: visitNotesSchema });
/** A visit with its scenario and notes. */
export type VisitPage = z.infer<typeof visitPageSchema>;

/** Filters of the list of visits; they live in the address. */
export const visitFilterSchema = z.object({
  show: z.enum(['planned', 'made', 'cancelled', 'all']).optional(),
  locationId: locationIdSchema.optional(),
  channel: z.enum(visitChannels).optional(),
  scenarioId: scenarioIdSchema.optional(),
  /** Days between which they were made, or are planned for. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** Filters of the list of visits. */
export type VisitFilter = z.infer<typeof visitFilterSchema>;

/** A place in a quarter: how many visits were made and are planned; nothing of either is a gap in the plan. */
export const coverageCellSchema = z.object({
  from: daySchema,
  to: daySchema,
  made: z.number(),
  planned: z.number(),
  state: z.enum(['made', 'planned', 'missed', 'open']),
});
/** A place in a quarter. */
export type CoverageCell = z.infer<typeof coverageCellSchema>;

/** An item that shoppers and the self-audit both answer, one beside the other. */
export const besideSchema = z.object({
  key: z.string(),
  label: z.string(),
  itemId: itemIdSchema,
  /** Visits in which it was answered, and in how many it earned all it could; share with its 95% interval. */
  seen: z.object({
    n: z.number(),
    full: z.number(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  /** What the latest self-audit said of it, as a share of what the item can earn, and when; null where it was not asked. */
  said: z.object({ value: z.number(), words: z.string(), ranOn: daySchema }).nullable(),
});
/** What shoppers saw beside what the self-audit claimed. */
export type Beside = z.infer<typeof besideSchema>;
