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

/** One change to a record: who, in what role, when, what for, and the fields with old and new values in words. */
export const changeSchema = z.object({
  commandId: commandIdSchema.nullable(),
  at: z.number(),
  byName: z.string().nullable(),
  role: z.string().nullable(),
  /** Past tense, such as `log.recorded`. */
  what: z.string(),
  fields: z.array(z.object({ field: z.string(), was: z.string().nullable(), became: z.string().nullable() })),
  canUndo: z.boolean(),
});
