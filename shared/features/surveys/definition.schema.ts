import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { conditionSchema } from './conditions.schema.ts';

/** A language as a tag: `en`, `pt-BR`, `ar`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'Write the language as a short tag, such as en or de.');

/** A text in the languages it has been written in. */
export const textSchema = z.record(languageSchema, z.string().max(4000));

/** A text in the languages it has been written in. */
export type SurveyText = z.infer<typeof textSchema>;

/**
 * The id of a part of a survey: one letter for its kind and a number that is never given twice in that survey (q7, o12).
 * Answers, conditions and results of all versions refer to it, whatever the part is called.
 */
const partId = (letter: string): z.ZodString =>
  z.string().regex(new RegExp(`^${letter}\\d{1,6}$`), 'This is not an id.');

/** Answers that every closed question can offer besides its own; counted apart. */
export const specialAnswers = ['dont-know', 'prefer-not'] as const;

/** "Don't know" or "prefer not to say". */
export type SpecialAnswer = (typeof specialAnswers)[number];

/** The option under which somebody writes their own. */
export const otherOption = 'other';

const base = {
  id: partId('q'),
  /** The name exports use; unique in the survey. */
  code: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/, 'Use letters, digits and _ , beginning with a letter.')
    .nullable(),
  title: textSchema,
  help: textSchema,
  required: z.boolean(),
  visibleIf: conditionSchema.nullable(),
};

const closed = { ...base, specials: z.array(z.enum(specialAnswers)).max(2) };
const ends = { low: textSchema, high: textSchema };
const look = z.enum(['numbers', 'stars', 'faces']);

const option = z.strictObject({ id: partId('o'), label: textSchema });
const options = z.array(option).max(1000);

const choice = {
  ...closed,
  options,
  /** Whether somebody may write an answer of their own; its option is `other`. */
  other: z.boolean(),
  shuffle: z.boolean(),
};

/** One question; `type` says how it is answered, and with `nps`, `csat` and `ces` which metric it feeds. */
export const questionSchema = z.discriminatedUnion('type', [
  /** 0 to 10. Imported files may hold 1 to 10; the screen says so. */
  z.strictObject({ type: z.literal('nps'), ...closed, ...ends, from: z.union([z.literal(0), z.literal(1)]) }),
  /** 1 to 5. */
  z.strictObject({ type: z.literal('csat'), ...closed, ...ends, look }),
  /** 1 to 7, disagree to agree. */
  z.strictObject({ type: z.literal('ces'), ...closed, ...ends }),
  z.strictObject({
    type: z.literal('rating'),
    ...closed,
    ...ends,
    scale: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7), z.literal(10)]),
    look,
  }),
  z.strictObject({ type: z.literal('single'), ...choice }),
  z.strictObject({
    type: z.literal('multiple'),
    ...choice,
    min: z.int().min(0).max(1000).nullable(),
    max: z.int().min(1).max(1000).nullable(),
  }),
  z.strictObject({ type: z.literal('ranking'), ...closed, options, shuffle: z.boolean() }),
  z.strictObject({
    type: z.literal('matrix'),
    ...closed,
    rows: z.array(z.strictObject({ id: partId('r'), label: textSchema })).max(200),
    columns: z.array(z.strictObject({ id: partId('c'), label: textSchema })).max(100),
    pick: z.enum(['one', 'many']),
    shuffle: z.boolean(),
  }),
  z.strictObject({ type: z.literal('yes-no'), ...closed }),
  z.strictObject({
    type: z.literal('short-text'),
    ...base,
    format: z.enum(['any', 'email', 'phone', 'url']),
    /** 9 is a digit, A a letter, * anything; all else stands for itself. */
    mask: z.string().max(60).nullable(),
    minLength: z.int().min(0).max(500).nullable(),
    maxLength: z.int().min(1).max(500).nullable(),
  }),
  z.strictObject({
    type: z.literal('long-text'),
    ...base,
    minLength: z.int().min(0).max(4000).nullable(),
    maxLength: z.int().min(1).max(4000).nullable(),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...base,
    min: z.number().nullable(),
    max: z.number().nullable(),
    decimals: z.int().min(0).max(6),
    unit: textSchema,
  }),
  z.strictObject({ type: z.literal('date'), ...base, min: daySchema.nullable(), max: daySchema.nullable() }),
  /** Agreeing is `yes`; a required consent must be given. */
  z.strictObject({ type: z.literal('consent'), ...base }),
  z.strictObject({
    type: z.literal('contact'),
    ...base,
    fields: z
      .array(z.strictObject({ field: z.enum(['name', 'email', 'phone']), required: z.boolean() }))
      .min(1)
      .max(3),
  }),
  z.strictObject({ type: z.literal('statement'), ...base }),
]);

/** One question. */
export type Question = z.infer<typeof questionSchema>;
/** How a question is answered. */
export type QuestionType = Question['type'];

/** Questions that belong together; a page begins where `newPage` says so. */
export const sectionSchema = z.strictObject({
  id: partId('s'),
  title: textSchema,
  newPage: z.boolean(),
  visibleIf: conditionSchema.nullable(),
  /** Asks its questions in another order each time. */
  shuffle: z.boolean(),
  questions: z.array(questionSchema).max(300),
});

/** Questions that belong together. */
export type Section = z.infer<typeof sectionSchema>;

/** Everything a survey asks, in all its languages; the first language is the one that must be complete. */
export const definitionSchema = z.strictObject({
  languages: z.array(languageSchema).min(1).max(20),
  title: textSchema,
  intro: textSchema,
  thanks: textSchema,
  sections: z.array(sectionSchema).min(1).max(100),
  /** The last number given to a part; the next part gets the next one. */
  lastId: z.int().min(0),
});

/** Everything a survey asks. */
export type Definition = z.infer<typeof definitionSchema>;
