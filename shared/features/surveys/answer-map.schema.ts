import { z } from 'zod';
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
] as const;

/** What becomes of one column: left out, something about the response, or (a part of) the answer to a question. */
export const columnUseSchema = z.union([
  z.strictObject({ use: z.literal('leave-out') }),
  z.strictObject({ use: z.enum(responseColumns) }),
  z.strictObject({
    use: z.literal('answer'),
    /** The question's id, or in a new survey its code in `questions`. */
    question: z.string().max(60),
    /** The option, row or rank the column stands for, by id or by label; `other` for an option's own text. */
    part: z.string().max(500).optional(),
    /** The column of a matrix that allows several. */
    column: z.string().max(500).optional(),
  }),
]);
/** What becomes of one column. */
export type ColumnUse = z.infer<typeof columnUseSchema>;

/**
 * How the columns of a file become answers; the same shape is read from `--map FILE`. Columns are named as the preview
 * names them. What is left out of the map is found out.
 */
export const answerMapSchema = z.strictObject({
  tool: z.enum(answerTools).optional(),
  columns: z.record(z.string(), columnUseSchema).default({}),
  /** By question: texts of the file and the answer each stands for (`{"q1": {"Strongly agree": "10"}}`). */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Overrides of what a new survey's question becomes, by code: such as `{"type": "nps"}`. */
  questions: z
    .record(z.string(), z.strictObject({ type: z.string().optional(), title: z.string().optional() }))
    .default({}),
  dateOrder: importMapSchema.shape.dateOrder,
  encoding: importMapSchema.shape.encoding,
  delimiter: importMapSchema.shape.delimiter,
});
/** How the columns of a file become answers. */
export type AnswerMap = z.infer<typeof answerMapSchema>;

/** What the screen shows before answers are imported. */
export const answerPreviewSchema = z.object({
  tool: z.enum(answerTools),
  columns: z.array(z.object({ name: z.string(), use: columnUseSchema, sample: z.array(z.string()) })),
  /** The questions the answers go to: of the survey, or as they would be made. */
  questions: z.array(questionSchema),
  /** What was taken from the wording and waits for somebody to confirm it. */
  proposed: z.array(z.object({ question: z.string(), what: z.string() })),
  /** Texts that stand for no answer yet and must be told. */
  unmatched: z.array(z.object({ question: z.string(), text: z.string(), rows: z.number() })),
  /** Columns with names, e-mail or IP addresses, to leave out. */
  personal: z.array(z.string()),
  notes: z.array(z.string()),
  rows: z.number().nullable(),
  map: answerMapSchema,
});
/** What the screen shows before answers are imported. */
export type AnswerPreview = z.infer<typeof answerPreviewSchema>;

/** What an import of answers did, or in a dry run would do. */
export const answerReportSchema = z.object({
  survey: z.string().nullable(),
  rows: z.number(),
  imported: z.number(),
  duplicates: z.number(),
  refused: z.array(refusedRowSchema),
  refusedRows: z.number(),
  proposed: z.array(z.object({ question: z.string(), what: z.string() })),
});
/** What an import of answers did. */
export type AnswerReport = z.infer<typeof answerReportSchema>;
