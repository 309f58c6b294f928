import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  customerIdSchema,
  entryIdSchema,
  occasionIdSchema,
  personIdSchema,
  playbookIdSchema,
  playbookRunIdSchema,
  playbookTaskIdSchema,
  touchIdSchema,
} from '../../ids.ts';
import { customerStatuses, preferredChannels } from '../customers/customers.schema.ts';
import { howLeftValues } from '../log/log.schema.ts';
import { brokenRhythmSchema } from '../rhythm/rhythm.schema.ts';

/** What kind of contact it was. Call, appointment, meeting, prospect and sale are also the steps of the funnel. */
export const touchKinds = [
  'call',
  'visit',
  'note',
  'mail',
  'message',
  'appointment',
  'meeting',
  'prospect',
  'sale',
] as const;
/** What kind of contact it was. */
export type TouchKind = (typeof touchKinds)[number];

/** Whether it came about. Voicemail and no answer are tries: they reset no gap and stop no clock. */
export const touchOutcomes = ['reached', 'voicemail', 'no-answer'] as const;
/** Whether it came about. */
export type TouchOutcome = (typeof touchOutcomes)[number];

/** Whether the customer needed something when asked. */
export const neededValues = ['yes', 'no', 'not-asked'] as const;
/** Whether the customer needed something when asked. */
export type Needed = (typeof neededValues)[number];

const note = z.string().trim().max(4000);

/** What can be said of a touch. */
export const touchFieldsSchema = z.strictObject({
  /** Null only for a try at a call-back whose customer nobody knows. */
  customerId: customerIdSchema.nullable(),
  /** The call-back that this was a try at. */
  entryId: entryIdSchema.nullable(),
  kind: z.enum(touchKinds),
  outcome: z.enum(touchOutcomes),
  needed: z.enum(neededValues),
  note,
  touchedAt: z.int().min(0),
});
/** What can be said of a touch. */
export type TouchFields = z.infer<typeof touchFieldsSchema>;

/** A contact with a customer, or a try at one. */
export const touchSchema = touchFieldsSchema.extend({
  id: touchIdSchema,
  touchedOn: daySchema,
  customerName: z.string().nullable(),
  byId: personIdSchema.nullable(),
  byName: z.string().nullable(),
});
/** A contact with a customer, or a try at one. */
export type Touch = z.infer<typeof touchSchema>;

/** Filters of the list of touches; they live in the address. */
export const touchFilterSchema = z.object({
  kind: z.enum(touchKinds).optional(),
  outcome: z.enum(touchOutcomes).optional(),
  needed: z.enum(neededValues).optional(),
  /** Only those in which they were asked whether they need something. */
  asked: z.boolean().optional(),
  customerId: customerIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** Filters of the list of touches. */
export type TouchFilter = z.infer<typeof touchFilterSchema>;

/** How often somebody is to hear from us. */
export const cadenceSchema = z.object({
  /** `customers`, `prospects`, or `class:` and the key of a class. */
  who: z.string().regex(/^(customers|prospects|class:.{1,60})$/),
  name: z.string(),
  /** Days between contacts; null: not called by rule. */
  days: z.int().min(1, 'At least one day.').max(1000, 'At most 1000 days.').nullable(),
  /** Whether somebody set it; otherwise it is the default. */
  isSet: z.boolean(),
});
/** How often somebody is to hear from us. */
export type Cadence = z.infer<typeof cadenceSchema>;

/** Where a customer stands in the gap between two contacts: amber from its end, red from half as much again. */
export const gapSchema = z.object({
  /** The last contact of any kind; null where none is on record. */
  lastOn: daySchema.nullable(),
  /** Days since then, or since they came where none is on record. */
  waitDays: z.number(),
  cadenceDays: z.number().nullable(),
  dueOn: daySchema.nullable(),
  tone: z.enum(['good', 'watch', 'bad']),
  snoozedUntil: daySchema.nullable(),
});
/** Where a customer stands in the gap between two contacts. */
export type Gap = z.infer<typeof gapSchema>;

/** What a step of a playbook asks the customer. */
export const taskAsks = ['nothing', 'value', 'referral', 'testimonial'] as const;
/** What a step of a playbook asks the customer. */
export type TaskAsk = (typeof taskAsks)[number];

/** By what way a step is done: a contact of this kind, or work of our own. */
export const taskWays = ['call', 'visit', 'note', 'mail', 'message', 'none'] as const;
/** By what way a step is done. */
export type TaskWay = (typeof taskWays)[number];

/** One step of a playbook, so many days after the sale. */
export const playbookStepSchema = z.strictObject({
  what: z.string().trim().min(1, 'Say what is to be done.').max(300),
  asks: z.enum(taskAsks),
  way: z.enum(taskWays),
  afterDays: z.int().min(0).max(1500),
});
/** One step of a playbook. */
export type PlaybookStep = z.infer<typeof playbookStepSchema>;

/** What a playbook is made of. */
export const playbookFieldsSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give the playbook a name.').max(120),
  /** Whether a purchase starts it by itself, or somebody does. */
  begins: z.enum(['purchase', 'hand']),
  steps: z.array(playbookStepSchema).min(1, 'A playbook needs at least one step.').max(30),
});
/** What a playbook is made of. */
export type PlaybookFields = z.infer<typeof playbookFieldsSchema>;

/** A playbook as lists show it. */
export const playbookSchema = playbookFieldsSchema.extend({
  id: playbookIdSchema,
  archived: z.boolean(),
  /** Started and not ended. */
  running: z.number(),
});
/** A playbook as lists show it. */
export type Playbook = z.infer<typeof playbookSchema>;

/** A step of a started playbook. */
export const playbookTaskSchema = playbookStepSchema.extend({
  id: playbookTaskIdSchema,
  runId: playbookRunIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  playbookName: z.string(),
  about: z.string(),
  dueOn: daySchema,
  closedOn: daySchema.nullable(),
  closedAs: z.enum(['done', 'skipped']).nullable(),
  closedByName: z.string().nullable(),
  answer: z.enum(['yes', 'no']).nullable(),
});
/** A step of a started playbook. */
export type PlaybookTask = z.infer<typeof playbookTaskSchema>;

/** A playbook started for a customer. */
export const playbookRunSchema = z.object({
  id: playbookRunIdSchema,
  playbookName: z.string(),
  customerId: customerIdSchema,
  customerName: z.string(),
  about: z.string(),
  startsOn: daySchema,
  ended: z.boolean(),
  tasks: z.array(playbookTaskSchema),
});
/** A playbook started for a customer. */
export type PlaybookRun = z.infer<typeof playbookRunSchema>;

/** A day worth a word: years as a customer, or a day of their own. */
export const occasionSchema = z.object({
  customerId: customerIdSchema,
  customerName: z.string(),
  /** Null for the years as a customer, which need nobody to write them down. */
  id: occasionIdSchema.nullable(),
  /** Such as "Birthday"; empty for years as a customer. */
  name: z.string(),
  on: daySchema,
  /** Years as a customer on that day; null for a day of their own. */
  years: z.number().nullable(),
  isRound: z.boolean(),
});
/** A day worth a word. */
export type Occasion = z.infer<typeof occasionSchema>;

/** Somebody who asked to be called, from the moment they asked to the first real contact. */
export const callBackSchema = z.object({
  entryId: entryIdSchema,
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  phone: z.string().nullable(),
  words: z.string(),
  askedAt: z.number(),
  /** When we said we would call. */
  callBackAt: z.number(),
  calledBackAt: z.number().nullable(),
  /** Working hours from asking to the first real contact, or until now. */
  hours: z.number(),
  /** Tries that reached nobody. */
  tries: z.number(),
  lastTry: z.enum(['voicemail', 'no-answer']).nullable(),
  lastTryAt: z.number().nullable(),
});
/** Somebody who asked to be called. */
export type CallBack = z.infer<typeof callBackSchema>;

/** Why somebody stands in the list of calls. */
export const callReasons = ['call-back', 'unhappy', 'task', 'rhythm', 'occasion', 'gap'] as const;

/** One line of this week's calls; money decides the order and is never shown. */
export const weekCallSchema = z.object({
  customerId: customerIdSchema,
  name: z.string(),
  status: z.enum(customerStatuses),
  class: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** How they like to be reached and talked to. */
  preferredChannel: z.enum(preferredChannels).nullable(),
  styleNote: z.string().nullable(),
  gap: gapSchema,
  reasons: z.array(z.enum(callReasons)),
  callBack: z.object({ entryId: entryIdSchema, callBackAt: z.number(), askedAt: z.number() }).nullable(),
  unhappy: z.object({ entryId: entryIdSchema, words: z.string(), heardOn: daySchema }).nullable(),
  tasks: z.array(playbookTaskSchema),
  occasion: occasionSchema.nullable(),
  /** The silence that is unusual by their own dates; the longest due where there are two. */
  rhythm: brokenRhythmSchema.pick({ kind: true, by: true, lastOn: true, everyDays: true, around: true }).nullable(),
  lastWords: z.object({ words: z.string(), heardOn: daySchema, howLeft: z.enum(howLeftValues) }).nullable(),
  /** The latest try since the last contact, where it reached nobody. */
  lastTry: z.object({ outcome: z.enum(['voicemail', 'no-answer']), at: z.number() }).nullable(),
});
/** One line of this week's calls. */
export type WeekCall = z.infer<typeof weekCallSchema>;
