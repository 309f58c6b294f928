import { z } from 'zod';
import { changed, commandInput, everyone, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { actionIdSchema, customerIdSchema, entryIdSchema, noteIdSchema, personIdSchema } from '../../ids.ts';
import { actionFilterSchema, actionNoteSchema, actionSchema, actionStates } from './actions.schema.ts';

const id = actionIdSchema;

/** What will be done about what customers said. Staff see and change their own. */
export const actionsContract = {
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...actionFilterSchema.shape, ...pageInput }))
    .output(pageOf(actionSchema)),
  get: procedureFor(...everyone)
    .input(z.strictObject({ id }))
    .output(z.object({ action: actionSchema, notes: z.array(actionNoteSchema) })),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ open: z.number(), overdue: z.number(), mine: z.number() })),
  open: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        what: actionSchema.shape.what,
        entryId: entryIdSchema.nullable(),
        customerId: customerIdSchema.nullable(),
        who: personIdSchema.nullable(),
        dueAt: z.int().min(0),
      }),
    )
    .output(changed({ id })),
  change: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        what: actionSchema.shape.what.optional(),
        who: personIdSchema.nullable().optional(),
        dueAt: z.int().min(0).optional(),
        state: z.enum(actionStates).optional(),
      }),
    )
    .output(changed({ id })),
  note: procedureFor(...everyone)
    .input(commandInput({ id: noteIdSchema, actionId: id, text: z.string().trim().min(1, 'Write a note.').max(4000) }))
    .output(changed({ id: noteIdSchema })),
};
