import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { preferredChannels } from '../customers/customers.schema.ts';
import { customerIdSchema } from '../../ids.ts';

/** What a rhythm is in: what they buy, or when they get in touch. */
export const rhythmKinds = ['purchase', 'contact'] as const;
/** What a rhythm is in. */
export type RhythmKind = (typeof rhythmKinds)[number];

/** A customer whose silence is unusual by their own dates, with what whoever calls them should know. */
export const brokenRhythmSchema = z.object({
  customerId: customerIdSchema,
  customerName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredChannel: z.enum(preferredChannels).nullable(),
  styleNote: z.string().nullable(),
  kind: z.enum(rhythmKinds),
  /** By which test: the gaps between their dates, or the time of the year. */
  by: z.enum(['interval', 'season']),
  lastOn: daySchema,
  /** How many days it was read from. */
  days: z.number(),
  /** The usual gap; null where only the season tells. */
  everyDays: z.number().nullable(),
  /** The middle of the time of the year in which they were expected; null where only the gaps tell. */
  around: daySchema.nullable(),
  brokenFrom: daySchema,
});
/** A customer whose silence is unusual by their own dates. */
export type BrokenRhythm = z.infer<typeof brokenRhythmSchema>;

/** Filters of the list; they live in the address. */
export const rhythmFilterSchema = z.object({ kind: z.enum(rhythmKinds).optional() });
/** Filters of the list. */
export type RhythmFilter = z.infer<typeof rhythmFilterSchema>;

/** Why a broken rhythm means nothing. */
export const dismissalReasonSchema = z.string().trim().min(1, 'Write why there is nothing to do.').max(300);
