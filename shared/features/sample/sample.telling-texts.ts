import { z } from 'zod';
import { cardClaims, cardStates, tellingWays } from '../telling/telling.schema.ts';

/** A card of the sample company: of one of its planned actions, or of a wish alone. */
const cardSchema = z.strictObject({
  /** The sentence of its action; left out for a wish that was declined. */
  action: z.string().optional(),
  said: z.string(),
  working: z.string().default(''),
  changed: z.string().default(''),
  declined: z.string().default(''),
  state: z.enum(cardStates),
  claims: z.enum(cardClaims).default('changed'),
  /** Days before the sample's own on which it was made and, where it is, shown. */
  made: z.number(),
  /** Whose entries say so: at this touchpoint, left other than happy; so many known customers, the latest first. */
  voices: z.strictObject({ touchpoint: z.string(), known: z.number() }),
  /** How many of them were told, by what way and how many days before the sample's own. */
  told: z.array(z.strictObject({ way: z.enum(tellingWays), ago: z.number() })).default([]),
});

/** What customers said and what came of it at the sample company. */
export const tellingTextsSchema = z.strictObject({ cards: z.array(cardSchema) });

/** A card as the texts tell it. */
export type CardText = z.infer<typeof cardSchema>;
