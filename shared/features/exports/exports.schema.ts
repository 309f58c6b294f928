import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { personIdSchema } from '../../ids.ts';

/** What an export holds, told before it is taken in. */
export const contentsSchema = z.object({
  business: z.string(),
  madeOn: daySchema,
  rows: z.number(),
  photos: z.number(),
  /** The rows people ask for first. */
  tables: z.array(z.object({ name: z.string(), noun: z.string(), rows: z.number() })),
  owners: z.array(z.object({ id: personIdSchema, name: z.string() })),
});
/** What an export holds. */
export type Contents = z.infer<typeof contentsSchema>;

/** How often an export is written by itself. */
export const exportRhythms = ['weekly', 'monthly'] as const;
/** How often an export is written by itself. */
export type ExportRhythm = (typeof exportRhythms)[number];

/** Where an export is written regularly, how often, and how many files stay. */
export const exportPlanSchema = z.strictObject({
  folder: z.string().trim().min(1, 'Say which folder.').max(1000),
  rhythm: z.enum(exportRhythms),
  keep: z.int('Say how many files stay.').min(1, 'At least one file stays.').max(100, 'At most 100 files stay.'),
});
/** Where an export is written regularly. */
export type ExportPlan = z.infer<typeof exportPlanSchema>;

/** The plan and how it went. */
export const planStateSchema = z.object({
  plan: exportPlanSchema.nullable(),
  doneOn: daySchema.nullable(),
  isRunning: z.boolean(),
  /** Why the latest try failed; null once one succeeded. */
  failure: z.string().nullable(),
  /** From which day's export this business was taken in; null where it began here. */
  cameFrom: daySchema.nullable(),
});
/** The plan and how it went. */
export type PlanState = z.infer<typeof planStateSchema>;
