import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import {
  actionIdSchema,
  customerIdSchema,
  locationIdSchema,
  noteIdSchema,
  personIdSchema,
  reasonIdSchema,
  stepIdSchema,
} from '../../ids.ts';

/** Where an action stands. */
export const actionStates = ['open', 'doing', 'done', 'dropped'] as const;
/** Where an action stands. */
export type ActionState = (typeof actionStates)[number];
/** What an action can come from. */
export const actionSources = ['entry', 'response', 'finding', 'promise', 'loss', 'vow', 'repeat', 'hand'] as const;
/** What an action can come from. */
export type ActionSource = (typeof actionSources)[number];
/** How often an action can come again. */
export const repeats = ['week', 'fortnight', 'month', 'quarter'] as const;
/** How often an action comes again. */
export type Repeat = (typeof repeats)[number];

/** Five whys: the first answers lead on, the fifth mostly names a process (Ohno, Toyota Production System, 1988). */
export const mostWhys = 5;

/** Answers to "why?", each to the one before it. */
export const whysSchema = z.array(z.string().trim().min(1, 'Write why.').max(200)).max(mostWhys);

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
  /** The process found behind it. */
  causeId: reasonIdSchema.nullable(),
  causeName: z.string().nullable(),
  /** Who or what it waits for. */
  waitingFor: z.string().trim().min(1, 'Write who or what it waits for.').max(120).nullable(),
  /** The action that takes care of it; it closes with that one. */
  joinedTo: actionIdSchema.nullable(),
  repeats: z.enum(repeats).nullable(),
  stepCount: z.number(),
  stepsDone: z.number(),
});

/** Something somebody will do. */
export type Action = z.infer<typeof actionSchema>;

/** One step of an action, in the order they were added. */
export const actionStepSchema = z.object({
  id: stepIdSchema,
  text: z.string().trim().min(1, 'Write the step.').max(200),
  doneAt: z.number().nullable(),
});

/** One step of an action. */
export type ActionStep = z.infer<typeof actionStepSchema>;

/** An action beside another: the one it joined, those that joined it, the one that has the same cause. */
export const besideSchema = actionSchema.pick({
  id: true,
  what: true,
  source: true,
  sourceId: true,
  sourceText: true,
  whoName: true,
  state: true,
  dueAt: true,
});

/** An action beside another. */
export type BesideAction = z.infer<typeof besideSchema>;

/** A note somebody wrote on an action. */
export const actionNoteSchema = z.object({
  id: noteIdSchema,
  text: z.string(),
  byName: z.string().nullable(),
  at: z.number(),
});

/** All that an action's page shows. */
export const actionPageSchema = z.object({
  action: actionSchema,
  whys: whysSchema,
  steps: z.array(actionStepSchema),
  notes: z.array(actionNoteSchema),
  /** The one it joined. */
  joinedTo: besideSchema.nullable(),
  /** Those that joined it. */
  joined: z.array(besideSchema),
});

/** All that an action's page shows. */
export type ActionPage = z.infer<typeof actionPageSchema>;

/** Filters of the action list; they live in the address. */
export const actionFilterSchema = z.object({
  show: z.enum(['open', 'overdue', 'closed', 'all']).optional(),
  mine: z.boolean().optional(),
  /** Only those that stand so, whatever `show` says. */
  state: z.enum(actionStates).optional(),
  /** Only one person's, or those that are nobody's yet. */
  who: z.union([personIdSchema, z.literal('nobody')]).optional(),
  source: z.enum(actionSources).optional(),
  /** Only those whose entry was heard at a place. */
  locationId: locationIdSchema.optional(),
  /** Only those that an answer to a survey, a visit or an audit led to. */
  fromResults: z.boolean().optional(),
  openedFrom: daySchema.optional(),
  openedTo: daySchema.optional(),
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
});
