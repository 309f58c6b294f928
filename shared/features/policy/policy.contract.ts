import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { policyExceptionIdSchema, policyIdSchema } from '../../ids.ts';
import {
  exceptionFieldsSchema,
  exceptionFilterSchema,
  exceptionOutcomeSchema,
  policyEarningSchema,
  policyExceptionSchema,
  policyFieldsSchema,
  policySchema,
} from './policy.schema.ts';

/** Rules of the house, when they were broken for a customer or kept against one, and what each earns. */
export const policyContract = {
  /** Keeps a rule, or changes one. */
  save: procedureFor(...leaders)
    .input(commandInput({ id: policyIdSchema, fields: policyFieldsSchema }))
    .output(changed({ id: policyIdSchema })),
  archive: procedureFor(...leaders)
    .input(commandInput({ id: policyIdSchema, archived: z.boolean() }))
    .output(changed({})),
  /** Every rule, by name. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ archived: z.boolean().default(false) }))
    .output(z.object({ items: z.array(policySchema) })),
  /** Logs that a rule was broken for a customer, or kept against one. */
  log: procedureFor(...everyone)
    .input(commandInput({ id: policyExceptionIdSchema, fields: exceptionFieldsSchema }))
    .output(changed({ id: policyExceptionIdSchema })),
  /** What became of the customer. */
  settle: procedureFor(...leaders)
    .input(commandInput({ id: policyExceptionIdSchema, ...exceptionOutcomeSchema.shape }))
    .output(changed({})),
  archiveException: procedureFor(...leaders)
    .input(commandInput({ id: policyExceptionIdSchema, archived: z.boolean() }))
    .output(changed({})),
  /** The latest first; staff see what they logged themselves. */
  listExceptions: procedureFor(...everyone)
    .input(z.strictObject({ ...exceptionFilterSchema.shape, ...pageInput }))
    .output(pageOf(policyExceptionSchema)),
  /** What each rule cost and earned in a period; the rules most often broken first. */
  earnings: procedureFor(...leaders)
    .input(z.strictObject({ from: daySchema, to: daySchema }))
    .output(z.object({ items: z.array(policyEarningSchema) })),
};
