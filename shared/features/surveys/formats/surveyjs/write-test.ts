import type { ConditionTest } from '../../conditions.schema.ts';
import type { Question, SpecialAnswer } from '../../definition.schema.ts';
import { answerKindOf, numbersOf, picksOf, plainValuesOf, specialsOf, valuesOf } from '../test-parts.ts';
import { joinAll, joinAny, type Syntax, type Written } from '../write-condition.ts';

const words = { and: 'and', or: 'or' };
const all = (parts: readonly Written[]): Written => joinAll(parts, words);
const any = (parts: readonly Written[]): Written => joinAny(parts, words);

/** The value SurveyJS has for a special answer: its own items in lists, ours everywhere else. */
export function specialValue(question: Question, special: SpecialAnswer): string {
  if (question.type !== 'single' && question.type !== 'multiple') return special;
  return special === 'dont-know' ? 'dontknow' : 'refused';
}

const quote = (value: string): Written => (value.includes('\\') ? null : `'${value.replaceAll("'", String.raw`\'`)}'`);

const list = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;

/** Whether somebody really answered: not empty, no special answer. */
function isReal(ref: string, question: Question): Written {
  const specials = specialsOf(question).map((special) => specialValue(question, special));
  // Rankings have none there.
  if (specials.length === 0 || question.type === 'ranking') return `{${ref}} notempty`;
  return all([`{${ref}} notempty`, `{${ref}} noneof ${list(specials)}`]);
}

const equals = (ref: string, value: Written): Written => (typeof value === 'string' ? `{${ref}} = ${value}` : value);
const differs = (ref: string, value: Written): Written => (typeof value === 'string' ? `{${ref}} <> ${value}` : value);

const signs: { readonly [is in ConditionTest['is']]?: string } = {
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
  before: '<',
  after: '>',
};

type Looks = { readonly [is in ConditionTest['is']]?: () => Written };
type Look = { readonly test: ConditionTest; readonly question: Question; readonly ref: string; readonly real: Written };

/** Tests in which single values are equal or not: numbers, days, texts, one pick. */
function writeEquality({ test: { is }, ref, real }: Look, values: readonly Written[], counted: number): Written {
  const several = counted !== 1;
  if (is === 'one-of' || is === 'includes-any') return any(values.map((value) => equals(ref, value)));
  if (is === 'none-of' || is === 'includes-none') return all([real, ...values.map((value) => differs(ref, value))]);
  if (is === 'includes-all') return counted === 0 ? real : several ? false : equals(ref, values[0] ?? false);
  if (is === 'is') return several ? false : equals(ref, values[0] ?? false);
  if (is === 'is-not') return several ? real : all([real, differs(ref, values[0] ?? true)]);
  return false;
}

function writePoints(look: Look): Written {
  const { test, ref } = look;
  const numbers = numbersOf(test);
  const sign = signs[test.is];
  const isSingle = valuesOf(test).length === 1 && numbers.length === 1;
  if (test.is.startsWith('includes') || test.is === 'before' || test.is === 'after') return false;
  if (sign !== undefined) return isSingle ? `{${ref}} ${sign} ${numbers[0]}` : false;
  if ((test.is === 'is' || test.is === 'is-not') && !isSingle) return false;
  return writeEquality(look, numbers.map(String), numbers.length);
}

function writeDate(look: Look): Written {
  const { test, ref } = look;
  const values = valuesOf(test);
  const [value = ''] = values;
  if (test.is.startsWith('includes') || ['less', 'more', 'at-least', 'at-most'].includes(test.is)) return false;
  const sign = signs[test.is];
  if (['is', 'is-not', 'before', 'after'].includes(test.is) && values.length !== 1) return false;
  if (sign !== undefined) return `{${ref}} ${sign} '${value}'`;
  return writeEquality(look, values.map(quote), values.length);
}

function writeText(look: Look): Written {
  const { test, ref, real } = look;
  const values = plainValuesOf(test);
  const quoted = values.map((value) => ({ value, text: quote(value) }));
  const said = (one: (value: string, text: string) => Written): Written[] =>
    quoted.map(({ value, text }) => (typeof text === 'string' ? one(value, text) : text));
  // Every text contains and begins with nothing.
  const contains = (sign: string) =>
    said((value, text) => (value === '' ? sign === 'contains' : `{${ref}} ${sign} ${text}`));
  const starts = (sign: string) =>
    said((value, text) => (value === '' ? sign === '=' : `substring({${ref}}, 0, ${value.length}) ${sign} ${text}`));
  const same = (sign: string) => said((value, text) => (value === '' ? sign !== '=' : `{${ref}} ${sign} ${text}`));
  const looks: Looks = {
    is: () => any(same('=')),
    'one-of': () => any(same('=')),
    'is-not': () => all([real, ...same('<>')]),
    'none-of': () => all([real, ...same('<>')]),
    contains: () => all([real, any(contains('contains'))]),
    lacks: () => all([real, ...contains('notcontains')]),
    'starts-with': () => all([real, any(starts('='))]),
    'not-starts-with': () => all([real, ...starts('<>')]),
  };
  if (test.is === 'ends-with' || test.is === 'not-ends-with') return null;
  const write = looks[test.is];
  return write === undefined ? false : write();
}

function writeOne(look: Look): Written {
  const values = valuesOf(look.test);
  return writeEquality(look, values.map(quote), values.length);
}

function writeMany({ test, question, ref, real }: Look): Written {
  const values = valuesOf(test);
  const picks = picksOf(question);
  const exactly = (wanted: readonly string[]): Written => {
    const rest = picks.filter((pick) => !wanted.includes(pick));
    if (wanted.length === 0 || !wanted.every((value) => picks.includes(value))) return false;
    return all([`{${ref}} allof ${list(wanted)}`, rest.length === 0 ? true : `{${ref}} noneof ${list(rest)}`]);
  };
  const deny = (written: Written): Written =>
    typeof written === 'string' ? `!(${written})` : written === null ? null : !written;
  const singly = (): Written => any(values.map((value) => exactly([value])));
  const known = values.filter((value) => picks.includes(value));
  const looks: Looks = {
    is: () => (question.type === 'ranking' ? false : exactly(values)),
    'is-not': () => (question.type === 'ranking' ? false : all([real, deny(exactly(values))])),
    'one-of': () => (question.type === 'ranking' ? false : singly()),
    'none-of': () => (question.type === 'ranking' ? false : all([real, deny(singly())])),
    'includes-all': () =>
      known.length < values.length ? false : known.length === 0 ? real : `{${ref}} allof ${list(known)}`,
    'includes-any': () => (known.length === 0 ? false : `{${ref}} anyof ${list(known)}`),
    'includes-none': () => (known.length === 0 ? real : all([real, `{${ref}} noneof ${list(known)}`])),
  };
  const write = looks[test.is];
  return write === undefined ? false : write();
}

/** Whether each part of a question of several parts was really answered: rows, contact fields. */
function partsOf(question: Question, name: string): string[] | null {
  if (question.type === 'matrix') {
    const columns = list(picksOf(question));
    return question.rows.map(({ id }) => `{${name}.${id}} anyof ${columns}`);
  }
  return question.type === 'contact' ? question.fields.map(({ field }) => `{${name}.${field}} notempty`) : null;
}

function writePresence({ test, question, ref, real }: Look): Written | undefined {
  if (test.is === 'skipped') return `{${ref}} empty`;
  if (test.is === 'dont-know' || test.is === 'prefer-not') {
    if (!specialsOf(question).includes(test.is)) return false;
    // SurveyJS has no special answer to a whole matrix or ranking.
    if (question.type === 'ranking' || (question.type === 'matrix' && test.row === undefined)) return false;
    return `{${ref}} anyof ${list([specialValue(question, test.is)])}`;
  }
  if (test.is !== 'answered' && test.is !== 'partly-answered' && test.is !== 'fully-answered') return undefined;
  const parts = test.row === undefined ? partsOf(question, ref) : null;
  if (parts === null && question.type !== 'ranking') return test.is === 'partly-answered' ? false : real;
  if (parts === null) {
    const count = picksOf(question).length;
    if (test.is === 'answered') return real;
    const isPartly = test.is === 'partly-answered';
    return all([real, `{${ref}.length} ${isPartly ? '<' : '='} ${count}`]);
  }
  if (test.is === 'answered') return any(parts);
  if (parts.length === 0) return false;
  return test.is === 'fully-answered' ? all(parts) : all([any(parts), `!(${parts.join(' and ')})`]);
}

/** Compared with the answer to another question: only where both are numbers, days or texts. */
function writeWithOther(look: Look, other: Question | null, otherRef: string): Written {
  const { test, question, ref, real } = look;
  if (other === null) return false;
  const kind = answerKindOf(question, test.row);
  if (kind !== answerKindOf(other, undefined) || !['points', 'date', 'text'].includes(kind)) return null;
  const sign = {
    ...signs,
    is: '=',
    'is-not': '<>',
    'one-of': '=',
    'none-of': '<>',
    contains: 'contains',
    lacks: 'notcontains',
  };
  // The keys are operators; one that is not among them has no sign.
  const found = (sign as Readonly<Record<string, string>>)[test.is];
  const dates = ['before', 'after'];
  const orders = ['less', 'at-most', 'more', 'at-least'];
  const isOdd = (kind !== 'date' && dates.includes(test.is)) || (kind !== 'points' && orders.includes(test.is));
  if (found === undefined) return null;
  if (isOdd || (kind !== 'text' && ['contains', 'lacks'].includes(test.is))) return false;
  return all([real, isReal(otherRef, other), `{${ref}} ${found} {${otherRef}}`]);
}

/** How SurveyJS says one look at one answer. Its empty answers are told apart first: there, empty is not 3 either. */
export function surveyJsSyntax(names: ReadonlyMap<string, string>): Syntax {
  return {
    ...words,
    always: 'true',
    never: '1 = 2',
    test: (test, question, find) => {
      const name = names.get(question.id) ?? question.id;
      const ref = test.row === undefined ? name : `${name}.${test.row}`;
      const look = { test, question, ref, real: isReal(ref, question) };
      const presence = writePresence(look);
      if (presence !== undefined) return presence;
      if (test.to !== undefined && 'answerTo' in test.to)
        return writeWithOther(look, find(test.to.answerTo), names.get(test.to.answerTo) ?? '');
      if (test.to === undefined) return false;
      const kinds = {
        points: writePoints,
        date: writeDate,
        text: writeText,
        one: writeOne,
        many: writeMany,
        ranked: writeMany,
      };
      const kind = answerKindOf(question, test.row);
      return kind === 'fields' ? false : kinds[kind](look);
    },
  };
}
