import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  customerIdSchema,
  jobTypeIdSchema,
  locationIdSchema,
  promiseIdSchema,
  promiseVersionIdSchema,
  reasonIdSchema,
  slipReasonIdSchema,
} from '../../ids.ts';

/** Through what a date was said. */
export const saidThrough = ['phone', 'in-person', 'text', 'email', 'letter', 'website', 'other'] as const;
/** Who told the customer. */
export const tellers = ['dispatcher', 'technician', 'owner', 'other'] as const;
/** Who says what really moved a promise. */
export const reasonSources = ['technician', 'dispatcher', 'customer', 'document', 'owner'] as const;
/** What the customer said to the promise and to the part that is theirs. */
export const acceptances = ['accepted', 'not-accepted', 'not-asked'] as const;
/** Where a promise stands. */
export const promiseStates = ['due', 'at-risk', 'late', 'kept', 'broken', 'cancelled'] as const;
/** Lists that can be asked for. */
export const promiseShows = [
  'open',
  'due',
  'at-risk',
  'late',
  'untold',
  'contradicted',
  'kept',
  'broken',
  'self-inflicted',
  'unwarned',
  'moved',
  'cancelled',
  'all',
] as const;

/** Who told the customer. */
export type Teller = (typeof tellers)[number];
/** Who says what really moved a promise. */
export type ReasonSource = (typeof reasonSources)[number];
/** Where a promise stands. */
export type PromiseState = (typeof promiseStates)[number];
/** A list that can be asked for. */
export type PromiseShow = (typeof promiseShows)[number];

const minuteSchema = z.int().min(0).max(1440);
const words = (max: number) => z.string().trim().max(max);
const instant = z.int().min(0);

/** A date as it was said: a day, or a window of it in minutes of the day. */
export const saidDateSchema = z
  .strictObject({ on: daySchema, from: minuteSchema.nullable(), to: minuteSchema.nullable() })
  .refine(({ from, to }) => from === null || to === null || from < to, {
    message: 'The window ends before it begins.',
    path: ['to'],
  });

/** A date as it was said. */
export type SaidDate = z.infer<typeof saidDateSchema>;

/** What somebody fills in when a promise is made. */
export const promiseFieldsSchema = z.strictObject({
  customerId: customerIdSchema,
  jobTypeId: jobTypeIdSchema.nullable(),
  locationId: locationIdSchema.nullable(),
  what: words(200).min(1, 'Say what was promised.'),
  ourPart: words(500),
  theirPart: words(500),
  accepted: z.enum(acceptances),
  askedOn: daySchema,
  needByOn: daySchema.nullable(),
  due: saidDateSchema,
  saidBy: words(80).min(1, 'Say who promised it.'),
  saidThrough: z.enum(saidThrough),
  /** When it was promised. */
  saidAt: instant,
});

/** What can be put right later: everything but the first date and how it was said. */
export const promisePatchSchema = promiseFieldsSchema
  .pick({
    what: true,
    ourPart: true,
    theirPart: true,
    accepted: true,
    needByOn: true,
    jobTypeId: true,
    locationId: true,
  })
  .extend({ valueReceived: z.enum(['yes', 'no']).nullable() });

/** What can be put right later. */
export type PromisePatch = z.infer<typeof promisePatchSchema>;

/** What somebody fills in when a promise is made. */
export type PromiseFields = z.infer<typeof promiseFieldsSchema>;

/** What was told of a new date: by whom, to whom, through what, and the reason that was given. */
export const tellingSchema = z.strictObject({
  at: instant,
  by: z.enum(tellers),
  name: words(80),
  to: words(120),
  through: z.enum(saidThrough),
  reasonId: reasonIdSchema.nullable(),
});

/** What was told of a new date. */
export type Telling = z.infer<typeof tellingSchema>;

/** What really moved it, as one source tells it. */
export const realReasonFieldsSchema = z.strictObject({
  id: slipReasonIdSchema,
  reasonId: reasonIdSchema,
  source: z.enum(reasonSources),
  note: words(500),
});

/** A new date for a promise; without `told` nobody has told the customer yet. */
export const moveFieldsSchema = z.strictObject({
  due: saidDateSchema,
  /** Whether it takes the earlier date back; a date that was just said as well does not. */
  supersedes: z.boolean(),
  knownAt: instant.nullable(),
  told: tellingSchema.nullable(),
  real: z.array(realReasonFieldsSchema).max(10),
  askedByCustomer: z.boolean(),
  /** Would we be happy to tell them why? Null where nobody said. */
  explainable: z.boolean().nullable(),
  valueAtRiskMinor: z.int().min(0).nullable(),
  note: words(500),
});

/** A new date for a promise. */
export type MoveFields = z.infer<typeof moveFieldsSchema>;

/** What really moved it, with the names to show. */
export const realReasonSchema = realReasonFieldsSchema.extend({ name: z.string() });

/** One date that was said, with the reasons told and found. */
export const versionSchema = z.object({
  id: promiseVersionIdSchema,
  number: z.number(),
  due: z.object({ on: daySchema, from: z.number().nullable(), to: z.number().nullable() }),
  saidAt: z.number(),
  saidBy: z.string(),
  saidThrough: z.enum(saidThrough),
  supersedes: z.boolean(),
  withdrawnAt: z.number().nullable(),
  knownAt: z.number().nullable(),
  toldAt: z.number().nullable(),
  toldBy: z.enum(tellers).nullable(),
  toldTo: z.string(),
  toldReason: z.object({ id: reasonIdSchema, name: z.string() }).nullable(),
  noticeMinutes: z.number().nullable(),
  toldInTime: z.boolean().nullable(),
  wasDueAt: z.number().nullable(),
  askedByCustomer: z.boolean(),
  startsAnew: z.boolean(),
  explainable: z.boolean().nullable(),
  /** Null for staff, whose role does not see money. */
  valueAtRiskMinor: z.number().nullable(),
  note: z.string(),
  real: z.array(realReasonSchema),
  /** Told as it was, not as it was, or nobody but the teller knows; null where no reason was told. */
  telling: z.enum(['as-told', 'not-as-told', 'unverified']).nullable(),
  /** Whether another date stood beside it when it was said. */
  contradicts: z.boolean(),
});

/** One date that was said. */
export type PromiseVersion = z.infer<typeof versionSchema>;

/** A promise in a list. */
export const promiseRowSchema = z.object({
  id: promiseIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  what: z.string(),
  jobTypeName: z.string().nullable(),
  needByOn: daySchema.nullable(),
  first: z.object({ on: daySchema, to: z.number().nullable() }),
  last: z.object({ on: daySchema, to: z.number().nullable() }),
  dueAt: z.number(),
  doneOn: daySchema.nullable(),
  state: z.enum(promiseStates),
  /** Amber or red while it is at risk, and why. */
  risk: z.enum(['amber', 'red', 'others-late']).nullable(),
  isMoved: z.boolean(),
  untoldSince: z.number().nullable(),
  isContradicted: z.boolean(),
  isSelfInflicted: z.boolean(),
});

/** A promise in a list. */
export type PromiseRow = z.infer<typeof promiseRowSchema>;

/** A promise on its page. */
export const promiseSchema = promiseRowSchema.extend({
  customerPhone: z.string().nullable(),
  customerStyle: z.string().nullable(),
  jobTypeId: jobTypeIdSchema.nullable(),
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  ourPart: z.string(),
  theirPart: z.string(),
  accepted: z.enum(acceptances),
  askedOn: daySchema,
  promisedAt: z.number(),
  doneMinute: z.number().nullable(),
  valueReceived: z.enum(['yes', 'no']).nullable(),
  cancelledOn: daySchema.nullable(),
  cancelledWhy: z.string().nullable(),
  wasWarned: z.boolean(),
});

/** A promise on its page. */
export type PromisePage = z.infer<typeof promiseSchema>;

/** Filters of the list; they live in the address. */
export const promiseFilterSchema = z.object({
  show: z.enum(promiseShows).optional(),
  customerId: customerIdSchema.optional(),
  locationId: locationIdSchema.optional(),
  jobTypeId: jobTypeIdSchema.optional(),
  /** First dates from and to these days, or last dates with `byLast`, or days a move was said with `show: moved`. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  byLast: z.boolean().optional(),
});

/** Filters of the list. */
export type PromiseFilter = z.infer<typeof promiseFilterSchema>;
