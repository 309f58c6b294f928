import { z } from 'zod';
import { daySchema } from '../../clock.ts';
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

/** How the customer left, as far as it is known. */
export const howLeftValues = ['happy', 'so-so', 'unhappy', 'not-known'] as const;
/** Through what the words came. */
export const channels = ['in-person', 'phone', 'email', 'text', 'review', 'chat', 'letter', 'other'] as const;
/** What kind of entry it is; `heard-different` feeds the told-versus-real ledger. */
export const entryTypes = ['said', 'heard-different'] as const;
/** How bad it was. `severe` opens an action whoever says it. */
export const severities = ['normal', 'serious', 'severe'] as const;
/** Where the entry stands: new until sorted, then what was done about it. */
export const entryStatuses = ['new', 'sorted', 'answered', 'action', 'thanked', 'nothing-to-do'] as const;

/** How the customer left. */
export type HowLeft = (typeof howLeftValues)[number];
/** Where the entry stands. */
export type EntryStatus = (typeof entryStatuses)[number];

const id = entryIdSchema;
const instant = z.int().min(0);

/** What a person fills in when a customer said something; the words are kept unedited. */
export const entryFieldsSchema = z.strictObject({
  words: z.string().min(1, 'Write down what they said.').max(20_000),
  type: z.enum(entryTypes),
  customerId: customerIdSchema.nullable(),
  channel: z.enum(channels),
  touchpointId: touchpointIdSchema.nullable(),
  locationId: locationIdSchema.nullable(),
  howLeft: z.enum(howLeftValues),
  severity: z.enum(severities),
  didAbout: z.string().trim().max(2000).nullable(),
  callBackAt: instant.nullable(),
  heardAt: instant,
  toldBy: z.string().trim().max(120).nullable(),
  toldWhat: z.string().trim().max(1000).nullable(),
  stars: z.int().min(1).max(5).nullable(),
  reviewLink: z.url('This is not a web address.').max(500).nullable(),
  photoIds: z.array(fileIdSchema).max(6),
  /** Leaves no trace of who wrote it; only where the owner allows it. */
  anonymous: z.boolean(),
});

/** What a person fills in when a customer said something. */
export type EntryFields = z.infer<typeof entryFieldsSchema>;

/** An entry as lists and pages show it; names are joined in so that nobody sees an id. */
export const entrySchema = entryFieldsSchema.omit({ photoIds: true, anonymous: true }).extend({
  id,
  customerName: z.string().nullable(),
  touchpointName: z.string().nullable(),
  locationName: z.string().nullable(),
  themeId: reasonIdSchema.nullable(),
  themeName: z.string().nullable(),
  status: z.enum(entryStatuses),
  recordedAt: z.number(),
  recordedByName: z.string().nullable(),
  recordedByMe: z.boolean(),
  answeredAt: z.number().nullable(),
  calledBackAt: z.number().nullable(),
  photos: z.array(z.object({ id: z.string(), url: z.string() })),
  actionId: actionIdSchema.nullable(),
  /** With a search: the words around the hit, hits between U+E000 and U+E001. */
  snippet: z.string().nullable(),
});

/** An entry as lists and pages show it. */
export type Entry = z.infer<typeof entrySchema>;

/** Filters of the log; they live in the address and make up a saved view. */
export const logFilterSchema = z.object({
  q: z.string().max(200).optional(),
  status: z.enum(entryStatuses).optional(),
  howLeft: z.enum(howLeftValues).optional(),
  type: z.enum(entryTypes).optional(),
  channel: z.enum(channels).optional(),
  touchpointId: touchpointIdSchema.optional(),
  locationId: locationIdSchema.optional(),
  themeId: reasonIdSchema.optional(),
  customerId: customerIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  callBackDue: z.boolean().optional(),
  /** Conversations of an owner, face to face or by phone, written down as an owner. */
  ownerSpoke: z.boolean().optional(),
  /** Whoever said it needed an answer. */
  neededAnswer: z.boolean().optional(),
});

/** Filters of the log. */
export type LogFilter = z.infer<typeof logFilterSchema>;

/** A set of filters somebody named, for themselves. */
export const savedViewSchema = z.object({
  id: viewIdSchema,
  name: z.string().trim().min(1, 'Give the view a name.').max(60),
  filter: logFilterSchema.strict(),
});
