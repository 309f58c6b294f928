import { z } from 'zod';
import { commandIdSchema } from '../../ids.ts';

/** Records whose history a screen can show. */
export const historyRecords = [
  'customer',
  'entry',
  'action',
  'business',
  'person',
  'location',
  'touchpoint',
  'reason',
  'response',
  'run',
  'finding',
  'promise',
  'loss',
] as const;

/** One field of a change, in words. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  was: z.string().nullable(),
  became: z.string().nullable(),
  /** The texts are days (`YYYY-MM-DD`), for the page to write as people do. */
  isDay: z.literal(true).optional(),
});
/** One field of a change, in words. */
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One change to a record: who, in what role, when, what for, and the fields with old and new values in words. */
export const changeSchema = z.object({
  commandId: commandIdSchema.nullable(),
  at: z.number(),
  byName: z.string().nullable(),
  role: z.string().nullable(),
  /** Past tense, such as `log.recorded`. */
  what: z.string(),
  fields: z.array(fieldChangeSchema),
  canUndo: z.boolean(),
});
