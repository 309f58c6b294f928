import { z } from 'zod';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { commandIdSchema, jobIdSchema } from '../../ids.ts';
import { doorLineSchema } from './door.schema.ts';
import { changeSchema, historyRecords } from './history.schema.ts';
import { chainStateSchema, journalFilterSchema, journalLineSchema } from './journal.schema.ts';

/** What happened to a record, and taking a change back; the whole journal, whether its chain holds, and the door. */
export const historyContract = {
  list: procedureFor(...leaders)
    .input(z.strictObject({ record: z.enum(historyRecords), id: z.string().max(60), ...pageInput }))
    .output(pageOf(changeSchema)),
  /** Writes the old values back where they still hold what the command set; staff undo their own commands only. */
  undo: procedureFor(...everyone)
    .input(commandInput({ undoes: commandIdSchema }))
    .output(changed({ undone: z.number() })),
  /**
   * Every change, newest first. A call looks at a bounded stretch: a page may come back short, even empty, and still go
   * on; `lookedBackTo` says how far it looked.
   */
  journal: procedureFor('owner')
    .input(z.strictObject({ ...journalFilterSchema.shape, ...pageInput }))
    .output(pageOf(journalLineSchema).extend({ lookedBackTo: z.number().nullable() })),
  /** The changes that fit a filter, as a CSV file. */
  exportJournal: procedureFor('owner')
    .input(commandInput({ filter: journalFilterSchema.strict() }))
    .output(changed({ jobId: jobIdSchema })),
  /** Whether the chain held when it was last followed from end to end. */
  chain: procedureFor('owner').input(z.strictObject({})).output(chainStateSchema),
  checkChain: procedureFor('owner')
    .input(commandInput({}))
    .output(changed({ jobId: jobIdSchema })),
  /** Refusals, or sign-ins and wrong PINs, by day. */
  door: procedureFor('owner')
    .input(z.strictObject({ list: z.enum(['refused', 'signIns']), ...pageInput }))
    .output(pageOf(doorLineSchema)),
};
