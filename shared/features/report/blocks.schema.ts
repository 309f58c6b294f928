import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { actionIdSchema, auditIdSchema, cardIdSchema, entryIdSchema } from '../../ids.ts';
import { claimKinds } from '../checklists/definition.schema.ts';
import { channels, howLeftValues } from '../log/log.schema.ts';
import { measuredSchema, measureUnits, readingSchema } from '../measures/measures.schema.ts';
import { verdicts } from '../mirror/mirror.schema.ts';
import { proofSchema } from '../proof/proof.schema.ts';
import { toldCardSchema } from '../telling/telling.schema.ts';

const linkSchema = measuredSchema.shape.records;

/** The numbers of a reading, without what they are of. */
export const numbersSchema = readingSchema.pick({ value: true, n: true, low: true, high: true });
/** The numbers of a reading. */
export type Numbers = z.infer<typeof numbersSchema>;

/** A figure as it is frozen: with what it means, and beside that of the quarter before. */
export const frozenFigureSchema = measuredSchema.extend({ means: z.string(), before: numbersSchema });
/** A figure as it is frozen. */
export type FrozenFigure = z.infer<typeof frozenFigureSchema>;

/** Counts of something by kind, such as reasons; never by person. */
const countsSchema = z.object({
  kind: z.literal('counts'),
  title: z.string(),
  /** What the columns hold: those with words, then those with counts. */
  heads: z.array(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.object({ labels: z.array(z.string()), counts: z.array(z.number()), records: linkSchema })),
  /** Of how many they are counted. */
  of: z.string(),
});
/** Counts of something by kind. */
export type CountsBlock = z.infer<typeof countsSchema>;

/** Figures of several of a kind, such as of each survey. */
const figuresSchema = z.object({
  kind: z.literal('figures'),
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), figures: z.array(frozenFigureSchema) })),
});

const proofState = proofSchema.shape.state;

/**
 * What is frozen of a section beside its figures. Words of people are not: only which ones, so that what was erased or
 * no longer may be quoted is gone from a signed report as well.
 */
export const frozenBlockSchema = z.discriminatedUnion('kind', [
  countsSchema,
  figuresSchema,
  z.object({ kind: z.literal('claims'), auditId: auditIdSchema }),
  z.object({ kind: z.literal('quotes'), entryIds: z.array(entryIdSchema) }),
  z.object({ kind: z.literal('fixes'), fixes: z.array(z.object({ actionId: actionIdSchema, proof: proofState })) }),
  z.object({ kind: z.literal('cards'), cardIds: z.array(cardIdSchema) }),
]);
/** What is frozen of a section beside its figures. */
export type FrozenBlock = z.infer<typeof frozenBlockSchema>;

const claimSchema = z.object({
  question: z.string(),
  kind: z.enum(claimKinds),
  claim: z.number().nullable(),
  unit: z.enum(measureUnits),
  value: z.number().nullable(),
  n: z.number(),
  verdict: z.enum(verdicts),
  records: linkSchema,
});

/** What was claimed in an audit, each beside what the records said when it was uncovered. */
export const claimsSchema = z.object({
  kind: z.literal('claims'),
  /** The quarter that was looked at: "Q2 2026". */
  about: z.string(),
  /** The day it was finished. */
  on: daySchema,
  claims: z.array(claimSchema),
});
/** What was claimed in an audit. */
export type ClaimsBlock = z.infer<typeof claimsSchema>;

const quoteSchema = z.object({
  entryId: entryIdSchema,
  words: z.string(),
  name: z.string(),
  on: daySchema,
  howLeft: z.enum(howLeftValues),
  channel: z.enum(channels),
  touchpoint: z.string().nullable(),
});
/** What a customer said who agreed to be quoted. */
export type Quote = z.infer<typeof quoteSchema>;

const fixSchema = z.object({
  actionId: actionIdSchema,
  /** What was done; null for customers, who read what it changed for them. */
  what: z.string().nullable(),
  /** What may be said of it to customers, once it is proven. */
  claim: z.string().nullable(),
  proof: proofState,
  /** What its proof says today where it says otherwise than when the report was signed. */
  since: proofState.nullable(),
});
/** Something that was done, and whether it helped. */
export type Fix = z.infer<typeof fixSchema>;

/** A part of a section as its reader gets it. */
export const blockSchema = z.discriminatedUnion('kind', [
  countsSchema,
  figuresSchema,
  claimsSchema,
  z.object({ kind: z.literal('quotes'), quotes: z.array(quoteSchema) }),
  z.object({ kind: z.literal('fixes'), fixes: z.array(fixSchema) }),
  z.object({ kind: z.literal('cards'), cards: z.array(toldCardSchema) }),
]);
/** A part of a section as its reader gets it. */
export type Block = z.infer<typeof blockSchema>;
