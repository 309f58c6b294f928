import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { actionIdSchema, customerIdSchema, noteIdSchema, personIdSchema } from '../../ids.ts';

/** Where an action stands. */
export const actionStates = ['open', 'doing', 'done', 'dropped'] as const;
/** Where an action stands. */
export type ActionState = (typeof actionStates)[number];
/** What an action can come from. */
export const actionSources = ['entry', 'response', 'finding', 'vow', 'hand'] as const;
/** What an action can come from. */
export type ActionSource = (typeof actionSources)[number];

/** Something somebody will do, by when, and why. */
export const actionSchema = z.object({
  id: actionIdSchema,
  what: z.string().trim().min(1, 'Write what is to be done.').max(300),
  source: z.enum(actionSources),
  /** The record it came from (of a finding, the run that found it), and words of it to recognise it by. */
  sourceId: z.string().nullable(),
  sourceText: z.string().nullable(),
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  who: personIdSchema.nullable(),
  whoName: z.string().nullable(),
  dueAt: z.number(),
  state: z.enum(actionStates),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
});

/** Something somebody will do. */
export type Action = z.infer<typeof actionSchema>;

/** A note somebody wrote on an action. */
export const actionNoteSchema = z.object({
  id: noteIdSchema,
  text: z.string(),
  byName: z.string().nullable(),
  at: z.number(),
});

/** Filters of the action list; they live in the address. */
export const actionFilterSchema = z.object({
  show: z.enum(['open', 'overdue', 'closed', 'all']).optional(),
  mine: z.boolean().optional(),
  /** Only those that an answer to a survey, a visit or an audit led to. */
  fromResults: z.boolean().optional(),
  openedFrom: daySchema.optional(),
  openedTo: daySchema.optional(),
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
});
