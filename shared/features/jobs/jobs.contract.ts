import { z } from 'zod';
import { changed, commandInput, leaders, procedureFor } from '../../contract/procedure.ts';
import { jobIdSchema } from '../../ids.ts';
import { jobSchema } from './jobs.schema.ts';

/** Long work: how far it is, and a cancel that undoes. */
export const jobsContract = {
  get: procedureFor(...leaders)
    .input(z.strictObject({ id: jobIdSchema }))
    .output(jobSchema),
  cancel: procedureFor(...leaders)
    .input(commandInput({ id: jobIdSchema }))
    .output(changed({})),
};
