import { z } from 'zod';
import { locationIdSchema, reasonIdSchema, touchpointIdSchema } from '../../ids.ts';

/** Kinds of business that first run offers; each brings touchpoints and reasons that fit (resources/business-kinds.json). */
export const businessKinds = [
  'internet-installer',
  'trades',
  'shop',
  'online-shop',
  'restaurant',
  'salon',
  'health-practice',
  'garage',
  'hotel',
  'office-services',
  'software',
  'other',
] as const;

/** What first run asks about the business; currency, time zone and start of year come from the computer. */
export const businessSetUpSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give the business a name.').max(120),
  kind: z.enum(businessKinds),
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency has three letters, such as EUR.'),
  timeZone: z.string().min(1).max(60),
  yearStartsInMonth: z.int().min(1).max(12),
});

/** What first run asks about the business. */
export type BusinessSetUp = z.infer<typeof businessSetUpSchema>;

/** The business as it stands, with the settings its owner can change. */
export const businessSchema = businessSetUpSchema.extend({
  id: z.string(),
  anonymousEntries: z.boolean(),
  singleKeyShortcuts: z.boolean(),
  lockAfterMinutes: z.int().min(1).max(240),
  isSample: z.boolean(),
});

/** The business as it stands. */
export type Business = z.infer<typeof businessSchema>;

/** The three lists that records are sorted by. */
export const placeKinds = ['location', 'touchpoint', 'reason'] as const;

/** What a reason explains: what an entry is about, why a promise slipped, why a customer left. Never a person. */
export const reasonLists = ['theme', 'slip', 'loss'] as const;

/** Lists whose reasons can be the cause behind an action: themes say what it is about, not what brought it about. */
export const causeLists = ['slip', 'loss'] as const satisfies readonly (typeof reasonLists)[number][];

/** Departments a touchpoint can belong to: everyone is in marketing. */
export const departments = ['sales', 'delivery', 'finance', 'support', 'reception', 'people', 'management'] as const;

const named = { name: z.string().trim().min(1, 'Give it a name.').max(80) };

/** A branch, shop or area. */
export const locationSchema = z.object({ id: locationIdSchema, ...named, archived: z.boolean() });

/** A moment where customers meet the business, and the department it belongs to. */
export const touchpointSchema = z.object({
  id: touchpointIdSchema,
  ...named,
  department: z.enum(departments),
  archived: z.boolean(),
});

/** A reason that blames a process, in one of the lists. */
export const reasonSchema = z.object({
  id: reasonIdSchema,
  ...named,
  list: z.enum(reasonLists),
  archived: z.boolean(),
});

/** All places and reasons, archived ones included (old records still name them). */
export const placesSchema = z.object({
  locations: z.array(locationSchema),
  touchpoints: z.array(touchpointSchema),
  reasons: z.array(reasonSchema),
});

/** All places and reasons. */
export type Places = z.infer<typeof placesSchema>;
/** A branch, shop or area. */
export type Location = z.infer<typeof locationSchema>;
/** A moment where customers meet the business. */
export type Touchpoint = z.infer<typeof touchpointSchema>;
/** A reason that blames a process. */
export type Reason = z.infer<typeof reasonSchema>;
