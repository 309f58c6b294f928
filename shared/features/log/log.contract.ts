import { z } from 'zod';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  actionIdSchema,
  customerIdSchema,
  entryIdSchema,
  fileIdSchema,
  locationIdSchema,
  reasonIdSchema,
  touchpointIdSchema,
  viewIdSchema,
} from '../../ids.ts';
import { entryFieldsSchema, entrySchema, logFilterSchema, savedViewSchema } from './log.schema.ts';

const id = entryIdSchema;

/** What customers said at the front line: recorded in seconds, sorted later, answered in time. */
export const logContract = {
  record: procedureFor(...everyone)
    .input(commandInput({ id, fields: entryFieldsSchema }))
    .output(changed({ id, actionId: actionIdSchema.nullable() })),
  /** Staff see own and unsorted entries; leaders see all. Newest first. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...logFilterSchema.shape, ...pageInput }))
    .output(pageOf(entrySchema)),
  get: procedureFor(...everyone)
    .input(z.strictObject({ id }))
    .output(entrySchema),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(
      z.object({
        all: z.number(),
        new: z.number(),
        unhappy: z.number(),
        heardDifferent: z.number(),
        callBacksDue: z.number(),
      }),
    ),
  /** Recent entries with words like these, to see while typing that others heard it too. */
  similar: procedureFor(...everyone)
    .input(z.strictObject({ words: z.string().max(2000), customerId: customerIdSchema.nullable() }))
    .output(z.object({ items: z.array(entrySchema) })),
  /** Sorts an entry: theme and touchpoint. */
  sort: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        themeId: reasonIdSchema.nullable().optional(),
        touchpointId: touchpointIdSchema.nullable().optional(),
        locationId: locationIdSchema.nullable().optional(),
        customerId: customerIdSchema.nullable().optional(),
      }),
    )
    .output(changed({ id })),
  /** Says what came of it. `action` opens one, once. */
  settle: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        as: z.enum(['answered', 'action', 'thanked', 'nothing-to-do']),
        note: z.string().trim().max(2000).nullable(),
      }),
    )
    .output(changed({ id, actionId: actionIdSchema.nullable() })),
  calledBack: procedureFor(...everyone)
    .input(commandInput({ id }))
    .output(changed({ id })),
  listViews: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(savedViewSchema) })),
  saveView: procedureFor(...everyone)
    .input(commandInput({ view: savedViewSchema.strict() }))
    .output(changed({ id: viewIdSchema })),
  removeView: procedureFor(...everyone)
    .input(commandInput({ id: viewIdSchema }))
    .output(changed({})),
  /** Writes the entries made on this computer since the last time as a carry file to download. */
  carryOut: procedureFor(...leaders)
    .input(commandInput({}))
    .output(changed({ fileId: fileIdSchema.nullable(), entries: z.number() })),
  /** Takes in a carry file of another computer, each entry once, by id. */
  carryIn: procedureFor(...leaders)
    .input(commandInput({ fileId: fileIdSchema }))
    .output(changed({ taken: z.number(), known: z.number() })),
};
