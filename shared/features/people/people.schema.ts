import { z } from 'zod';
import { personIdSchema } from '../../ids.ts';
import { roleSchema } from '../../contract/procedure.ts';

/** Somebody who works here, or a device that may answer one survey. */
export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().trim().min(1, 'Give a name.').max(80),
  role: roleSchema,
  archived: z.boolean(),
});

/** Somebody who works here. */
export type Person = z.infer<typeof personSchema>;
