import { z } from 'zod';
import { hostCapabilitiesSchema } from '../../host.ts';
import { personIdSchema } from '../../ids.ts';
import { roleSchema } from '../../contract/procedure.ts';

/** A PIN as typed: digits only, length is the one rule and depends on the role. */
export const pinSchema = z.string().regex(/^\d{4,12}$/, 'A PIN has 4 to 12 digits.');

/** Somebody who can be chosen on the sign-in screen. */
export const signInChoiceSchema = z.object({ id: personIdSchema, name: z.string(), role: roleSchema });

/** What the page needs to draw its frame: the business, who works here, and what the host can do. */
export const sessionStateSchema = z.object({
  business: z
    .object({
      name: z.string(),
      currency: z.string(),
      timeZone: z.string(),
      yearStartsInMonth: z.number(),
      lockAfterMinutes: z.number(),
      singleKeyShortcuts: z.boolean(),
      anonymousEntries: z.boolean(),
      isSample: z.boolean(),
    })
    .nullable(),
  person: signInChoiceSchema.nullable(),
  people: z.array(signInChoiceSchema),
  host: hostCapabilitiesSchema,
  /** Whether the data folder can only be read: what is shown is a copy, and nothing can be saved. */
  isViewOnly: z.boolean(),
  version: z.string(),
});

/** What the page needs to draw its frame. */
export type SessionState = z.infer<typeof sessionStateSchema>;
