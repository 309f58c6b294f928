import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, jobTypeIdSchema, referralIdSchema } from '../../ids.ts';

const minutesOfDay = 24 * 60;

/** A stretch of worked time of a day, in minutes after midnight. */
export const workedSpanSchema = z
  .strictObject({ from: z.int().min(0).max(minutesOfDay), to: z.int().min(0).max(minutesOfDay) })
  .refine(({ from, to }) => from < to, 'Working hours must end after they begin.');

const workedDaySchema = z
  .array(workedSpanSchema)
  .max(4, 'At most four stretches a day.')
  .refine(
    (spans) => spans.every((span, index) => index === 0 || span.from >= (spans[index - 1]?.to ?? 0)),
    'Stretches of a day must follow one another.',
  );

/** The worked hours of a week, Monday first; at least one day has some. */
export const workedWeekSchema = z
  .array(workedDaySchema)
  .length(7)
  .refine((week) => week.some((spans) => spans.length > 0), 'Give at least one day with working hours.');

/** A day without work, and what it is called. */
export const holidaySchema = z.strictObject({
  on: daySchema,
  name: z.string().trim().max(80),
});
/** A day without work. */
export type Holiday = z.infer<typeof holidaySchema>;

/** When the business works, as its owner said it. */
export const workingHoursSchema = z.object({
  week: workedWeekSchema,
  holidays: z.array(holidaySchema),
  /** Nobody has said the hours yet; the usual ones stand in. */
  isUsual: z.boolean(),
});
/** When the business works. */
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** Whether we like to do a kind of job. */
export const likings = ['yes', 'so-so', 'no'] as const;
/** Whether we like to do a kind of job. */
export type Liking = (typeof likings)[number];

/** What can be said of a job type. */
export const jobTypeFieldsSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give this kind of job a name.').max(80),
  /** Null: nobody has said. */
  likes: z.enum(likings).nullable(),
  /** Who does it better, with how to reach them. */
  partner: z.string().trim().max(200),
});
/** A kind of job that is promised. */
export const jobTypeSchema = jobTypeFieldsSchema.extend({ id: jobTypeIdSchema, archived: z.boolean() });
/** A kind of job that is promised. */
export type JobType = z.infer<typeof jobTypeSchema>;

/** A share of counted things with its interval; fractions, null where nothing was counted. */
export const shareSchema = z.object({
  part: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** What can be promised safely, counted in worked days. */
export const safeDaysSchema = z.object({
  days: z.number(),
  /** How many of the n were done within these days. */
  kept: z.number(),
  n: z.number(),
  /** Jobs still open have taken longer already: it may well take more. */
  atLeast: z.boolean(),
});
/** What can be promised safely, counted in worked days. */
export type SafeDays = z.infer<typeof safeDaysSchema>;

/** How one does at one kind of job. */
export const capabilitySchema = jobTypeSchema.extend({
  /** Promises kept on the first date, of those whose first date has passed; null for who sees no results. */
  kept: shareSchema.nullable(),
  /** Jobs done in the period. */
  jobs: z.number(),
  safe: safeDaysSchema.nullable(),
  /** The longest any took, where there are too few for a safe date. */
  longest: z.number().nullable(),
});
/** How one does at one kind of job. */
export type Capability = z.infer<typeof capabilitySchema>;

/** What to do about a need: take the job, take it with a warning, send it to somebody else, or say nothing. */
export const fitVerdicts = ['accept', 'warn', 'refer', 'too-few'] as const;
/** What to do about a need. */
export type FitVerdict = (typeof fitVerdicts)[number];

/** What the history of a job type says. */
export const safeDateSchema = z.object({
  jobType: jobTypeSchema,
  /** The time it looks back on, both days included. */
  from: daySchema,
  to: daySchema,
  /** The day from which days are counted. */
  askedOn: daySchema,
  /** Jobs done in that time. */
  jobs: z.number(),
  /** The fewest jobs from which a safe date can be had. */
  fewest: z.number(),
  safe: safeDaysSchema.extend({ on: daySchema }).nullable(),
  longest: z.number().nullable(),
  /** How often the days that somebody typed, or that are left until the need, came true. */
  asked: shareSchema.extend({ days: z.number(), on: daySchema, verdict: z.enum(fitVerdicts) }).nullable(),
});
/** What the history of a job type says. */
export type SafeDate = z.infer<typeof safeDateSchema>;

/** What business that we did not do was: turned down, or sent to somebody who does it better. */
export const referralKinds = ['referred', 'declined'] as const;

/** What became of it. */
export const becameValues = ['not-known', 'came-back', 'bought-elsewhere'] as const;
/** What became of business that was declined or referred. */
export type Became = (typeof becameValues)[number];

/** What can be said of business that was declined or referred. */
export const referralFieldsSchema = z.strictObject({
  customerId: customerIdSchema,
  kind: z.enum(referralKinds),
  saidOn: daySchema,
  jobTypeId: jobTypeIdSchema.nullable(),
  need: z.string().trim().min(1, 'Say what they needed.').max(500),
  why: z.string().trim().max(1000),
  /** To whom it was referred. */
  partner: z.string().trim().max(200),
  became: z.enum(becameValues),
  becameOn: daySchema.nullable(),
  note: z.string().trim().max(1000),
});
/** What can be said of business that was declined or referred. */
export type ReferralFields = z.infer<typeof referralFieldsSchema>;

/** Business that was declined or referred. */
export const referralSchema = referralFieldsSchema.extend({
  id: referralIdSchema,
  customerName: z.string(),
  jobTypeName: z.string().nullable(),
  byName: z.string().nullable(),
  need: z.string(),
});
/** Business that was declined or referred. */
export type Referral = z.infer<typeof referralSchema>;

/** Filters of the list of declined and referred business; they live in the address. */
export const referralFilterSchema = z.object({
  kind: z.enum(referralKinds).optional(),
  became: z.enum(becameValues).optional(),
  jobTypeId: jobTypeIdSchema.optional(),
  customerId: customerIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
/** Filters of the list of declined and referred business. */
export type ReferralFilter = z.infer<typeof referralFilterSchema>;
