import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, expectationIdSchema, personIdSchema, purchaseIdSchema } from '../../ids.ts';

/** A person or a company. */
export const customerKinds = ['person', 'company'] as const;
/** Where a customer stands. */
export const customerStatuses = ['prospect', 'active', 'lost', 'declined'] as const;
/** How a customer likes to be reached. */
export const preferredChannels = ['phone', 'email', 'text', 'in-person', 'letter'] as const;
/** What a customer can agree to. */
export const consentKinds = ['contact', 'testimonial', 'referral', 'photo'] as const;

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) => text(max).nullable();

/** The fields a person fills in about a customer; money in minor units. */
export const customerFieldsSchema = z.strictObject({
  kind: z.enum(customerKinds),
  name: text(160).min(1, 'Give the customer a name.'),
  reference: optionalText(60),
  email: z.email('This is not an e-mail address.').max(200).nullable(),
  phone: optionalText(40),
  address: optionalText(300),
  class: optionalText(40),
  status: z.enum(customerStatuses),
  customerSinceOn: daySchema.nullable(),
  lostOn: daySchema.nullable(),
  yearlyMarginMinor: z.int().nullable(),
  costToWinMinor: z.int().nullable(),
  renewalOn: daySchema.nullable(),
  hasNeed: z.boolean().nullable(),
  canPay: z.boolean().nullable(),
  lookedAfterBy: personIdSchema.nullable(),
  preferredChannel: z.enum(preferredChannels).nullable(),
  styleNote: optionalText(500),
  tags: z.array(text(40).min(1)).max(20),
  consents: z.array(z.strictObject({ kind: z.enum(consentKinds), givenOn: daySchema })).max(10),
});

/** The fields a person fills in about a customer. */
export type CustomerFields = z.infer<typeof customerFieldsSchema>;

/** A customer as stored. Money is null for staff, whose role does not see it. */
export const customerSchema = customerFieldsSchema.extend({
  id: customerIdSchema,
  archived: z.boolean(),
  erased: z.boolean(),
  mergedInto: customerIdSchema.nullable(),
  createdAt: z.number(),
});

/** A customer as stored. */
export type Customer = z.infer<typeof customerSchema>;

/** What a picker or a list row shows of a customer. */
export const customerRowSchema = customerSchema.pick({
  id: true,
  kind: true,
  name: true,
  reference: true,
  email: true,
  phone: true,
  class: true,
  status: true,
  customerSinceOn: true,
  renewalOn: true,
  tags: true,
});

/** What a picker or a list row shows of a customer. */
export type CustomerRow = z.infer<typeof customerRowSchema>;

/** Filters of the customer list; they live in the address. */
export const customerFilterSchema = z.object({
  q: z.string().max(100).optional(),
  status: z.enum(customerStatuses).optional(),
  sort: z.enum(['name', 'since']).optional(),
});

/** Something a customer bought. */
export const purchaseSchema = z.object({
  id: purchaseIdSchema,
  boughtOn: daySchema,
  amountMinor: z.int(),
  what: z.string().trim().max(200),
});

/** What a customer expects, what really happens, and whether that is acceptable to them. */
export const expectationSchema = z.object({
  id: expectationIdSchema,
  asked: z.string().trim().min(1, 'Write what they expect.').max(500),
  reality: z.string().trim().max(500),
  accepted: z.enum(['accepted', 'not-accepted', 'not-asked']),
});

/** One line of a customer's history, from whichever feature it came. */
export const timelineItemSchema = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  tone: z.enum(['good', 'watch', 'bad', 'neutral']),
  /** The screen path that opens the record, where there is one. */
  to: z.string().nullable(),
});

/** One line of a customer's history. */
export type TimelineItem = z.infer<typeof timelineItemSchema>;
