import { changed, commandInput, procedureFor } from '../../contract/procedure.ts';
import { jobIdSchema } from '../../ids.ts';

/** Everything in one zip: a CSV file per table and the schema. Nobody's data is locked in. */
export const exportsContract = {
  start: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
};
