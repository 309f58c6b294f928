import type {
  Comparand,
  Condition,
  ConditionTest,
  Operator,
} from '../../../../shared/features/surveys/conditions.schema.ts';
import { operatorsWithoutValue } from '../../../../shared/features/surveys/conditions.schema.ts';
import { isClosed, scaleOf } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { findPlace } from './parts.logic.ts';

/** Several conditions of which all or any must fit. */
export type Group = { readonly mode: 'all' | 'any'; readonly items: readonly Condition[] };

export const isTest = (condition: Condition): condition is ConditionTest => 'question' in condition;

/** A condition as the editor shows it: always as a list, if only of one. */
export function toGroup(condition: Condition | null): Group {
  if (condition === null) return { mode: 'all', items: [] };
  if (isTest(condition)) return { mode: 'all', items: [condition] };
  return 'all' in condition ? { mode: 'all', items: condition.all } : { mode: 'any', items: condition.any };
}

/** A list of the editor as it is kept: one alone without a list around it, none as no condition. */
export function fromGroup({ mode, items }: Group): Condition | null {
  const [first] = items;
  if (first === undefined) return null;
  if (items.length === 1 && isTest(first)) return first;
  return mode === 'all' ? { all: items } : { any: items };
}

/** Questions a condition of this part can look at: those asked before it. */
export function listEarlier(definition: Definition, part: string): Question[] {
  const place = findPlace(definition, part);
  const section = place?.section ?? definition.sections.findIndex(({ id }) => id === part);
  return definition.sections
    .flatMap(({ questions }, at) =>
      at < section ? questions : at > section || place === null ? [] : questions.slice(0, place.index),
    )
    .filter(({ type }) => type !== 'statement');
}

/** What an answer of a question is compared by. */
export type AnswerKind = 'options' | 'order' | 'number' | 'date' | 'text' | 'parts';

export function answerKind(question: Question, row: string | undefined): AnswerKind {
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'number':
      return 'number';
    case 'single':
    case 'multiple':
    case 'yes-no':
    case 'consent':
      return 'options';
    case 'ranking':
      return 'order';
    case 'matrix':
      return row === undefined ? 'parts' : 'options';
    case 'contact':
    case 'statement':
      return 'parts';
    case 'date':
      return 'date';
    case 'short-text':
    case 'long-text':
      return 'text';
  }
}

const comparing = {
  number: ['at-most', 'at-least', 'is', 'is-not', 'less', 'more'],
  date: ['before', 'after', 'is', 'is-not'],
  text: ['contains', 'lacks', 'is', 'is-not', 'starts-with', 'ends-with', 'not-starts-with', 'not-ends-with'],
  order: ['includes-any', 'includes-all', 'includes-none'],
  parts: [],
} satisfies Record<Exclude<AnswerKind, 'options'>, readonly Operator[]>;

/** Operators that make sense for a question, the usual ones first. */
export function operatorsFor(question: Question, row: string | undefined): readonly Operator[] {
  const kind = answerKind(question, row);
  const isMany =
    question.type === 'multiple' || (question.type === 'matrix' && question.pick === 'many' && kind === 'options');
  const isPair = question.type === 'yes-no' || question.type === 'consent';
  const compare: readonly Operator[] =
    kind !== 'options'
      ? comparing[kind]
      : isMany
        ? ['includes-any', 'includes-all', 'includes-none', 'is', 'is-not']
        : isPair
          ? ['is', 'is-not']
          : ['is', 'is-not', 'one-of', 'none-of'];
  const partly: readonly Operator[] = kind === 'parts' || kind === 'order' ? ['fully-answered', 'partly-answered'] : [];
  const special: readonly Operator[] = isClosed(question) ? question.specials : [];
  return [...compare, 'answered', ...partly, 'skipped', ...special];
}

/** The operators in words, to be read after the question. */
export const operatorWords: Readonly<Record<Operator, string>> = {
  is: 'is',
  'is-not': 'is not',
  'one-of': 'is one of',
  'none-of': 'is none of',
  less: 'is less than',
  'at-most': 'is at most',
  more: 'is more than',
  'at-least': 'is at least',
  before: 'is before',
  after: 'is after',
  contains: 'contains',
  lacks: 'does not contain',
  'starts-with': 'starts with',
  'not-starts-with': 'does not start with',
  'ends-with': 'ends with',
  'not-ends-with': 'does not end with',
  'includes-all': 'includes all of',
  'includes-any': 'includes any of',
  'includes-none': 'includes none of',
  answered: 'was answered',
  'partly-answered': 'was partly answered',
  'fully-answered': 'was fully answered',
  skipped: 'was skipped or not asked',
  'dont-know': 'is “don’t know”',
  'prefer-not': 'is “prefer not to say”',
};

export const needsValue = (operator: Operator): boolean => !operatorsWithoutValue.some((known) => known === operator);

/** Whether several values are chosen rather than one. */
export const takesSeveral = (operator: Operator): boolean =>
  ['one-of', 'none-of', 'includes-all', 'includes-any', 'includes-none'].includes(operator);

export type ValueChoice = { readonly value: string; readonly label: string };

/** What can be chosen as an answer, where there is a list of it. */
export function valueChoices(question: Question, language: string): ValueChoice[] {
  const named = (items: readonly { id: string; label: Record<string, string> }[]): ValueChoice[] =>
    items.map(({ id, label }, index) => ({ value: id, label: label[language] ?? `choice ${index + 1}, no words yet` }));
  if (question.type === 'yes-no' || question.type === 'consent') {
    return [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no' },
    ];
  }
  if (question.type === 'matrix') return named(question.columns);
  if (!('options' in question)) return [];
  const other = 'other' in question && question.other ? [{ value: 'other', label: 'something of their own' }] : [];
  return [...named(question.options), ...other];
}

/** What a test begins to compare with: the first choice, the middle of a scale; nothing typed. */
export function firstValue(question: Question, row: string | undefined, is: Operator): Comparand | undefined {
  if (!needsValue(is)) return undefined;
  const kind = answerKind(question, row);
  if (kind === 'number') {
    const scale = scaleOf(question);
    if (scale === null) return { value: 0 };
    const middle = question.type === 'nps' ? 6 : Math.floor((scale.from + scale.to) / 2);
    return takesSeveral(is) ? { values: [String(middle)] } : { value: middle };
  }
  if (kind === 'options' || kind === 'order') {
    const [first] = valueChoices(question, '');
    return takesSeveral(is) ? { values: first === undefined ? [] : [first.value] } : { value: first?.value ?? '' };
  }
  return takesSeveral(is) ? { values: [] } : { value: '' };
}

/** The question a new condition begins with: the nearest that is answered by choosing, since texts differ too much. */
export function usualSubject(earlier: readonly Question[]): Question | undefined {
  return earlier.findLast((question) => isClosed(question)) ?? earlier.at(-1);
}

/** A look at a question, as it begins: with its usual operator and value. */
export function startTest(question: Question): ConditionTest {
  const is = operatorsFor(question, undefined)[0] ?? 'answered';
  const to = firstValue(question, undefined, is);
  return { question: question.id, is, ...(to === undefined ? {} : { to }) };
}

/** The same look with another operator; the value stays where it still fits. */
export function withOperator(test: ConditionTest, question: Question, is: Operator): ConditionTest {
  const { to, ...rest } = test;
  const fitsOne = to !== undefined && 'value' in to && !takesSeveral(is);
  const fitsMany = to !== undefined && 'values' in to && takesSeveral(is);
  const isOther = to !== undefined && 'answerTo' in to;
  const kept =
    needsValue(is) && (fitsOne || fitsMany || isOther)
      ? to
      : to !== undefined && 'value' in to && takesSeveral(is)
        ? { values: to.value === '' ? [] : [String(to.value)] }
        : firstValue(question, test.row, is);
  return { ...rest, is, ...(kept === undefined || !needsValue(is) ? {} : { to: kept }) };
}
