import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { importMapSchema, refusedRowSchema } from '../imports/imports.schema.ts';
import { questionSchema } from './definition.schema.ts';

/** Tools whose files are known by their shape; `table` is any other table. */
export const answerTools = [
  'surveymonkey',
  'google-forms',
  'microsoft-forms',
  'typeform',
  'qualtrics',
  'limesurvey',
  'kobo',
  'odk',
  'table',
] as const;
/** A tool whose files are known by their shape. */
export type AnswerTool = (typeof answerTools)[number];

/** What a column of a file can say about a response besides its answers. */
export const responseColumns = [
  'id',
  'answeredAt',
  'startedAt',
  'completed',
  'status',
  'language',
  'customer',
  'location',
  /** Why a response does not count; its row is refused. */
  'setAside',
] as const;
/** What a column can say about a response. */
export type ResponseColumn = (typeof responseColumns)[number];

/** What becomes of one column: left out, something about the response, or (a part of) the answer to a question. */
export const columnUseSchema = z.union([
  z.strictObject({ use: z.literal('leave-out') }),
  z.strictObject({ use: z.enum(responseColumns) }),
  z.strictObject({
    use: z.literal('answer'),
    /** The question's id, code or title; in a new survey a code of one's own makes a question. */
    question: z.string().max(4000),
    /** The option, row or rank the column stands for, by id or by label; `other` for an option's own text. */
    part: z.string().max(4000).optional(),
    /** The column of a matrix that allows several. */
    column: z.string().max(4000).optional(),
  }),
]);
/** What becomes of one column. */
export type ColumnUse = z.infer<typeof columnUseSchema>;

/** Types that a column of a file can be taken for. */
export const fileQuestionTypes = [
  'nps',
  'csat',
  'ces',
  'rating',
  'single',
  'multiple',
  'ranking',
  'matrix',
  'yes-no',
  'short-text',
  'long-text',
  'number',
  'date',
] as const;
/** A type that a column of a file can be taken for. */
export type FileQuestionType = (typeof fileQuestionTypes)[number];

/** What somebody says a new survey's question is; what is left out is taken from the wording. */
export const questionOverrideSchema = z.strictObject({
  type: z.enum(fileQuestionTypes).optional(),
  title: z.string().max(4000).optional(),
  /** The highest point of a rating. */
  scale: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7), z.literal(10)]).optional(),
  /** The lowest point of an NPS question. */
  from: z.union([z.literal(0), z.literal(1)]).optional(),
  /** The options of a cell that holds several, where they hold the mark that parts them. */
  options: z.array(z.string().max(4000)).max(1000).optional(),
});
/** What somebody says a new survey's question is. */
export type QuestionOverride = z.infer<typeof questionOverrideSchema>;

/**
 * How the columns of a file become answers; the same shape is read from `--map FILE`. Columns are named as the preview
 * names them, or by their place (`#5`). What is left out of the map is found out.
 */
export const answerMapSchema = z.strictObject({
  tool: z.enum(answerTools).optional(),
  columns: z.record(z.string(), columnUseSchema).default({}),
  /**
   * By question (id, code or title): texts of the file and the answer each stands for, such as
   * `{"Q1": {"Strongly agree": "10", "no idea": "dont-know", "none": "skipped"}}`; `*` is every other text.
   */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Overrides of what a new survey's question becomes, by code or title: such as `{"Q12": {"type": "rating"}}`. */
  questions: z.record(z.string(), questionOverrideSchema).default({}),
  /** The day of responses whose date the file does not hold. */
  answeredOn: daySchema.nullable().default(null),
  /** What becomes of answers that were given as a test. */
  tests: z.enum(['leave-out', 'take']).nullable().default(null),
  dateOrder: importMapSchema.shape.dateOrder,
  encoding: importMapSchema.shape.encoding,
  delimiter: importMapSchema.shape.delimiter,
});
/** How the columns of a file become answers. */
export type AnswerMap = z.infer<typeof answerMapSchema>;

/** Something taken from the wording of a file, by question. */
export const proposedSchema = z.object({ question: z.string(), what: z.string() });
/** Something taken from the wording of a file. */
export type Proposed = z.infer<typeof proposedSchema>;

/** What the screen shows before answers are imported. */
export const answerPreviewSchema = z.object({
  tool: z.enum(answerTools),
  columns: z.array(z.object({ name: z.string(), use: columnUseSchema, sample: z.array(z.string()) })),
  /** The questions the answers go to: of the survey, or as they would be made. */
  questions: z.array(questionSchema),
  /** What was taken from the wording and waits for somebody to confirm it. */
  proposed: z.array(proposedSchema),
  /** Texts that stand for no answer yet and must be told. */
  unmatched: z.array(z.object({ question: z.string(), text: z.string(), rows: z.number() })),
  /** Columns with names, e-mail or IP addresses, to leave out. */
  personal: z.array(z.string()),
  notes: z.array(z.string()),
  /** Null where the file goes on behind what was looked at. */
  rows: z.number().nullable(),
  /** An example of a date that can be read in two ways, where the file does not say which. */
  openDate: z.string().nullable(),
  /** Whether the file says when each answer was given. */
  hasDates: z.boolean(),
  map: answerMapSchema,
});
/** What the screen shows before answers are imported. */
export type AnswerPreview = z.infer<typeof answerPreviewSchema>;

/** What an import of answers did, or in a dry run would do. `rows` = imported + duplicates + refused rows. */
export const answerReportSchema = z.object({
  /** The survey the answers went to; null in a dry run of a new one. */
  survey: z.string().nullable(),
  rows: z.number(),
  imported: z.number(),
  duplicates: z.number(),
  refused: z.array(refusedRowSchema),
  refusedRows: z.number(),
  proposed: z.array(proposedSchema),
  /** Columns that became nothing. */
  leftOut: z.array(z.string()),
});
/** What an import of answers did. */
export type AnswerReport = z.infer<typeof answerReportSchema>;
