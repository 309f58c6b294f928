import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { actionIdSchema, cardIdSchema, cardTellingIdSchema, customerIdSchema, entryIdSchema } from '../../ids.ts';
import { actionStates } from '../actions/actions.schema.ts';
import { preferredChannels } from '../customers/customers.schema.ts';
import { proofSchema } from '../proof/proof.schema.ts';

/** What a card tells now. It follows its action: done, open, dropped. */
export const cardKinds = ['changed', 'working-on', 'declined'] as const;
/** What a card tells now. */
export type CardKind = (typeof cardKinds)[number];

/** Whether a card is on the board. */
export const cardStates = ['draft', 'shown', 'down'] as const;

/** How much a card of a done action claims. */
export const cardClaims = ['changed', 'worked'] as const;
/** How much a card of a done action claims. */
export type CardClaim = (typeof cardClaims)[number];

/** By what way somebody was told; the notice board tells everybody whose name is not known. */
export const tellingWays = ['call', 'in-person', 'mail', 'board'] as const;
/** By what way somebody was told. */
export type TellingWay = (typeof tellingWays)[number];

/** For whom cards are read; how many were told is no concern of customers. */
export const cardAudiences = ['owner', 'team', 'customers'] as const;
/** For whom cards are read. */
export type CardAudience = (typeof cardAudiences)[number];

const words = (max: number) => z.string().trim().max(max);

/** What a person fills in of a card. A sentence waits until its kind comes; names come from consent alone. */
export const cardFieldsSchema = z.strictObject({
  /** What they said, summed up in the words of the shop. */
  said: words(300).min(1, 'Write what they said, in your own words.'),
  working: words(300),
  changed: words(300),
  declined: words(500),
  /** The entry quoted word for word; shown as long as its customer agrees. */
  quotedEntryId: entryIdSchema.nullable(),
  withName: z.boolean(),
  /** Entries that say the same, besides what the action came from. */
  voices: z.array(entryIdSchema).max(50),
});
/** What a person fills in of a card. */
export type CardFields = z.infer<typeof cardFieldsSchema>;

/** Words of a customer, quoted with their consent; the name only where they agreed and it was asked for. */
export const quoteSchema = z.object({ words: z.string(), name: z.string().nullable() });

/** What a card says to customers, and nothing else of it. */
export const cardContentSchema = z.object({
  kind: z.enum(cardKinds),
  said: z.string(),
  quote: quoteSchema.nullable(),
  /** The sentence of its kind. */
  says: z.string(),
  /** What was proven to work; null where nothing is, or nobody wants to say so. */
  worked: z.string().nullable(),
});
/** What a card says to customers. */
export type CardContent = z.infer<typeof cardContentSchema>;

/** A card on the board in a period, for a report. */
export const toldCardSchema = cardContentSchema.extend({
  id: cardIdSchema,
  shownOn: daySchema,
  /** How many raised it and how many of them were told, those without a name left out; null for customers. */
  raised: z.number().nullable(),
  told: z.number().nullable(),
});
/** A card on the board in a period. */
export type ToldCard = z.infer<typeof toldCardSchema>;

/** Somebody known by name who raised what a card is about. */
export const raiserSchema = z.object({
  customerId: customerIdSchema,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  preferredChannel: z.enum(preferredChannels).nullable(),
  told: z.object({ way: z.enum(tellingWays), on: daySchema, byName: z.string().nullable() }).nullable(),
  /** Why they are not to be told; null where they are. */
  notBecause: z.string().nullable(),
});
/** Somebody known by name who raised what a card is about. */
export type Raiser = z.infer<typeof raiserSchema>;

/** One piece of what was said, to choose a card's words and voices from. */
export const voiceSchema = z.object({
  kind: z.enum(['entry', 'response']),
  id: z.string(),
  words: z.string(),
  on: daySchema,
  customerName: z.string().nullable(),
  /** Whether they agreed to be quoted. */
  isQuotable: z.boolean(),
});
/** One piece of what was said. */
export type Voice = z.infer<typeof voiceSchema>;

/** A card with everything a leader sees of it. */
export const cardSchema = cardContentSchema.extend({
  id: cardIdSchema,
  actionId: actionIdSchema.nullable(),
  actionWhat: z.string().nullable(),
  actionState: z.enum(actionStates).nullable(),
  state: z.enum(cardStates),
  claims: z.enum(cardClaims),
  fields: cardFieldsSchema,
  proof: proofSchema.shape.state,
  /** The words that may be said of it because it is proven; null where it is not. */
  provenClaim: z.string().nullable(),
  shownOn: daySchema.nullable(),
  voices: z.array(voiceSchema),
  /** Who is not told yet comes first. */
  raisers: z.array(raiserSchema),
  /** Voices without a name: the notice board is for them. */
  nameless: z.number(),
  board: raiserSchema.shape.told,
});
/** A card with everything a leader sees of it. */
export type Card = z.infer<typeof cardSchema>;

/** One time somebody was told. */
export const cardTellingSchema = z.object({
  id: cardTellingIdSchema,
  cardId: cardIdSchema,
  said: z.string(),
  kind: z.enum(cardKinds),
  way: z.enum(tellingWays),
  /** Null: the notice board. */
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  toldOn: daySchema,
  byName: z.string().nullable(),
});
/** One time somebody was told. */
export type CardTelling = z.infer<typeof cardTellingSchema>;

/** What stands on the board: the business, the day, and the cards by kind. */
export const boardSchema = z.object({
  businessName: z.string(),
  on: daySchema,
  cards: z.array(cardContentSchema.extend({ id: cardIdSchema })),
});
/** What stands on the board. */
export type Board = z.infer<typeof boardSchema>;
