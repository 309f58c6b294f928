import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { checklistIdSchema, checklistVersionIdSchema, locationIdSchema, runIdSchema } from '../../ids.ts';
import {
  checklistDefinitionSchema,
  checklistUses,
  itemIdSchema,
  itemSchema,
  sectionIdSchema,
} from './definition.schema.ts';
import { findingStates, runStates } from './runs.schema.ts';

/** A checklist in a list. */
export const checklistSchema = z.object({
  id: checklistIdSchema,
  title: z.string(),
  purpose: z.string(),
  use: z.enum(checklistUses),
  version: z.number(),
  items: z.number(),
  runs: z.number(),
  lastRanOn: daySchema.nullable(),
  madeAt: z.number(),
  archived: z.boolean(),
});
/** A checklist in a list. */
export type Checklist = z.infer<typeof checklistSchema>;

/** A checklist with what it asks now. */
export const checklistPageSchema = checklistSchema.extend({
  versionId: checklistVersionIdSchema,
  definition: checklistDefinitionSchema,
  /** Counts the changes of this version. */
  revision: z.number(),
  /** Filled in at least once: a change makes a new version. */
  isInUse: z.boolean(),
});
/** A checklist with what it asks now. */
export type ChecklistPage = z.infer<typeof checklistPageSchema>;

/** A checklist that comes with the program. */
export const checklistTemplateSchema = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  use: z.enum(checklistUses),
  items: z.number(),
});

/** Something of a file that could not be kept, by item. */
export const notCarriedSchema = z.object({ item: z.string(), what: z.string() });
/** Something of a file that could not be kept. */
export type NotCarried = z.infer<typeof notCarriedSchema>;

/** Filters of the list of checklists; they live in the address. */
export const checklistFilterSchema = z.object({
  show: z.enum(['current', 'archived']).optional(),
  use: z.enum(checklistUses).optional(),
});

/** Filters of the list of runs. */
export const runFilterSchema = z.object({
  checklistId: checklistIdSchema.optional(),
  use: z.enum(checklistUses).optional(),
  locationId: locationIdSchema.optional(),
  state: z.enum(runStates).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** Filters of the list of runs. */
export type RunFilter = z.infer<typeof runFilterSchema>;

/** Filters of the list of findings. */
export const findingFilterSchema = z.object({
  state: z.enum(findingStates).optional(),
  locationId: locationIdSchema.optional(),
});

/** Narrows results to days and a place. */
export const resultsFilterSchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  locationId: locationIdSchema.optional(),
});
/** Narrows results to days and a place. */
export type ChecklistResultsFilter = z.infer<typeof resultsFilterSchema>;

/** A mean score as answered, before critical items, with its 95% interval, as fractions; null where there is none. */
export const meanScoreSchema = z.object({
  value: z.number().nullable(),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** The mean score of a period. */
export const scoreTrendPointSchema = meanScoreSchema.extend({ from: daySchema, to: daySchema });

/** A place beside others: the mean scores of what was filled in there, whole and by section. */
export const comparedPlaceSchema = z.object({
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  runs: z.number(),
  lastRanOn: daySchema.nullable(),
  total: meanScoreSchema,
  sections: z.array(meanScoreSchema.extend({ id: sectionIdSchema, title: z.string() })),
});

/** How an item went over many runs, all versions joined by its id. */
export const itemResultSchema = z.object({
  itemId: itemIdSchema,
  sectionId: sectionIdSchema,
  label: z.string(),
  type: z.enum(itemSchema.options.map((option) => option.shape.type.value)),
  full: z.number(),
  part: z.number(),
  none: z.number(),
  na: z.number(),
  /** Places where it earned nothing in the latest two runs or more: how many in a row, and the newest. */
  repeats: z.array(
    z.object({
      locationId: locationIdSchema.nullable(),
      locationName: z.string().nullable(),
      times: z.number(),
      runId: runIdSchema,
    }),
  ),
});
/** How an item went over many runs. */
export type ItemResult = z.infer<typeof itemResultSchema>;

/** What the runs of a checklist found. */
export const checklistResultsSchema = z.object({
  runs: z.number(),
  /** Of these, below the pass mark or failed by a critical item. */
  failed: z.number(),
  total: meanScoreSchema,
  sections: z.array(meanScoreSchema.extend({ id: sectionIdSchema, title: z.string() })),
  items: z.array(itemResultSchema),
});
/** What the runs of a checklist found. */
export type ChecklistResults = z.infer<typeof checklistResultsSchema>;
