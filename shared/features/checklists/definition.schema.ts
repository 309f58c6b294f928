import { z } from 'zod';

/** The id of a part of a checklist: its letter and a number that is never given twice in it (s1, i7, o12). */
const partId = (letter: string): z.ZodString =>
  z.string().regex(new RegExp(`^${letter}\\d{1,6}$`), 'This is not an id.');

/** The id of an item. */
export const itemIdSchema = partId('i');
/** The id of a section. */
export const sectionIdSchema = partId('s');

const label = z.string().trim().max(500);

const base = {
  id: itemIdSchema,
  label,
  /** What to look at, and when to say yes. */
  guidance: z.string().trim().max(2000),
  /**
   * Items of different checklists with the same key ask the same thing, such as `phone-answered`: what a shopper saw is
   * read beside what the self-audit says.
   */
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}$/, 'Use small letters, digits and hyphens, beginning with a letter.')
    .nullable(),
  /** Whom an audit asks: everybody who rates, or only the owner. */
  asks: z.enum(['everyone', 'owner']),
};

const weight = z.number().min(0).max(1000);

/** What a scored item has besides: how much it weighs, and what a bad answer entails. */
const scored = {
  ...base,
  weight,
  naAllowed: z.boolean(),
  /** Earning nothing here fails the section, or the whole. */
  critical: z.enum(['section', 'form']).nullable(),
  badNeeds: z.strictObject({ note: z.boolean(), photo: z.boolean() }),
};

const optionId = partId('o');
/** An option of a choice and what it earns; null counts as "does not apply". */
const option = z.strictObject({ id: optionId, label, score: z.number().min(0).max(1000).nullable() });
const options = z.array(option).max(100);

/** From where on a measured value is good, and fair (half); what is neither is bad. */
const thresholds = {
  better: z.enum(['more', 'less']),
  goodAt: z.number(),
  fairAt: z.number().nullable(),
};

const unscored = { ...base, required: z.boolean() };

/** What a claim is about; days since something last happened, how many, what share, how much money, or whether at all. */
export const claimKinds = ['days', 'count', 'share', 'amount', 'yes-no'] as const;

/** One item; `type` says how it is answered and what it earns. */
export const itemSchema = z.discriminatedUnion('type', [
  /** The good answer earns 1. */
  z.strictObject({ type: z.literal('yes-no'), ...scored, good: z.enum(['yes', 'no']) }),
  /** Earns as many points as it stands above its lowest answer. */
  z.strictObject({
    type: z.literal('scale'),
    ...scored,
    from: z.int().min(-100).max(100),
    to: z.int().min(-100).max(100),
    low: label,
    high: label,
  }),
  /** Earns the score of the option, of the highest one. */
  z.strictObject({ type: z.literal('choice'), ...scored, options }),
  /** Earns the scores of all options chosen, of all there are. */
  z.strictObject({ type: z.literal('multiple'), ...scored, options }),
  /** A number: good earns 1, fair a half. */
  z.strictObject({ type: z.literal('number'), ...scored, unit: z.string().trim().max(40), ...thresholds }),
  /** Seconds, by stopwatch or by hand: good earns 1, fair a half. */
  z.strictObject({ type: z.literal('time'), ...scored, ...thresholds }),
  z.strictObject({ type: z.literal('text'), ...unscored }),
  z.strictObject({ type: z.literal('photo'), ...unscored }),
  z.strictObject({ type: z.literal('date'), ...unscored }),
  /** What whoever answers believes, before the records are uncovered; `measure` names the figure it is held against. */
  z.strictObject({
    type: z.literal('claim'),
    ...unscored,
    kind: z.enum(claimKinds),
    measure: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/, 'This is not a figure.'),
  }),
]);

/** One item of a checklist. */
export type Item = z.infer<typeof itemSchema>;
/** How an item is answered. */
export type ItemType = Item['type'];
/** An item that earns something. */
export type ScoredItem = Extract<Item, { weight: number }>;
/** A claim held against the records. */
export type ClaimItem = Extract<Item, { type: 'claim' }>;
/** What a claim is about. */
export type ClaimKind = (typeof claimKinds)[number];

/** Items that belong together; the weight is null where the whole checklist counts points. */
export const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  title: label,
  weight: weight.nullable(),
  items: z.array(itemSchema).max(500),
});
/** Items that belong together. */
export type Section = z.infer<typeof sectionSchema>;

/** What a checklist is made for. */
export const checklistUses = ['mirror', 'shop', 'call', 'round', 'other'] as const;
/** What a checklist is made for. */
export type ChecklistUse = (typeof checklistUses)[number];

/** Everything a checklist asks and how it is scored. */
export const checklistDefinitionSchema = z.strictObject({
  title: z.string().trim().max(200),
  purpose: z.string().trim().max(1000),
  use: z.enum(checklistUses),
  /** Weighted mean of sections, or all points earned of all points there are; never both. */
  scoring: z.enum(['weighted', 'points']),
  /** The share from which on a run passes; null where nothing is passed. */
  passAt: z.number().min(0).max(1).nullable(),
  sections: z.array(sectionSchema).min(1).max(100),
  /** The last number given to a part; the next part gets the next one. */
  lastId: z.int().min(0),
});
/** Everything a checklist asks. */
export type ChecklistDefinition = z.infer<typeof checklistDefinitionSchema>;
