import { z } from 'zod';
import { everyone, procedureFor } from '../../contract/procedure.ts';
import { personIdSchema } from '../../ids.ts';

/** What is due, for the calendar on somebody's phone. */
export const calendarContract = {
  /** A calendar file of the actions, calls, steps and visits that are due; staff get their own. */
  read: procedureFor(...everyone)
    .input(z.strictObject({ who: personIdSchema.nullable() }))
    .output(z.object({ text: z.string(), events: z.number() })),
};
