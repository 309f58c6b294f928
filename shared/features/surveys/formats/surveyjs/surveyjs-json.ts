import { z } from 'zod';

/** A text of SurveyJS: one for all languages, or one by language with `default`. */
export const localSchema = z
  .union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown())])
  .optional()
  .catch(undefined);

/** A text of SurveyJS. */
export type Local = z.infer<typeof localSchema>;

const flag = z.boolean().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const word = z.string().optional().catch(undefined);
const scalar = z.union([z.string(), z.number(), z.boolean()]).optional().catch(undefined);

/** A choice, row, column or rating point: a bare value, or a value with its words. */
const itemSchema = z.union([
  z
    .union([z.string(), z.number(), z.boolean()])
    .transform((value) => ({ value, text: undefined, visibleIf: undefined })),
  z.looseObject({ value: scalar, text: localSchema, visibleIf: word, name: word }),
]);
const items = z.array(itemSchema).optional().catch(undefined);

/** A choice, row, column or rating point. */
export type Item = z.infer<typeof itemSchema>;

/** What is read of one question or panel; whatever has another form than SurveyJS gives it counts as not said. */
export const elementSchema = z.looseObject({
  type: word,
  name: word,
  title: localSchema,
  description: localSchema,
  html: localSchema,
  isRequired: flag,
  visible: flag,
  visibleIf: word,
  elements: z.array(z.unknown()).optional().catch(undefined),
  templateElements: z.array(z.unknown()).optional().catch(undefined),
  choices: items,
  rateValues: items,
  rows: items,
  columns: items,
  items: z.array(z.unknown()).optional().catch(undefined),
  rateMin: number,
  rateMax: number,
  rateCount: number,
  rateStep: number,
  rateType: word,
  minRateDescription: localSchema,
  maxRateDescription: localSchema,
  inputType: word,
  min: scalar,
  max: scalar,
  step: number,
  maxLength: number,
  maskType: word,
  maskSettings: z.looseObject({ pattern: word }).optional().catch(undefined),
  validators: z
    .array(z.looseObject({ type: word }))
    .optional()
    .catch(undefined),
  choicesOrder: word,
  rowOrder: word,
  rowsOrder: word,
  questionOrder: word,
  questionsOrder: word,
  cellType: word,
  minSelectedChoices: number,
  maxSelectedChoices: number,
  maxSelectedChoicesCount: number,
  labelTrue: localSchema,
  labelFalse: localSchema,
  valueTrue: scalar,
  valueFalse: scalar,
  noneText: localSchema,
});

/** What is read of one question or panel. */
export type Element = z.infer<typeof elementSchema>;

/** What is read of a survey. */
export const surveySchema = z.looseObject({
  title: localSchema,
  description: localSchema,
  locale: word,
  completedHtml: localSchema,
  pages: z.array(z.unknown()).optional(),
  elements: z.array(z.unknown()).optional(),
  questions: z.array(z.unknown()).optional(),
});
