import { z } from 'zod';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { customerIdSchema, expectationIdSchema, purchaseIdSchema } from '../../ids.ts';
import {
  customerFieldsSchema,
  customerFilterSchema,
  customerRowSchema,
  customerSchema,
  expectationSchema,
  purchaseSchema,
  timelineItemSchema,
} from './customers.schema.ts';

const id = customerIdSchema;

/** Customers: found while typing, kept on one page each, imported, merged, erased on request. */
export const customersContract = {
  find: procedureFor(...everyone)
    .input(z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(20).default(8) }))
    .output(z.object({ items: z.array(customerRowSchema) })),
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...customerFilterSchema.shape, ...pageInput }))
    .output(pageOf(customerRowSchema)),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ prospect: z.number(), active: z.number(), lost: z.number(), declined: z.number() })),
  get: procedureFor(...everyone)
    .input(z.strictObject({ id }))
    .output(
      z.object({
        customer: customerSchema,
        purchases: z.array(purchaseSchema),
        expectations: z.array(expectationSchema),
        /** Whether the reader's role may see margins, costs and purchases. */
        seesMoney: z.boolean(),
      }),
    ),
  /** Customers that share an e-mail address, a phone number or a name with what is being typed. */
  alike: procedureFor(...everyone)
    .input(
      z.strictObject({
        name: z.string().max(160),
        email: z.string().max(200).nullable(),
        phone: z.string().max(40).nullable(),
        except: id.optional(),
      }),
    )
    .output(z.object({ items: z.array(customerRowSchema.extend({ because: z.enum(['email', 'phone', 'name']) })) })),
  /** Staff may add with contact fields only; fields about money need a leader. */
  add: procedureFor(...everyone)
    .input(commandInput({ id, fields: customerFieldsSchema.partial().required({ name: true }) }))
    .output(changed({ id })),
  change: procedureFor(...leaders)
    .input(commandInput({ id, patch: customerFieldsSchema.partial() }))
    .output(changed({ id })),
  archive: procedureFor(...leaders)
    .input(commandInput({ id, archived: z.boolean() }))
    .output(changed({ id })),
  /** Everything of `from` moves to `into`; `from` is archived and points to it. */
  merge: procedureFor(...leaders)
    .input(commandInput({ from: id, into: id }))
    .output(changed({ id })),
  addPurchase: procedureFor(...leaders)
    .input(commandInput({ customerId: id, purchase: purchaseSchema.strict() }))
    .output(changed({ id: purchaseIdSchema })),
  saveExpectation: procedureFor(...leaders)
    .input(commandInput({ customerId: id, expectation: expectationSchema.strict() }))
    .output(changed({ id: expectationIdSchema })),
  timeline: procedureFor(...everyone)
    .input(z.strictObject({ id, ...pageInput }))
    .output(pageOf(timelineItemSchema)),
  /** On the person's request: empties every value kept about them, everywhere. Can't be undone. */
  erase: procedureFor('owner')
    .input(commandInput({ id, typedName: z.string() }))
    .output(changed({})),
};
