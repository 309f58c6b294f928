import { z } from 'zod';

/** How a condition looks at one answer. A question nobody answered, or that was not shown, fits only `skipped`. */
export const operators = [
  'is',
  'is-not',
  'one-of',
  'none-of',
  'less',
  'at-most',
  'more',
  'at-least',
  'before',
  'after',
  'contains',
  'lacks',
  'starts-with',
  'not-starts-with',
  'ends-with',
  'not-ends-with',
  'includes-all',
  'includes-any',
  'includes-none',
  'answered',
  'partly-answered',
  'fully-answered',
  'skipped',
  'dont-know',
  'prefer-not',
] as const;

/** How a condition looks at one answer. */
export type Operator = (typeof operators)[number];

/** Operators that look at whether there is an answer, not at what it says. */
export const operatorsWithoutValue = [
  'answered',
  'partly-answered',
  'fully-answered',
  'skipped',
  'dont-know',
  'prefer-not',
] as const satisfies readonly Operator[];

/** What an answer is compared with: a value, several, or what was answered to another question. */
export const comparandSchema = z.union([
  z.strictObject({ value: z.union([z.number(), z.string().max(500)]) }),
  z.strictObject({ values: z.array(z.string().max(500)).max(100) }),
  z.strictObject({ answerTo: z.string().max(20) }),
]);

/** What an answer is compared with. */
export type Comparand = z.infer<typeof comparandSchema>;

/** One look at one answer; `row` names a row of a matrix. Choices are compared by the ids of their options. */
export const testSchema = z.strictObject({
  question: z.string().max(20),
  row: z.string().max(20).optional(),
  is: z.enum(operators),
  to: comparandSchema.optional(),
});

/** One look at one answer. */
export type ConditionTest = z.infer<typeof testSchema>;

/** When a question or section is shown: one look, or all or any of several conditions, nested. */
export type Condition = ConditionTest | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** Conditions inside conditions: deeper ones nobody could read. */
const maxDepth = 6;

const conditionAt = (depth: number): z.ZodType<Condition, Condition> => {
  if (depth === maxDepth) return testSchema;
  const inner = z.array(z.lazy(() => conditionAt(depth + 1))).max(50);
  return z.union([testSchema, z.strictObject({ all: inner }), z.strictObject({ any: inner })]);
};

/** Checks a Condition; `all` of none is always true, `any` of none never. */
export const conditionSchema: z.ZodType<Condition, Condition> = conditionAt(0);
