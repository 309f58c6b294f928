import { z } from 'zod';
import { changed, commandInput, procedureForAnyone } from '../../contract/procedure.ts';
import { jobIdSchema } from '../../ids.ts';

/** The sample company: looked at on first run only, in an empty data folder. */
export const sampleContract = {
  fill: procedureForAnyone()
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  /** How far filling is; open to anyone because nobody can sign in before it ends. */
  progress: procedureForAnyone()
    .input(z.strictObject({}))
    .output(
      z.object({ running: z.boolean(), done: z.number(), total: z.number().nullable(), error: z.string().nullable() }),
    ),
};
