import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  customerIdSchema,
  promiseIdSchema,
  promiseVersionIdSchema,
  purchaseIdSchema,
  reasonIdSchema,
  sameReasonIdSchema,
  slipReasonIdSchema,
} from '../../ids.ts';
import {
  moveFieldsSchema,
  promiseFieldsSchema,
  promiseFilterSchema,
  promisePatchSchema,
  promiseRowSchema,
  promiseSchema,
  realReasonFieldsSchema,
  saidDateSchema,
  tellingSchema,
  versionSchema,
} from './promises.schema.ts';

const id = promiseIdSchema;
const versionId = promiseVersionIdSchema;
const count = z.number();

/** What was promised, what was said since and what was true. Staff see no money and no figures. */
export const promisesContract = {
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...promiseFilterSchema.shape, ...pageInput }))
    .output(pageOf(promiseRowSchema)),
  /** The open ones by where they stand, and what became of those that ended in the last 30 days. */
  board: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(
      z.object({
        columns: z.array(
          z.object({
            state: z.enum(['due', 'at-risk', 'late', 'kept', 'broken']),
            count,
            items: z.array(promiseRowSchema),
          }),
        ),
      }),
    ),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ open: count, late: count, untold: count, contradicted: count })),
  /** What needs a call or a look now: nobody told them, two dates stand, due today or late. */
  waiting: procedureFor(...everyone)
    .input(z.strictObject({ limit: z.int().min(1).max(50).default(8) }))
    .output(z.object({ items: z.array(promiseRowSchema) })),
  get: procedureFor(...everyone)
    .input(z.strictObject({ id }))
    .output(z.object({ promise: promiseSchema, versions: z.array(versionSchema), seesMoney: z.boolean() })),
  make: procedureFor(...everyone)
    .input(commandInput({ id, versionId, fields: promiseFieldsSchema }))
    .output(changed({ id })),
  /** Everything but the first date, which stands. */
  change: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        patch: promisePatchSchema.partial(),
        due: saidDateSchema.optional(),
      }),
    )
    .output(changed({ id })),
  /** A new date: a slip, a move the customer asked for, or a date said beside the one that stands. */
  move: procedureFor(...everyone)
    .input(commandInput({ id, versionId, move: moveFieldsSchema }))
    .output(changed({ id })),
  tell: procedureFor(...everyone)
    .input(commandInput({ versionId, told: tellingSchema }))
    .output(changed({ id })),
  addReason: procedureFor(...everyone)
    .input(commandInput({ versionId, real: realReasonFieldsSchema }))
    .output(changed({ id: slipReasonIdSchema })),
  /** One of two dates that were both told is the one that holds; the customer was called. */
  settle: procedureFor(...everyone)
    .input(commandInput({ id, versionId }))
    .output(changed({ id })),
  finish: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        doneOn: daySchema,
        doneMinute: z.int().min(0).max(1440).nullable(),
        valueReceived: z.enum(['yes', 'no']).nullable(),
        /** What it adds to the customer's record; staff leave the amount out. */
        purchase: z.strictObject({ id: purchaseIdSchema, amountMinor: z.int().min(0).nullable() }).nullable(),
      }),
    )
    .output(changed({ id })),
  cancel: procedureFor(...everyone)
    .input(commandInput({ id, why: z.string().trim().min(1, 'Say why.').max(300) }))
    .output(changed({ id })),
  /** What was told beside what was true. */
  toldAndTrue: procedureFor(...leaders)
    .input(z.strictObject({ from: daySchema, to: daySchema }))
    .output(
      z.object({
        cells: z.array(
          z.object({
            told: z.object({ id: reasonIdSchema, name: z.string() }),
            real: z.object({ id: reasonIdSchema, name: z.string() }),
            count,
            isSame: z.boolean(),
          }),
        ),
        /** The newest promise whose reason was told otherwise than it was, in the pair that is most frequent. */
        story: z
          .object({
            promiseId: id,
            customerName: z.string(),
            what: z.string(),
            told: z.string(),
            real: z.string(),
            count,
          })
          .nullable(),
        causes: z.array(
          z.object({
            id: reasonIdSchema,
            name: z.string(),
            moves: count,
            medianMinutes: z.number().nullable(),
            untold: count,
          }),
        ),
        contradicted: z.array(promiseRowSchema),
        selfInflicted: z.array(promiseRowSchema),
      }),
    ),
  /** Two reasons mean the same, or no longer do. */
  declareSame: procedureFor(...leaders)
    .input(
      commandInput({ id: sameReasonIdSchema, reasonId: reasonIdSchema, otherId: reasonIdSchema, same: z.boolean() }),
    )
    .output(changed({})),
  /** Customers who renew in the next 90 days, with the promises to them that are open and broken. */
  renewals: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        items: z.array(
          z.object({
            customerId: customerIdSchema,
            customerName: z.string(),
            renewalOn: daySchema,
            broken: z.array(promiseRowSchema),
          }),
        ),
      }),
    ),
};
