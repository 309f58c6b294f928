import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, exitCallIdSchema, lossIdSchema, personIdSchema, reasonIdSchema } from '../../ids.ts';

/** How it was noticed that a customer left. */
export const noticedWays = ['they-said', 'order-stopped', 'not-renewed', 'heard-from-others', 'we-asked'] as const;
/** Where the exit call of a loss stands. */
export const callStates = ['to-call', 'called', 'unreached'] as const;
/** How a customer who left may be asked: by voice or in person. Nothing that is sent is a call. */
export const callThrough = ['phone', 'in-person'] as const;
/** Whether a customer who left could be won back. */
export const winBackChances = ['yes', 'maybe', 'no'] as const;
/** Whose leaving matters enough for a call. */
export const mattersRules = ['everybody', 'margin', 'top-margin', 'top-tenure'] as const;

const note = z.string().trim().max(1000);

/** What is written down when a customer leaves; money in minor units. */
export const lossFieldsSchema = z.strictObject({
  lostOn: daySchema,
  noticed: z.enum(noticedWays),
  marginMinor: z.int().nullable(),
  /** The reason on file: what we believe before anybody asked. Null is "unknown". */
  reasonId: reasonIdSchema.nullable(),
  note,
  caller: personIdSchema.nullable(),
});

/** What is written down when a customer leaves. */
export type LossFields = z.infer<typeof lossFieldsSchema>;

/** So many points are spread over what drove a customer away. */
export const allPoints = 100;

/** One reason a customer told, and how heavily it weighed. */
export const causeSchema = z.object({ reasonId: reasonIdSchema, points: z.int().min(1).max(allPoints) });

/** A reason with its name. */
export const namedCauseSchema = causeSchema.extend({ name: z.string() });
/** A reason with its name. */
export type NamedCause = z.infer<typeof namedCauseSchema>;

const answer = z.string().trim().max(4000);

/** What a customer who left told, question by question. */
export const exitAnswersSchema = z.strictObject({
  hoped: answer,
  happened: answer,
  firstThought: answer,
  told: answer,
  wouldHaveKept: answer,
  shouldKnow: answer,
});

/** An exit call as somebody writes it down. */
export const exitCallFieldsSchema = z.strictObject({
  calledOn: daySchema,
  through: z.enum(callThrough),
  answers: exitAnswersSchema,
  causes: z.array(z.strictObject(causeSchema.shape)).min(1, 'Spread 100 points over the reasons.').max(10),
  complained: z.boolean(),
  winBack: z.enum(winBackChances),
  wouldTake: note,
  /** Where others here told the customer something else; words, which no chart counts. */
  othersSaid: note,
});

/** An exit call as somebody writes it down. */
export type ExitCallFields = z.infer<typeof exitCallFieldsSchema>;

/** A loss as lists show it. */
export const lossSchema = z.object({
  id: lossIdSchema,
  customerId: customerIdSchema,
  customerName: z.string(),
  lostOn: daySchema,
  noticed: z.enum(noticedWays),
  sinceOn: daySchema.nullable(),
  marginMinor: z.number().nullable(),
  costToWinMinor: z.number().nullable(),
  reasonId: reasonIdSchema.nullable(),
  reasonName: z.string().nullable(),
  note: z.string(),
  caller: personIdSchema.nullable(),
  callerName: z.string().nullable(),
  matters: z.boolean(),
  callState: z.enum(callStates),
  tries: z.number(),
  calledOn: daySchema.nullable(),
  calledByName: z.string().nullable(),
  /** Whether the heaviest reason found is another than the one on file; null before the call. */
  differs: z.boolean().nullable(),
  complained: z.boolean().nullable(),
  /** What they told, the heaviest first. */
  causes: z.array(namedCauseSchema),
  wonBackOn: daySchema.nullable(),
  wonBackNeeded: z.string().nullable(),
});

/** A loss as lists show it. */
export type Loss = z.infer<typeof lossSchema>;

/** An exit call as it was written down. */
export const exitCallSchema = exitCallFieldsSchema.omit({ causes: true }).extend({ id: exitCallIdSchema });

/** Filters of the list of losses; they live in the address. */
export const lossFilterSchema = z.object({
  show: z.enum(['called', 'missed', 'silent', 'before-profitable', 'won-back']).optional(),
  causeId: reasonIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});

/** Filters of the list of losses. */
export type LossFilter = z.infer<typeof lossFilterSchema>;

/** What the owner settled: whose leaving matters, who calls, and what winning another takes. */
export const lossSettingsSchema = z.strictObject({
  rule: z.enum(mattersRules),
  leastMarginMinor: z.int().min(0),
  topPercent: z.int().min(1).max(99),
  caller: personIdSchema.nullable(),
  minutesPerCall: z.int().min(1).max(480),
  minutesPerMeeting: z.int().min(1).max(960),
  callMinor: z.int().min(0).nullable(),
  meetingMinor: z.int().min(0).nullable(),
});

/** What the owner settled. */
export type LossSettings = z.infer<typeof lossSettingsSchema>;
