import type { Condition, ConditionTest, Operator } from '../conditions.schema.ts';
import { isClosed } from '../definition.rules.ts';
import type { Question } from '../definition.schema.ts';

/** True whatever is answered. */
export const always: Condition = { all: [] };
/** True for no answers at all. */
export const never: Condition = { any: [] };

const isAlways = (condition: Condition): boolean => 'all' in condition && condition.all.length === 0;
const isNever = (condition: Condition): boolean => 'any' in condition && condition.any.length === 0;

/** All of several conditions, as flat as it can be written. */
export function allOf(parts: readonly Condition[]): Condition {
  if (parts.some(isNever)) return never;
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { all: dropKnown(flat) };
}

/** Any of several conditions, as flat as it can be written. */
export function anyOf(parts: readonly Condition[]): Condition {
  if (parts.some(isAlways)) return always;
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { any: flat };
}

const isOf = (condition: Condition, test: ConditionTest, is: Operator): boolean =>
  'is' in condition && condition.is === is && condition.question === test.question && condition.row === test.row;

/** Beside “answered”, “skipped or …” is only the rest of it. */
function dropKnown(parts: readonly Condition[]): readonly Condition[] {
  const known = parts.filter((part) => 'is' in part && part.is === 'answered');
  return parts.map((part) => {
    if (!('any' in part)) return part;
    const left = part.any.filter((one) => !known.some((test) => 'is' in test && isOf(one, test, 'skipped')));
    const [only] = left;
    return left.length === 1 && only !== undefined ? only : { any: left };
  });
}

const opposites: Readonly<Partial<Record<Operator, Operator>>> = {
  is: 'is-not',
  'is-not': 'is',
  'one-of': 'none-of',
  'none-of': 'one-of',
  less: 'at-least',
  'at-least': 'less',
  more: 'at-most',
  'at-most': 'more',
  contains: 'lacks',
  lacks: 'contains',
  'starts-with': 'not-starts-with',
  'not-starts-with': 'starts-with',
  'ends-with': 'not-ends-with',
  'not-ends-with': 'ends-with',
  'includes-any': 'includes-none',
  'includes-none': 'includes-any',
};

/** What a real answer fits that does not fit the test; empty where everything does. */
function otherAnswers(test: ConditionTest): Condition[] {
  const opposite = opposites[test.is];
  if (opposite !== undefined) return [{ ...test, is: opposite }];
  const { to } = test;
  if (test.is === 'before' && to !== undefined)
    return [
      { ...test, is: 'after' },
      { ...test, is: 'is' },
    ];
  if (test.is === 'after' && to !== undefined)
    return [
      { ...test, is: 'before' },
      { ...test, is: 'is' },
    ];
  if (test.is === 'includes-all' && to !== undefined && 'values' in to)
    return to.values.map((value) => ({ ...test, is: 'includes-none', to: { values: [value] } }));
  const { to: _, ...bare } = test;
  if (['skipped', 'dont-know', 'prefer-not'].includes(test.is)) return [{ ...bare, is: 'answered' }];
  if (test.is === 'fully-answered') return [{ ...bare, is: 'partly-answered' }];
  return [];
}

/**
 * The opposite of a condition. A test that a question nobody answered does not fit is denied by “skipped, or anything
 * else”; questions that offer special answers are denied by those too.
 */
export function negate(condition: Condition, find: (id: string) => Question | null): Condition {
  if ('all' in condition) return anyOf(condition.all.map((part) => negate(part, find)));
  if ('any' in condition) return allOf(condition.any.map((part) => negate(part, find)));
  const question = find(condition.question);
  const specials = question !== null && isClosed(question) ? question.specials : [];
  const bare = { question: condition.question, ...(condition.row === undefined ? {} : { row: condition.row }) };
  const without: readonly Operator[] = ['skipped', ...specials];
  return anyOf([
    ...without.filter((is) => is !== condition.is).map((is) => ({ ...bare, is })),
    ...otherAnswers(condition),
  ]);
}
