import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, policyExceptionIdSchema, policyIdSchema } from '../../ids.ts';

/** Who may break a rule for a customer without asking. */
export const mayBreakValues = ['everyone', 'leaders', 'owner'] as const;

/** Money in minor units, not below nothing. */
const amountSchema = z.int('Write a whole amount of money.').min(0, 'An amount is not below zero.');

/** What can be said of a rule of the house. */
export const policyFieldsSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give the rule a name.').max(100),
  rule: z.string().trim().min(1, 'Write what the rule says.').max(500),
  mayBreak: z.enum(mayBreakValues),
  /** The most one exception may cost by anybody but the owner; null is no limit. Staff need to know it. */
  limitMinor: amountSchema.nullable(),
});
/** What can be said of a rule of the house. */
export type PolicyFields = z.infer<typeof policyFieldsSchema>;

/** A rule of the house. */
export const policySchema = policyFieldsSchema.extend({ id: policyIdSchema, archived: z.boolean() });
/** A rule of the house. */
export type Policy = z.infer<typeof policySchema>;

/** The rule was broken for a customer, or kept against one. */
export const exceptionKinds = ['broken', 'kept'] as const;
/** What became of the customer, as far as somebody knows. */
export const exceptionOutcomes = ['not-known', 'stayed', 'left'] as const;

/** What can be said when a rule was broken for a customer, or kept against one. */
export const exceptionFieldsSchema = z.strictObject({
  policyId: policyIdSchema,
  customerId: customerIdSchema,
  kind: z.enum(exceptionKinds),
  happenedOn: daySchema,
  /** What it cost; null where the rule was kept. */
  costMinor: amountSchema.nullable(),
  note: z.string().trim().max(1000),
});
/** What can be said when a rule was broken or kept. */
export type ExceptionFields = z.infer<typeof exceptionFieldsSchema>;

/** What became of it. */
export const exceptionOutcomeSchema = z.strictObject({
  outcome: z.enum(exceptionOutcomes),
  /** The margin of a customer who stayed; null where nobody knows or nothing was kept. */
  marginKeptMinor: amountSchema.nullable(),
});

/** An exception or a denial as the list shows it. Staff see what they logged themselves, without the margin. */
export const policyExceptionSchema = exceptionFieldsSchema.extend({
  id: policyExceptionIdSchema,
  policyName: z.string(),
  customerName: z.string(),
  byName: z.string().nullable(),
  outcome: z.enum(exceptionOutcomes),
  marginKeptMinor: z.number().nullable(),
  /** The yearly margin on the customer's page, which is what is kept where they stay; null for staff. */
  yearlyMarginMinor: z.number().nullable(),
  /** Days from the denial to the loss of the customer, where it came within the days that count against the rule. */
  lostAfterDays: z.number().nullable(),
});
/** An exception or a denial as the list shows it. */
export type PolicyException = z.infer<typeof policyExceptionSchema>;

/** Filters of the list; they live in the address. */
export const exceptionFilterSchema = z.object({
  policyId: policyIdSchema.optional(),
  kind: z.enum(exceptionKinds).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** Filters of the list. */
export type ExceptionFilter = z.infer<typeof exceptionFilterSchema>;

/** What a rule cost and earned in a period. Money in minor units. */
export const policyEarningSchema = z.object({
  policyId: policyIdSchema,
  name: z.string(),
  broken: z.number(),
  costMinor: z.number(),
  stayed: z.number(),
  left: z.number(),
  marginKeptMinor: z.number(),
  kept: z.number(),
  /** Denials whose 180 days are over or whose customer was lost within them. */
  keptJudged: z.number(),
  keptThenLost: z.number(),
  /** Yearly margin of those. */
  marginLostMinor: z.number(),
});
/** What a rule cost and earned in a period. */
export type PolicyEarning = z.infer<typeof policyEarningSchema>;
