import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { commentIdSchema, pulseIdSchema } from '../../ids.ts';
import { definitionSchema } from '../surveys/definition.schema.ts';

/** A team of a pulse: its name and how many people are in it. People choose theirs when they answer. */
export const teamSchema = z.strictObject({
  id: z.string().regex(/^t\d{1,3}$/),
  name: z.string().trim().min(1, 'Give the team a name.').max(80),
  size: z.int().min(1).max(100_000),
});
/** A team of a pulse. */
export type Team = z.infer<typeof teamSchema>;

/** A pulse in a list. `takenPart` is how many, never who. */
export const pulseSchema = z.object({
  id: pulseIdSchema,
  title: z.string(),
  state: z.enum(['open', 'closed']),
  asked: z.number(),
  takenPart: z.number(),
  minScores: z.number(),
  minComments: z.number(),
  teams: z.array(teamSchema),
  launchedAt: z.number(),
  closesOn: daySchema,
  closedOn: daySchema.nullable(),
});
/** A pulse in a list. */
export type Pulse = z.infer<typeof pulseSchema>;

/** A pulse as somebody who is asked sees it. */
export const askedPulseSchema = pulseSchema
  .pick({ id: true, title: true, closesOn: true, minScores: true, minComments: true })
  .extend({
    hasAnswered: z.boolean(),
    teams: z.array(teamSchema.pick({ id: true, name: true })),
    definition: definitionSchema,
  });

/** One group's figures for one question; null value: hidden, so that nobody can be made out. */
export const pulseCellSchema = z.object({
  /** '' is the whole company. */
  team: z.string(),
  teamName: z.string(),
  state: z.enum(['shown', 'hidden', 'no-answers']),
  n: z.number().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  counts: z.array(z.object({ key: z.string(), part: z.string(), label: z.string(), n: z.number() })),
});

/** What a closed pulse found. */
export const pulseResultsSchema = z.object({
  pulse: pulseSchema,
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: z.string(),
      metric: z.enum(['nps', 'csat', 'ces']).nullable(),
      cells: z.array(pulseCellSchema),
    }),
  ),
  /** Why comments are not shown, or null. */
  commentsHidden: z.string().nullable(),
  /** The customers' score of the same time beside it, where there is one. */
  customers: z
    .object({ label: z.string(), value: z.number(), n: z.number(), low: z.number(), high: z.number() })
    .nullable(),
});

/**
 * What lets the author of a comment read replies: 16 letters and digits in groups of four (80 bits), without those that
 * look alike. Spaces, hyphens and case do not matter.
 */
export const pulseCodeSchema = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(
    z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'This is not a code. It has four groups of four letters and digits.'),
  );

/** A comment and what was written about it, oldest first. */
export const pulseCommentSchema = z.object({
  id: commentIdSchema,
  question: z.string(),
  questionTitle: z.string(),
  text: z.string(),
  canReply: z.boolean(),
  replies: z.array(z.object({ text: z.string(), isAuthor: z.boolean(), byName: z.string().nullable() })),
});
