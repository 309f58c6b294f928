import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { callTryIdSchema, customerIdSchema, entryIdSchema, exitCallIdSchema, lossIdSchema } from '../../ids.ts';
import {
  exitCallFieldsSchema,
  exitCallSchema,
  lossFieldsSchema,
  lossFilterSchema,
  lossSchema,
  lossSettingsSchema,
} from './losses.schema.ts';
import {
  causePairSchema,
  causeRowSchema,
  paybackSchema,
  replacementSchema,
  riskSchema,
  unwrittenSchema,
} from './reading.schema.ts';

const id = lossIdSchema;
const period = { from: daySchema, to: daySchema };

/** Customers who left: that they did, the call in which they told why, and what it costs. Leaders only: it is money. */
export const lossesContract = {
  settings: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(lossSettingsSchema),
  setSettings: procedureFor('owner')
    .input(commandInput({ settings: lossSettingsSchema }))
    .output(changed({})),

  record: procedureFor(...leaders)
    .input(commandInput({ id, customerId: customerIdSchema, fields: lossFieldsSchema }))
    .output(changed({ id })),
  change: procedureFor(...leaders)
    .input(commandInput({ id, patch: lossFieldsSchema.partial() }))
    .output(changed({ id })),
  tryCall: procedureFor(...leaders)
    .input(commandInput({ id: callTryIdSchema, lossId: id, triedOn: daySchema, note: z.string().trim().max(1000) }))
    .output(changed({ id: callTryIdSchema })),
  /** They could not be reached. */
  giveUp: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
  /** Writes down an exit call, or writes it anew under its id. */
  saveCall: procedureFor(...leaders)
    .input(commandInput({ id: exitCallIdSchema, lossId: id, call: exitCallFieldsSchema }))
    .output(changed({ id })),
  winBack: procedureFor(...leaders)
    .input(commandInput({ id, on: daySchema, needed: z.string().trim().max(1000) }))
    .output(changed({ id })),

  list: procedureFor(...leaders)
    .input(z.strictObject({ ...lossFilterSchema.shape, ...pageInput }))
    .output(pageOf(lossSchema)),
  get: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(
      z.object({
        loss: lossSchema,
        call: exitCallSchema.nullable(),
        tries: z.array(
          z.object({ id: callTryIdSchema, triedOn: daySchema, byName: z.string().nullable(), note: z.string() }),
        ),
        /** What a caller needs before the number is dialled. */
        customer: z.object({
          phone: z.string().nullable(),
          address: z.string().nullable(),
          styleNote: z.string().nullable(),
          isErased: z.boolean(),
        }),
        /** What the log holds of their complaints, before they left. */
        complaints: z.array(z.object({ id: entryIdSchema, words: z.string(), heardOn: daySchema })),
        /** What was changed and shown to work since: all that may be claimed on the phone. */
        proven: z.array(z.string()),
      }),
    ),
  /** Who is to be called: whose days run, whose come, and whose have passed. */
  queue: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        open: z.array(lossSchema),
        early: z.array(lossSchema),
        missed: z.array(lossSchema),
        unwritten: z.number(),
      }),
    ),
  /** Customers marked as lost of whom nobody wrote down why, the latest first. */
  unwritten: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(unwrittenSchema)),
  lastFive: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(lossSchema) })),
  /** What drove customers away who left in a period. */
  causes: procedureFor(...leaders)
    .input(z.strictObject(period))
    .output(
      z.object({
        calls: z.number(),
        byPoints: z.array(causeRowSchema),
        byMargin: z.array(causeRowSchema),
        pairs: z.array(causePairSchema),
      }),
    ),
  replacement: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(replacementSchema),
  /** What complaints are open, and how many more are likely never spoken, by what leavers say who were called. */
  silence: procedureFor(...leaders)
    .input(z.strictObject(period))
    .output(
      z.object({
        open: z.number(),
        hidden: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
  /** What a severe entry put at risk; null where it is none, or nobody knows the customer's margin. */
  riskOf: procedureFor(...leaders)
    .input(z.strictObject({ entryId: entryIdSchema }))
    .output(z.object({ risk: riskSchema.nullable() })),
  /** A customer's losses, the latest first, and when they pay back what they cost to win. */
  ofCustomer: procedureFor(...leaders)
    .input(z.strictObject({ customerId: customerIdSchema }))
    .output(z.object({ items: z.array(lossSchema), payback: paybackSchema.nullable() })),
};
