import { z } from 'zod';
import { roleSchema } from '../../contract/procedure.ts';
import { reasonSchema, touchpointSchema } from '../business/business.schema.ts';
import { checklistDefinitionSchema } from '../checklists/definition.schema.ts';
import { channels, entryTypes, howLeftValues, severities } from '../log/log.schema.ts';
import { actionTextsSchema } from './sample.action-texts.ts';
import { lossTextsSchema } from './sample.loss-texts.ts';
import { promisingTextsSchema } from './sample.promising-texts.ts';
import { tellingTextsSchema } from './sample.telling-texts.ts';
import { touchTextsSchema } from './sample.touch-texts.ts';
import { attentionTextsSchema, mirrorTextsSchema, shopTextsSchema } from './sample.mirror-texts.ts';

const texts = z.array(z.string()).min(1);
const weights = <Name extends string>(names: readonly [Name, ...Name[]]) => z.partialRecord(z.enum(names), z.number());

/** Something that happens between the company and its customers, with the words they have for it. */
export const situationSchema = z.strictObject({
  id: z.string(),
  touchpoint: z.string(),
  theme: z.string(),
  /** How often it happens of itself; 0 where only a story or the season brings it. */
  weight: z.number(),
  /** Happens more often in one area. */
  area: z.string().optional(),
  areaWeight: z.number().optional(),
  mondayWeight: z.number().optional(),
  audience: z.string().optional(),
  season: z.enum(['storm', 'september']).optional(),
  /** The situation that may follow some days later. */
  leadsTo: z.string().optional(),
  type: z.enum(entryTypes).default('said'),
  told: z.strictObject({ by: texts, what: texts }).optional(),
  callBack: z.boolean().default(false),
  review: z.boolean().default(false),
  severity: z.enum(severities).optional(),
  severityChance: z.number().default(0),
  left: weights(howLeftValues),
  channels: weights(channels),
  /** The same words however they left, or words for each way of leaving. */
  words: z.union([texts, z.partialRecord(z.enum(howLeftValues), texts)]),
  did: texts,
});

/** Something that happens between the company and its customers. */
export type Situation = z.infer<typeof situationSchema>;

const storySchema = z.strictObject({ daysAgo: z.number(), situation: z.string(), words: z.string() });

const knownSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['person', 'company']),
  class: z.string(),
  area: z.string(),
  status: z.enum(['active', 'lost']),
  years: z.number(),
  margin: z.number(),
  note: z.string().optional(),
  lostDaysAgo: z.number().optional(),
  story: z.array(storySchema).default([]),
});

/** A customer with a name and a story of their own. */
export type KnownCustomer = z.infer<typeof knownSchema>;

const pinSchema = z.strictObject({ pin: z.string(), salt: z.string(), hash: z.string() });

/** Everything the sample company is told with (resources/sample). */
export const sampleTextsSchema = z.object({
  voices: z.strictObject({
    slots: z.record(z.string(), texts),
    tails: z.record(z.enum(howLeftValues), texts),
    situations: z.array(situationSchema),
  }),
  people: z.strictObject({
    pins: z.partialRecord(roleSchema, pinSchema),
    people: z.array(
      z.strictObject({ name: z.string(), role: roleSchema, records: z.number(), left: z.boolean().default(false) }),
    ),
    areas: texts,
    shop: z.string(),
    streets: z.record(z.string(), texts),
    firstNames: texts,
    lastNames: texts,
    trades: texts,
    known: z.array(knownSchema),
    styleNotes: texts,
    tags: texts,
    purchases: texts,
    expectations: z.array(z.strictObject({ asked: z.string(), reality: z.string() })).min(1),
    tasks: z.array(z.strictObject({ what: z.string(), note: z.string() })).min(1),
    notes: texts,
  }),
  surveys: z.strictObject({
    /** What people write after a visit, by how they stand and by theme. */
    comments: z.strictObject({
      unhappy: z.record(z.string(), texts),
      'so-so': z.record(z.string(), texts),
      happy: z.record(z.string(), texts),
    }),
    support: z.strictObject({ easy: texts, hard: texts }),
    counter: texts,
    tails: z.strictObject({ unhappy: texts, 'so-so': texts, happy: texts }),
  }),
  places: z.object({
    touchpoints: z.array(touchpointSchema.pick({ name: true, department: true })),
    themes: z.array(reasonSchema.shape.name),
    slips: z.array(reasonSchema.shape.name),
    losses: z.array(reasonSchema.shape.name),
  }),
  /** The checklists that come with the program and are used here, by name. */
  checklists: z.record(z.string(), checklistDefinitionSchema),
  shops: shopTextsSchema,
  attention: attentionTextsSchema,
  mirror: mirrorTextsSchema,
  losses: lossTextsSchema,
  promising: promisingTextsSchema,
  touch: touchTextsSchema,
  actions: actionTextsSchema,
  telling: tellingTextsSchema,
});

/** Everything the sample company is told with. */
export type SampleTexts = z.infer<typeof sampleTextsSchema>;

/** Replaces each `{slot}` by one of its fillings, which may hold slots themselves. */
export function fillSlots(text: string, fill: (slot: string) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, slot: string) => fillSlots(fill(slot), fill));
}
