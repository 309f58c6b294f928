import { z } from 'zod';
import { customerIdSchema, locationIdSchema, personIdSchema, surveyIdSchema, versionIdSchema } from '../../ids.ts';
import { definitionSchema } from './definition.schema.ts';

/** Whom a survey asks: customers; a caller who reads it aloud as a guide; the staff. */
export const surveyKinds = ['customers', 'guide', 'pulse'] as const;
/** Where a survey stands. Open: it can be answered. */
export const surveyStates = ['draft', 'open', 'closed'] as const;
/** Through what an answer came. Online: through another tool, by import. */
export const responseChannels = ['kiosk', 'paper', 'phone', 'in-person', 'online'] as const;
/** Through what an answer came. */
export type ResponseChannel = (typeof responseChannels)[number];

/** A survey in a list. */
export const surveySchema = z.object({
  id: surveyIdSchema,
  title: z.string(),
  kind: z.enum(surveyKinds),
  state: z.enum(surveyStates),
  questions: z.number(),
  /** The version in use, 0 before the first. */
  version: z.number(),
  /** Whether changes wait that are not in use yet. */
  hasDraft: z.boolean(),
  responses: z.number(),
  lastAnsweredOn: z.string().nullable(),
  madeAt: z.number(),
  archived: z.boolean(),
});
/** A survey in a list. */
export type Survey = z.infer<typeof surveySchema>;

/** One version of a survey. */
export const versionSchema = z.object({
  id: versionIdSchema,
  number: z.number(),
  definition: definitionSchema,
  /** To be handed back with a change, so that two windows never overwrite each other. */
  revision: z.number(),
  frozenAt: z.number().nullable(),
});
/** One version of a survey. */
export type Version = z.infer<typeof versionSchema>;

/** A survey with what it asks now and what it will ask. */
export const surveyPageSchema = surveySchema.extend({
  /** What is asked today; null before the first opening. */
  inUse: versionSchema.nullable(),
  /** What is being changed; null where nothing is. */
  draft: versionSchema.nullable(),
  /** What an import took from the wording, until somebody confirms. */
  proposed: z.array(z.object({ question: z.string(), what: z.string() })),
});
/** A survey with its versions. */
export type SurveyPage = z.infer<typeof surveyPageSchema>;

/** Something a file holds that this program can't keep, said by question. */
export const notCarriedSchema = z.object({ question: z.string(), what: z.string() });
/** Something a file holds that this program can't keep. */
export type NotCarried = z.infer<typeof notCarriedSchema>;

/** A template that comes with the program. */
export const templateSchema = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  kind: z.enum(surveyKinds),
  questions: z.number(),
  languages: z.array(z.string()),
});

const minutes = z
  .int()
  .min(0)
  .max(24 * 60);

/** How a kiosk behaves. */
export const kioskSettingsSchema = z.strictObject({
  /** Seconds without a touch until the countdown, and its length. */
  idleSeconds: z.int().min(15).max(90).default(45),
  countdownSeconds: z.int().min(5).max(30).default(15),
  /** Answers that come sooner after the last ones are kept and not counted. */
  pressFilterSeconds: z.int().min(0).max(60).default(5),
  thanksSeconds: z.int().min(2).max(30).default(6),
  /** Minutes of the day, Monday first; null is closed that day. */
  hours: z
    .array(z.strictObject({ from: minutes, to: minutes }).nullable())
    .length(7)
    .nullable()
    .default(null),
});
/** How a kiosk behaves. */
export type KioskSettings = z.infer<typeof kioskSettingsSchema>;

/** A tablet on the counter. */
export const kioskSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  surveyId: surveyIdSchema.nullable(),
  surveyTitle: z.string().nullable(),
  locationId: locationIdSchema.nullable(),
  settings: kioskSettingsSchema,
});
/** A tablet on the counter. */
export type Kiosk = z.infer<typeof kioskSchema>;

/** Whether a customer may be asked now; where not, the sentence why and what to do instead. */
export const askCheckSchema = z.object({
  customerId: customerIdSchema,
  allowed: z.boolean(),
  sentence: z.string().nullable(),
  instead: z.enum(['call', 'wait']).nullable(),
});
/** Whether a customer may be asked now. */
export type AskCheck = z.infer<typeof askCheckSchema>;
