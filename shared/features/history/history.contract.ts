import { z } from 'zod';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { commandIdSchema } from '../../ids.ts';
import { changeSchema, historyRecords } from './history.schema.ts';

/** What happened to a record, and taking a change back. */
export const historyContract = {
  list: procedureFor(...leaders)
    .input(z.strictObject({ record: z.enum(historyRecords), id: z.string().max(60), ...pageInput }))
    .output(pageOf(changeSchema)),
  /** Writes the old values back where they still hold what the command set; staff undo their own commands only. */
  undo: procedureFor(...everyone)
    .input(commandInput({ undoes: commandIdSchema }))
    .output(changed({ undone: z.number() })),
};
