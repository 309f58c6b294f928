import { z } from 'zod';
import { actionIdSchema, personIdSchema } from '../../ids.ts';

/** As many as one command changes; a list shows them a page at a time. */
export const mostAtOnce = 200;

/** What can be done to many actions at once. */
export const bulkPatchSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('give'), who: personIdSchema.nullable() }),
  z.strictObject({ do: z.literal('move'), dueAt: z.int().min(0) }),
  z.strictObject({
    do: z.literal('close'),
    as: z.enum(['done', 'dropped']),
    /** Written on each of them; empty for none. */
    note: z.string().trim().max(4000),
  }),
]);

/** What can be done to many actions at once. */
export type BulkPatch = z.infer<typeof bulkPatchSchema>;

/** An action that stays as it was, and why, as a sentence. */
export const leftActionSchema = z.object({ id: actionIdSchema, what: z.string(), why: z.string() });

/** An action that stays as it was, and why. */
export type LeftAction = z.infer<typeof leftActionSchema>;
