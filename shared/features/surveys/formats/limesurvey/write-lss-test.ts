import type { ConditionTest } from '../../conditions.schema.ts';
import type { Question } from '../../definition.schema.ts';
import { answerKindOf, numbersOf, specialsOf, valuesOf } from '../test-parts.ts';
import { joinAll, joinAny, type Syntax, type Written } from '../write-condition.ts';
import { writeMany } from '../write-many.ts';
import { otherCode, specialCodes } from './lss-tables.ts';
import type { LssShape } from './write-lss-question.ts';

const words = { and: 'and', or: 'or' };
const all = (parts: readonly Written[]): Written => joinAll(parts, words);
const any = (parts: readonly Written[]): Written => joinAny(parts, words);

const quote = (value: string): Written => (/["\\{}]/.test(value) ? null : `"${value}"`);

const signs: { readonly [is in ConditionTest['is']]?: string } = {
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
  is: '==',
  'is-not': '!=',
};

type Look = {
  readonly test: ConditionTest;
  readonly question: Question;
  readonly name: string;
  readonly shape: LssShape;
};

const ref = (name: string): string => `${name}.NAOK`;
const isFilled = (name: string): string => `!is_empty(${ref(name)})`;
const ticked = (name: string, value: string): string => `${ref(name)} == "${value}"`;

/** The variables that hold the answer, of which any filled one makes it answered; without the special ones. */
function partsOf({ test, question, name, shape }: Look): Map<string, string> {
  const code = (id: string): string => shape.codes.get(id) ?? id;
  if (question.type === 'multiple') {
    const own = question.options.map(({ id }): [string, string] => [id, ticked(`${name}_${code(id)}`, 'Y')]);
    return new Map(question.other ? [...own, ['other', isFilled(`${name}_other`)]] : own);
  }
  if (question.type === 'matrix' && question.pick === 'many' && test.row !== undefined) {
    const row = `${name}_${code(test.row)}`;
    return new Map(question.columns.map(({ id }) => [id, ticked(`${row}_${code(id)}`, '1')]));
  }
  return new Map();
}

/** One variable that holds the whole answer: a list, a scale, a text, one row of a table. */
function writeSingle(look: Look): Written {
  const { test, question, shape } = look;
  const name = test.row === undefined ? look.name : `${look.name}_${shape.codes.get(test.row) ?? ''}`;
  const specials = specialsOf(question).map((special) => specialCodes[special]);
  const real = all([isFilled(name), ...specials.map((code) => `${ref(name)} != "${code}"`)]);
  if (test.is === 'skipped') return `is_empty(${ref(name)})`;
  if (test.is === 'dont-know' || test.is === 'prefer-not')
    return specialsOf(question).includes(test.is) ? ticked(name, specialCodes[test.is]) : false;
  if (test.is === 'answered' || test.is === 'fully-answered') return real;
  if (test.is === 'partly-answered') return false;
  const kind = answerKindOf(question, test.row);
  if (kind === 'text') return writeText(look, name, real);
  if (kind === 'date') return null;
  const codeOf = (value: string): string =>
    value === 'other' ? otherCode : value === 'yes' ? 'Y' : value === 'no' ? 'N' : (shape.codes.get(value) ?? value);
  const values = kind === 'points' ? numbersOf(test).map(String) : valuesOf(test);
  const same = values.map((value) => `${ref(name)} == "${codeOf(value)}"`);
  const differ = values.map((value) => `${ref(name)} != "${codeOf(value)}"`);
  if (test.is === 'one-of' || test.is === 'includes-any')
    return kind === 'points' && test.is !== 'one-of' ? false : any(same);
  if (test.is === 'none-of' || test.is === 'includes-none')
    return kind === 'points' && test.is !== 'none-of' ? false : all([real, ...differ]);
  if (test.is === 'includes-all')
    return kind === 'points' ? false : values.length === 0 ? real : values.length === 1 ? any(same) : false;
  if (kind === 'one' && values.length !== 1) return test.is === 'is-not' ? real : false;
  const sign = signs[test.is];
  if (sign === undefined || values.length !== 1 || valuesOf(test).length !== 1) return false;
  if (kind === 'one' && test.is !== 'is' && test.is !== 'is-not') return false;
  if (test.is === 'is') return any(same);
  return test.is === 'is-not' ? all([real, ...differ]) : all([real, `${ref(name)} ${sign} ${values[0] ?? ''}`]);
}

/** LimeSurvey tells texts apart by case, and knows no parts of texts. */
function writeText({ test }: Look, name: string, real: Written): Written {
  const quoted = valuesOf(test).map(quote);
  const compare = (sign: string): Written[] =>
    quoted.map((text) => (typeof text === 'string' ? `${ref(name)} ${sign} ${text}` : null));
  if (test.is === 'is' || test.is === 'one-of') return any(compare('=='));
  if (test.is === 'is-not' || test.is === 'none-of') return all([real, ...compare('!=')]);
  const isOdd = !['contains', 'lacks', 'starts-with', 'not-starts-with', 'ends-with', 'not-ends-with'].includes(
    test.is,
  );
  return isOdd ? false : null;
}

function writeTicks(look: Look): Written {
  const { test, question, name, shape } = look;
  const parts = partsOf(look);
  const base = test.row === undefined ? name : `${name}_${shape.codes.get(test.row) ?? ''}`;
  return writeMany(test, question, {
    words,
    at: (pick) => parts.get(pick) ?? false,
    special: (one) => ticked(`${base}_${specialCodes[one]}`, question.type === 'multiple' ? 'Y' : '1'),
    deny: (written) => `!(${written})`,
  });
}

/** How LimeSurvey says one look at one answer. */
export function limeSurveySyntax(names: ReadonlyMap<string, string>, shapes: ReadonlyMap<string, LssShape>): Syntax {
  return {
    ...words,
    always: '1',
    never: '0',
    test: (test, question) => {
      const name = names.get(question.id);
      const shape = shapes.get(question.id);
      if (name === undefined || shape === undefined) return null;
      const look: Look = { test, question, name, shape };
      if (test.to !== undefined && 'answerTo' in test.to) return null;
      // A ranking or several fields at once: LimeSurvey has a variable for each place and field.
      if (question.type === 'ranking' || answerKindOf(question, test.row) === 'fields') return null;
      return answerKindOf(question, test.row) === 'many' ? writeTicks(look) : writeSingle(look);
    },
  };
}
