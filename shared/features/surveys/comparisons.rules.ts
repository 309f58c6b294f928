import { toPlain } from './answer-words.rules.ts';
import type { Operator } from './conditions.schema.ts';

/** What an answer is compared with. */
export type Value = string | number;

/** Tells whether what was answered fits what it is compared with. */
export type Comparison<Answered> = (answered: Answered, values: readonly Value[]) => boolean;

/** Which operators compare a kind of answer, and how; an operator that is not there never fits it. */
export type Comparisons<Answered> = { readonly [is in Operator]?: Comparison<Answered> };

const toNumber = (value: Value | undefined): number =>
  typeof value === 'number' ? value : value === undefined || value.trim() === '' ? NaN : Number(value);

/** A comparison with exactly one number; with none, several or a word it never fits. */
const withNumber =
  (compare: (answered: number, to: number) => boolean): Comparison<number> =>
  (answered, values) => {
    const to = values.length === 1 ? toNumber(values[0]) : NaN;
    return !Number.isNaN(to) && compare(answered, to);
  };

/** Points on a scale and numbers. */
export const numberComparisons: Comparisons<number> = {
  is: withNumber((answered, to) => answered === to),
  'is-not': withNumber((answered, to) => answered !== to),
  less: withNumber((answered, to) => answered < to),
  'at-most': withNumber((answered, to) => answered <= to),
  more: withNumber((answered, to) => answered > to),
  'at-least': withNumber((answered, to) => answered >= to),
  'one-of': (answered, values) => values.map(toNumber).includes(answered),
  'none-of': (answered, values) => !values.map(toNumber).includes(answered),
};

/** A comparison with exactly one day. Days are written so that their order is that of their letters. */
const withDay =
  (compare: (answered: string, to: string) => boolean): Comparison<string> =>
  (answered, [to, ...more]) =>
    typeof to === 'string' && more.length === 0 && compare(answered, to);

/** Dates. */
export const dateComparisons: Comparisons<string> = {
  is: withDay((answered, to) => answered === to),
  'is-not': withDay((answered, to) => answered !== to),
  before: withDay((answered, to) => answered < to),
  after: withDay((answered, to) => answered > to),
  'one-of': (answered, values) => values.includes(answered),
  'none-of': (answered, values) => !values.includes(answered),
};

const anyFits =
  (compare: (answered: string, to: string) => boolean): Comparison<string> =>
  (answered, values) =>
    values.some((value) => compare(toPlain(answered), toPlain(String(value))));

const noneFits = (compare: (answered: string, to: string) => boolean): Comparison<string> => {
  const any = anyFits(compare);
  return (answered, values) => !any(answered, values);
};

const isSame = (answered: string, to: string): boolean => answered === to;
const contains = (answered: string, to: string): boolean => answered.includes(to);
const startsWith = (answered: string, to: string): boolean => answered.startsWith(to);
const endsWith = (answered: string, to: string): boolean => answered.endsWith(to);

/** Texts, whatever their case and outer spaces. */
export const textComparisons: Comparisons<string> = {
  is: anyFits(isSame),
  'is-not': noneFits(isSame),
  'one-of': anyFits(isSame),
  'none-of': noneFits(isSame),
  contains: anyFits(contains),
  lacks: noneFits(contains),
  'starts-with': anyFits(startsWith),
  'not-starts-with': noneFits(startsWith),
  'ends-with': anyFits(endsWith),
  'not-ends-with': noneFits(endsWith),
};

const isExactly = (picks: readonly string[], values: readonly Value[]): boolean => {
  const wanted = new Set(values.map(String));
  return picks.length === wanted.size && picks.every((pick) => wanted.has(pick));
};

const isOneOf = (picks: readonly string[], values: readonly Value[]): boolean =>
  picks.length === 1 && values.some((value) => String(value) === picks[0]);

/** Ranked options, whatever their order. */
export const rankingComparisons: Comparisons<readonly string[]> = {
  'includes-all': (picks, values) => values.every((value) => picks.includes(String(value))),
  'includes-any': (picks, values) => values.some((value) => picks.includes(String(value))),
  'includes-none': (picks, values) => !values.some((value) => picks.includes(String(value))),
};

/** Picked options, yes and no, the columns of one row. */
export const pickComparisons: Comparisons<readonly string[]> = {
  is: isExactly,
  'is-not': (picks, values) => !isExactly(picks, values),
  'one-of': isOneOf,
  'none-of': (picks, values) => !isOneOf(picks, values),
  ...rankingComparisons,
};
