import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { locationIdSchema, meetingIdSchema, personIdSchema, roundIdSchema } from '../../ids.ts';

/** What can be said of a front-line round: a leader was among those who meet customers, and listened. */
export const roundFieldsSchema = z.strictObject({
  ranOn: daySchema,
  locationId: locationIdSchema.nullable(),
  /** How many people of the front line were talked to; never who. */
  people: z.int().min(1).max(1000).nullable(),
  heard: z.string().trim().max(4000),
});
/** A front-line round. */
export const roundSchema = roundFieldsSchema.extend({
  id: roundIdSchema,
  locationName: z.string().nullable(),
  byId: personIdSchema.nullable(),
  byName: z.string().nullable(),
});
/** A front-line round. */
export type Round = z.infer<typeof roundSchema>;

/** What an item of an agenda is about. */
export const agendaTags = ['money', 'customers', 'people', 'operations'] as const;
/** What an item of an agenda is about. */
export type AgendaTag = (typeof agendaTags)[number];

/** One point of an agenda; minutes where they are known. */
export const agendaItemSchema = z.strictObject({
  text: z.string().trim().min(1).max(500),
  /** null: not tagged yet; it counts in no share. */
  tag: z.enum(agendaTags).nullable(),
  minutes: z.int().min(0).max(1440).nullable(),
});
/** One point of an agenda. */
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** What can be said of a meeting or a one-to-one. */
export const meetingFieldsSchema = z.strictObject({
  heldOn: daySchema,
  title: z.string().trim().min(1, 'Give the meeting a name.').max(200),
  kind: z.enum(['meeting', 'one-to-one']),
  items: z.array(agendaItemSchema).min(1, 'Write at least one point of the agenda.').max(200),
});
/** A meeting and what was on its agenda. */
export const meetingSchema = meetingFieldsSchema.extend({ id: meetingIdSchema, byName: z.string().nullable() });
/** A meeting and what was on its agenda. */
export type Meeting = z.infer<typeof meetingSchema>;

/** Shares of a quarter's agenda, by points and by minutes; fractions, null where there is nothing. */
export const attentionShareSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** Meetings with a tagged point; another can't be judged. */
  meetings: z.number(),
  /** Meetings that had no point about customers. */
  withoutCustomers: z.number(),
  /** Tagged points, and the minutes of those whose minutes are known. */
  items: z.number(),
  minutes: z.number(),
  shares: z.array(z.object({ tag: z.enum(agendaTags), items: z.number().nullable(), minutes: z.number().nullable() })),
});
/** Shares of a quarter's agenda. */
export type AttentionShare = z.infer<typeof attentionShareSchema>;

/** Filters of the lists of rounds and meetings; they live in the address. */
export const attentionFilterSchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Only rounds an owner made; meetings know no such filter. */
  byOwner: z.boolean().optional(),
});
/** Filters of the lists of rounds and meetings. */
export type AttentionFilter = z.infer<typeof attentionFilterSchema>;
