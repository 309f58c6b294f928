import { isAnswerable } from './candidates.rules.ts';
import {
  dateComparisons,
  numberComparisons,
  pickComparisons,
  rankingComparisons,
  textComparisons,
} from './comparisons.rules.ts';
import { conditionsOf } from './conditions.rules.ts';
import { operatorsWithoutValue, type Condition, type ConditionTest, type Operator } from './conditions.schema.ts';
import { isClosed, listQuestions, scaleOf } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';

// A question can be reached if some answers show it. Any question may be left unanswered, so a test for `skipped` asks
// nothing of it; every other test asks that the question it looks at is shown as well, which asks its own condition, and so
// on towards the beginning. The search follows one way through `any` after the other, from the last question that is
// looked at to the first, and gathers what each must be answered at once.

/** Steps one search may take, some 20 ms; what it can't settle within them counts as possible. */
const maxSteps = 5000;

/** A condition, and how many questions stand before the place it belongs to: only those can be looked at. */
type Goal = { readonly condition: Condition; readonly before: number };

type Tests = ReadonlyMap<number, readonly ConditionTest[]>;

/** Tells what of a survey can happen at all. */
export type Reach = {
  /** Whether a condition can be true at all, at a place with so many questions before it; its own tests alone. */
  readonly canBeTrue: (condition: Condition, before: number) => boolean;
  /** The same, and every question it needs an answer to can be shown. */
  readonly canHappen: (goals: readonly Goal[]) => boolean;
  /** The conditions a question stands under: its section's and its own. */
  readonly goalsOf: (questionId: string) => Goal[];
  /** How many questions stand before the section with this index. */
  readonly startOf: (section: number) => number;
};

/** The operators that compare answers of a question, besides those that only look whether there is one. */
function comparesOf(question: Question, row?: string): readonly Operator[] {
  // The keys of these tables are operators by their type.
  const keys = (table: object): Operator[] => Object.keys(table) as Operator[];
  if (scaleOf(question) !== null || question.type === 'number') return keys(numberComparisons);
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'yes-no':
    case 'consent':
      return keys(pickComparisons);
    case 'matrix':
      return row === undefined ? [] : keys(pickComparisons);
    case 'ranking':
      return keys(rankingComparisons);
    case 'short-text':
    case 'long-text':
      return keys(textComparisons);
    case 'date':
      return keys(dateComparisons);
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'contact':
    case 'statement':
      return [];
  }
}

/** Every operator that can look at a question, for whoever offers them. */
export function operatorsOf(question: Question, row?: string): readonly Operator[] {
  const looks = operatorsWithoutValue.filter((is) => {
    if (is === 'dont-know' || is === 'prefer-not') return isClosed(question) && question.specials.includes(is);
    const hasParts = ['matrix', 'contact', 'ranking'].includes(question.type) && row === undefined;
    return hasParts || (is !== 'partly-answered' && is !== 'fully-answered');
  });
  return question.type === 'statement' ? [] : [...comparesOf(question, row), ...looks];
}

/** Makes what answers whether conditions and questions of a survey can be reached. */
export function reachOf(definition: Definition): Reach {
  const questions = listQuestions(definition);
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  const fits = conditionsOf(definition);
  const known = new Map<string, boolean>();
  let steps = 0;

  const canAnswer = (question: Question, tests: readonly ConditionTest[]): boolean => {
    const key = JSON.stringify([question.id, tests]);
    const found =
      known.get(key) ??
      isAnswerable(question, tests, (answer, those) => fits({ all: those }, { [question.id]: answer }));
    known.set(key, found);
    return found;
  };

  /** What a test asks of answers; null where no answers can pass it. */
  const toAsked = (test: ConditionTest, before: number): ConditionTest[] | null => {
    const place = places.get(test.question) ?? Infinity;
    const question = place < before ? questions[place] : undefined;
    if (question === undefined || question.type === 'statement') return test.is === 'skipped' ? [] : null;
    if (test.to === undefined || !('answerTo' in test.to)) return [test];
    if (operatorsWithoutValue.some((is) => is === test.is)) return [test];
    const other = places.get(test.to.answerTo) ?? Infinity;
    const compared = other < before ? questions[other] : undefined;
    if (compared === undefined || comparesOf(compared).length === 0) return null;
    if (!comparesOf(question, test.row).includes(test.is)) return null;
    // Which two answers go together is not followed further: both must be there.
    const { to: _to, ...look } = test;
    return [
      { ...look, is: 'answered' },
      { question: compared.id, is: 'answered' },
    ];
  };

  const settle = (tests: Tests, isDeep: boolean): boolean => {
    if (tests.size === 0) return true;
    const last = Math.max(...tests.keys());
    const question = questions[last];
    const asked = tests.get(last) ?? [];
    const rest = new Map(tests);
    rest.delete(last);
    if (question === undefined || asked.every(({ is }) => is === 'skipped')) return settle(rest, isDeep);
    if (!canAnswer(question, asked)) return false;
    return search(isDeep ? goalsOf(question.id) : [], rest, isDeep);
  };

  const search = (goals: readonly Goal[], tests: Tests, isDeep: boolean): boolean => {
    steps++;
    if (steps > maxSteps) return true;
    const [goal, ...rest] = goals;
    if (goal === undefined) return settle(tests, isDeep);
    const { condition, before } = goal;
    const within = (conditions: readonly Condition[]): Goal[] =>
      conditions.map((inner) => ({ condition: inner, before }));
    if ('all' in condition) return search([...within(condition.all), ...rest], tests, isDeep);
    if ('any' in condition) return within(condition.any).some((inner) => search([inner, ...rest], tests, isDeep));
    const asked = toAsked(condition, before);
    if (asked === null) return false;
    const more = new Map(tests);
    for (const test of asked) {
      const place = places.get(test.question) ?? 0;
      more.set(place, [...(more.get(place) ?? []), test]);
    }
    return search(rest, more, isDeep);
  };

  const starts: number[] = [];
  const goals = new Map<string, Goal[]>();
  let before = 0;
  for (const section of definition.sections) {
    starts.push(before);
    const ofSection = section.visibleIf === null ? [] : [{ condition: section.visibleIf, before }];
    for (const { id, visibleIf } of section.questions) {
      goals.set(id, visibleIf === null ? ofSection : [...ofSection, { condition: visibleIf, before }]);
      before++;
    }
  }
  const goalsOf = (id: string): Goal[] => goals.get(id) ?? [];
  const begin = (first: readonly Goal[], isDeep: boolean): boolean => {
    steps = 0;
    return search(first, new Map(), isDeep);
  };
  return {
    canBeTrue: (condition, place) => begin([{ condition, before: place }], false),
    canHappen: (first) => begin(first, true),
    goalsOf,
    startOf: (section) => starts[section] ?? 0,
  };
}
