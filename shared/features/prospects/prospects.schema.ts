import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema } from '../../ids.ts';
import { preferredChannels } from '../customers/customers.schema.ts';

/** Days between two contacts with a prospect: about quarterly, as the article "The Cost of an Unhappy Customer" says. */
export const prospectGapDays = 90;

/** A prospect, whether they are one by both ticks, and how long nobody has spoken with them. */
export const prospectSchema = z.object({
  customerId: customerIdSchema,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredChannel: z.enum(preferredChannels).nullable(),
  styleNote: z.string().nullable(),
  hasNeed: z.boolean().nullable(),
  canPay: z.boolean().nullable(),
  /** The last contact of any kind; null where none is on record. */
  lastOn: daySchema.nullable(),
  /** Days since then, or since they were added. */
  waitDays: z.number(),
  /** Contacts so far. */
  touches: z.number(),
});
/** A prospect, and how long nobody has spoken with them. */
export type Prospect = z.infer<typeof prospectSchema>;

/** Filters of the list of prospects; they live in the address. */
export const prospectFilterSchema = z.object({
  /** Only those whose 90 days are over. */
  due: z.boolean().optional(),
});
/** Filters of the list of prospects. */
export type ProspectFilter = z.infer<typeof prospectFilterSchema>;

const ratioSchema = z.object({ value: z.number(), isOwn: z.boolean(), events: z.number() });

/** How often each step on the way to a sale was taken. */
export const funnelCountsSchema = z.object({
  calls: z.number(),
  appointments: z.number(),
  meetings: z.number(),
  prospects: z.number(),
  sales: z.number(),
});

/** The way to a sale: how often each step was taken, and how many of each lead to the next. */
export const funnelSchema = funnelCountsSchema.extend({
  callsPerAppointment: ratioSchema,
  meetingsPerProspect: ratioSchema,
  prospectsPerSale: ratioSchema,
});
/** The way to a sale. */
export type Funnel = z.infer<typeof funnelSchema>;
