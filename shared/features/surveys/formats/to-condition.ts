import {
  conditionSchema,
  type Comparand,
  type Condition,
  type ConditionTest,
  type Operator,
} from '../conditions.schema.ts';
import { specialAnswers, type Question } from '../definition.schema.ts';
import { allOf, anyOf, negate, never } from './combine-conditions.ts';
import { UnreadableExpression, type Expression, type Look } from './expression.ts';

/** What a name in an expression of another tool stands for here. */
export type Target = {
  readonly question: Question;
  /** A row of a matrix. */
  readonly row?: string;
  /** One option of a multiple choice, of which the other tool asks whether it is ticked. */
  readonly option?: string;
  /** Ids of options or columns, `yes`, `no` or special answers by the value the other tool has for them. */
  readonly values: ReadonlyMap<string, string>;
};

type LookAt = Extract<Expression, { kind: 'look' }>;

type Kind = 'points' | 'date' | 'text' | 'one' | 'many' | 'ranked' | 'none';

const kinds: Readonly<Record<Question['type'], Kind>> = {
  nps: 'points',
  csat: 'points',
  ces: 'points',
  rating: 'points',
  number: 'points',
  date: 'date',
  'short-text': 'text',
  'long-text': 'text',
  single: 'one',
  'yes-no': 'one',
  consent: 'one',
  multiple: 'many',
  ranking: 'ranked',
  matrix: 'none',
  contact: 'none',
  statement: 'none',
};

function kindOf({ question, row }: Target): Kind {
  if (question.type !== 'matrix' || row === undefined) return kinds[question.type];
  return question.pick === 'one' ? 'one' : 'many';
}

const ordered: Readonly<Partial<Record<Look, Operator>>> = {
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
};

const compareNumbers: Readonly<Partial<Record<Look, (one: number, other: number) => boolean>>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

const cannot = (): never => {
  throw new UnreadableExpression('compares in a way that does not go with this kind of question');
};

/** Turns what was read of an expression into a condition; throws UnreadableExpression where there is no such condition. */
export function toCondition(expression: Expression, find: (name: string) => Target | null): Condition {
  const targets = new Map<string, Target>();
  const get = (name: string): Target => {
    const target = find(name);
    if (target === null) throw new UnreadableExpression(`looks at “${name}”, which is no question here`);
    targets.set(target.question.id, target);
    return target;
  };
  const byId = (id: string): Question | null => targets.get(id)?.question ?? null;
  // What is denied twice holds; denied parts of `all` are alternatives.
  const convert = (one: Expression, isDenied: boolean): Condition => {
    if (one.kind === 'not') return convert(one.of, !isDenied);
    if (one.kind !== 'look')
      return ((one.kind === 'all') === isDenied ? anyOf : allOf)(one.of.map((part) => convert(part, isDenied)));
    const test = toTest(one, get(one.name), get, byId);
    return isDenied ? negate(test, byId) : test;
  };
  const read = conditionSchema.safeParse(convert(expression, false));
  if (!read.success) throw new UnreadableExpression('has too many conditions inside conditions');
  return read.data;
}

function toTest(
  one: LookAt,
  target: Target,
  get: (name: string) => Target,
  byId: (id: string) => Question | null,
): Condition {
  const { row } = target;
  const test = (is: Operator, to?: Comparand): ConditionTest => ({
    question: target.question.id,
    ...(row === undefined ? {} : { row }),
    is,
    ...(to === undefined ? {} : { to }),
  });
  const skipped = test('skipped');
  const { look } = one;
  const ticked = target.option === undefined ? null : test('includes-any', { values: [target.option] });
  if (look === 'empty') return ticked === null ? skipped : negate(ticked, byId);
  if ('name' in one.against) {
    const other = get(one.against.name);
    const is = look === '=' ? 'is' : kindOf(target) === 'points' ? ordered[look] : undefined;
    const isPlain = ticked === null && row === undefined && other.row === undefined && other.option === undefined;
    if (is === undefined || !isPlain || kindOf(target) === 'none') return cannot();
    return test(is, { answerTo: other.question.id });
  }
  const values = one.against.values.map(String);
  const [value = ''] = values;
  if (ticked !== null) {
    if (look !== '=') return cannot();
    return ['Y', 'true', '1'].includes(value) ? ticked : negate(ticked, byId);
  }
  if (look === '=' && value === '' && values.length === 1) return skipped;
  const specials = specialAnswers.filter((name) => values.some((one) => target.values.get(one) === name));
  if (specials.length > 0 && (look === '=' || look === 'contains' || look === 'any-of')) {
    const rest = values.filter((one) => !specials.some((name) => target.values.get(one) === name));
    const others = rest.length === 0 ? [] : [toTest({ ...one, against: { values: rest } }, target, get, byId)];
    return anyOf([...specials.map((name) => test(name)), ...others]);
  }
  switch (kindOf(target)) {
    case 'points':
      return toPointTest(look, values, test);
    case 'date':
      return toDateTest(look, value, test);
    case 'text':
      if (look === 'any-of') return test('one-of', { values });
      return look === '=' || look === 'contains' ? test(look === '=' ? 'is' : 'contains', { value }) : cannot();
    case 'one':
      return toPickTest(look, values, target, test);
    case 'many':
    case 'ranked':
      return toPicksTest(look, values, target, test);
    case 'none':
      return cannot();
  }
}

type MakeTest = (is: Operator, to?: Comparand) => ConditionTest;

function toPointTest(look: Look, values: readonly string[], test: MakeTest): Condition {
  const numbers = values.map((value) => {
    const number = value.trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : cannot();
  });
  const [first] = numbers;
  const is = ordered[look];
  if (look === 'any-of') return anyOf(numbers.map((number) => test('is', { value: number })));
  if (first === undefined || numbers.length !== 1) return cannot();
  if (look === '=') return test('is', { value: first });
  return is === undefined ? cannot() : test(is, { value: first });
}

function toDateTest(look: Look, value: string, test: MakeTest): Condition {
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
  if (day === undefined) throw new UnreadableExpression('compares a date with something that is no day');
  const to = { value: day };
  if (look === '=') return test('is', to);
  if (look === '<') return test('before', to);
  if (look === '>') return test('after', to);
  if (look === '<=') return anyOf([test('before', to), test('is', to)]);
  return look === '>=' ? anyOf([test('after', to), test('is', to)]) : cannot();
}

function getIds(values: readonly string[], target: Target): string[] {
  return values.map((value) => {
    const id = target.values.get(value);
    if (id === undefined) throw new UnreadableExpression(`compares with “${value}”, which is no answer there`);
    return id;
  });
}

function toPickTest(look: Look, values: readonly string[], target: Target, test: MakeTest): Condition {
  const compare = compareNumbers[look];
  if (compare !== undefined) {
    const limit = Number(values[0]);
    const fitting = [...target.values].filter(([code]) => code.trim() !== '' && compare(Number(code), limit));
    return fitting.length === 0 ? never : test('one-of', { values: [...new Set(fitting.map(([, id]) => id))] });
  }
  const ids = getIds(values, target);
  const [first] = ids;
  if (first === undefined) return cannot();
  if (ids.length === 1) return test('is', { value: first });
  return look === 'any-of' ? test('one-of', { values: ids }) : cannot();
}

function toPicksTest(look: Look, values: readonly string[], target: Target, test: MakeTest): Condition {
  const to = { values: getIds(values, target) };
  if (look === 'any-of') return test('includes-any', to);
  if (look === 'contains' || look === 'all-of') return test('includes-all', to);
  return look === '=' && kindOf(target) === 'many' ? test('is', to) : cannot();
}
