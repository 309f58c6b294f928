import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { locationIdSchema, touchpointIdSchema } from '../../ids.ts';
import { departments } from '../business/business.schema.ts';
import { measuredSchema, readingSchema } from '../measures/measures.schema.ts';

/** The steps of a customer’s journey, in their order. */
export const journeySteps = ['finding', 'buying', 'receiving', 'paying', 'getting-help', 'staying'] as const;
/** A step of a customer’s journey. */
export type JourneyStep = (typeof journeySteps)[number];

/** A figure somebody chose for the overview, and what it should come to. */
export const chosenFigureSchema = z.strictObject({
  measureId: z.string().max(80),
  /** In the unit of the measure (a share is a fraction); null is no target. */
  target: z.number().nullable(),
});
/** A figure somebody chose for the overview. */
export type ChosenFigure = z.infer<typeof chosenFigureSchema>;

/** The figures of the overview, in their order. */
export const chosenFiguresSchema = z
  .array(chosenFigureSchema)
  .min(1, 'Choose at least one figure.')
  .max(6, 'Choose six figures at most.')
  .refine((chosen) => new Set(chosen.map(({ measureId }) => measureId)).size === chosen.length, {
    message: 'Choose each figure once.',
  });

/** A figure that can be chosen. */
export const figureChoiceSchema = measuredSchema.pick({ id: true, label: true, unit: true, direction: true });
/** A figure that can be chosen. */
export type FigureChoice = z.infer<typeof figureChoiceSchema>;

/** What became of a figure since the quarter before. */
export const changeVerdicts = [
  'no-record',
  'too-early',
  'cannot-tell',
  'no-visible-change',
  'better',
  'worse',
  'more',
  'less',
] as const;
/** What became of a figure since the quarter before. */
export type ChangeVerdict = (typeof changeVerdicts)[number];

/** Where a figure stands against its target; within chance, neither can be said. */
export const targetStates = ['met', 'missed', 'within-chance', 'no-record'] as const;
/** Where a figure stands against its target. */
export type TargetState = (typeof targetStates)[number];

const spanSchema = z.object({ from: daySchema, to: daySchema });

/** Whether a share lies above or below what chance does; null is within it. */
const beyond = z.enum(['above', 'below']).nullable();

/** A figure in one quarter. */
export const quarterPointSchema = spanSchema.extend({
  ...readingSchema.pick({ value: true, n: true, low: true, high: true }).shape,
  /** Between which shares chance alone keeps a quarter with so many records; null for what is no share, or too few. */
  limits: z.object({ low: z.number(), high: z.number() }).nullable(),
  beyond,
  records: measuredSchema.shape.records,
});
/** A figure in one quarter. */
export type QuarterPoint = z.infer<typeof quarterPointSchema>;

/** One figure of the overview: how it stands, what it was, and what may be said of the difference. */
export const overviewFigureSchema = z.object({
  now: measuredSchema,
  period: spanSchema,
  /** The quarter before over as many of its days as this one has had, so that a running quarter is compared fairly. */
  before: readingSchema,
  beforePeriod: spanSchema,
  change: z.object({
    verdict: z.enum(changeVerdicts),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    sentence: z.string(),
  }),
  target: z.number().nullable(),
  targetState: z.enum(targetStates).nullable(),
  /** Whole quarters, oldest first; the last may still run. */
  trend: z.array(quarterPointSchema),
});

/** One figure of the overview. */
export type OverviewFigure = z.infer<typeof overviewFigureSchema>;

/** The list that holds the records behind something. */
const recordsSchema = measuredSchema.shape.records.unwrap();

/** How customers left: counts of answers, the share that left unhappy with its interval, and whether it is beyond chance. */
export const moodSchema = z.object({
  unhappy: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  beyond,
});

/** How customers left. */
export type Mood = z.infer<typeof moodSchema>;

/** The records of one kind behind something, what they are called, and how many they are. */
const sourceSchema = recordsSchema.extend({ label: z.string(), n: z.number() });
/** The records of one kind behind something. */
export type Source = z.infer<typeof sourceSchema>;

/** What is known of one touchpoint, from feedback, surveys and shops together. */
export const mapCellSchema = z.object({
  touchpointId: touchpointIdSchema,
  name: z.string(),
  department: z.enum(departments),
  step: z.enum(journeySteps),
  /** Nobody said where it stands; it is taken from its department. */
  isStepAssumed: z.boolean(),
  mood: moodSchema,
  /** Answers among those of `mood`. */
  feedback: z.number(),
  surveyed: z.number(),
  /** Mystery visits and checks, and the mean of what they scored, 0 to 1. */
  shops: z.object({ n: z.number(), value: z.number().nullable() }),
  records: z.array(sourceSchema),
});
/** What is known of one touchpoint. */
export type MapCell = z.infer<typeof mapCellSchema>;

/** How customers left at one place, in all and by department. */
export const heatRowSchema = z.object({
  /** null: no place was named. */
  locationId: locationIdSchema.nullable(),
  name: z.string(),
  mood: moodSchema,
  departments: z.array(z.object({ department: z.enum(departments), mood: moodSchema, records: z.array(sourceSchema) })),
  /** None for what names no place: no list can be narrowed to that. */
  records: z.array(sourceSchema),
});
/** How customers left at one place. */
export type HeatRow = z.infer<typeof heatRowSchema>;

/** Something that chance alone does not explain, and where its records are. */
export const alertSchema = z.object({
  about: z.enum(['touchpoint', 'location', 'figure']),
  id: z.string(),
  sentence: z.string(),
  /** null where neither more nor less is better. */
  isWorse: z.boolean().nullable(),
  records: z.array(sourceSchema),
});
/** Something that chance alone does not explain. */
export type Alert = z.infer<typeof alertSchema>;

/** A survey or a scorecard, and the touchpoint that what it finds counts at. */
export const tieSchema = z.object({
  kind: z.enum(['survey', 'checklist']),
  id: z.string(),
  title: z.string(),
  touchpointId: touchpointIdSchema.nullable(),
});
/** A survey or a scorecard, and the touchpoint that what it finds counts at. */
export type Tie = z.infer<typeof tieSchema>;
