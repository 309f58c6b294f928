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
