import { toPlain } from '../answer-words.rules.ts';
import type { ConditionTest } from '../conditions.schema.ts';
import { scaleOf } from '../definition.rules.ts';
import { otherOption, type Question, type SpecialAnswer } from '../definition.schema.ts';

/** How an answer can be compared. */
export type AnswerKind = 'points' | 'date' | 'text' | 'one' | 'many' | 'ranked' | 'fields';

/** How the answer to a question, or to one row of a matrix, can be compared. */
export function answerKindOf(question: Question, row: string | undefined): AnswerKind {
  if (scaleOf(question) !== null || question.type === 'number') return 'points';
  if (question.type === 'matrix') return row === undefined ? 'fields' : question.pick === 'one' ? 'one' : 'many';
  if (question.type === 'contact') return 'fields';
  if (question.type === 'date') return 'date';
  if (question.type === 'short-text' || question.type === 'long-text') return 'text';
  if (question.type === 'ranking') return 'ranked';
  return question.type === 'multiple' ? 'many' : 'one';
}

/** What a test compares with, each value once; empty for the answer to another question. */
export function valuesOf({ to }: ConditionTest): string[] {
  if (to === undefined || 'answerTo' in to) return [];
  return [...new Set('value' in to ? [String(to.value)] : to.values)];
}

/** The numbers a test compares with; words are none. */
export function numbersOf(test: ConditionTest): number[] {
  return valuesOf(test).flatMap((value) =>
    value.trim() === '' || !Number.isFinite(Number(value)) ? [] : [Number(value)],
  );
}

/** The texts a test compares with, as they are compared: whatever their case and outer spaces. */
export const plainValuesOf = (test: ConditionTest): string[] => [...new Set(valuesOf(test).map(toPlain))];

/** Everything that can be picked besides special answers: options and “other”, yes and no, columns. */
export function picksOf(question: Question): string[] {
  if (question.type === 'matrix') return question.columns.map(({ id }) => id);
  if (question.type === 'yes-no' || question.type === 'consent') return ['yes', 'no'];
  if (!('options' in question)) return [];
  const own = question.options.map(({ id }) => id);
  return 'other' in question && question.other ? [...own, otherOption] : own;
}

/** The special answers a question offers. */
export const specialsOf = (question: Question): readonly SpecialAnswer[] =>
  'specials' in question ? question.specials : [];
