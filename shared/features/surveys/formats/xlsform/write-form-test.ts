import type { ConditionTest } from '../../conditions.schema.ts';
import type { Question } from '../../definition.schema.ts';
import { answerKindOf, numbersOf, specialsOf, valuesOf } from '../test-parts.ts';
import { joinAll, joinAny, type Syntax, type Written } from '../write-condition.ts';
import { writeMany } from '../write-many.ts';
import { formSpecials } from './xlsform.ts';

const words = { and: 'and', or: 'or' };
const all = (parts: readonly Written[]): Written => joinAll(parts, words);
const any = (parts: readonly Written[]): Written => joinAny(parts, words);

/** XPath has no way to escape a quotation mark inside its own kind. */
function quote(value: string): string | null {
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? null : `"${value}"`;
}

const signs: { readonly [is in ConditionTest['is']]?: string } = {
  less: '<',
  'at-most': '<=',
  more: '>',
  'at-least': '>=',
  before: '<',
  after: '>',
};

type Look = { readonly test: ConditionTest; readonly question: Question; readonly ref: string };

function isReal({ ref, question }: Look): Written {
  return all([`${ref} != ''`, ...specialsOf(question).map((one) => `${ref} != '${formSpecials[one]}'`)]);
}

/** Values as XPath compares them; null for one that can't be written. */
function toValues({ test, question }: Look, kind: string): (string | null)[] {
  if (kind === 'points')
    return numbersOf(test).map((number) => (question.type === 'number' ? String(number) : `'${number}'`));
  if (kind === 'date') return valuesOf(test).map((day) => `date('${day}')`);
  return valuesOf(test).map((value) => quote(question.type === 'consent' && value === 'yes' ? 'OK' : value));
}

const textParts = ['contains', 'lacks', 'starts-with', 'not-starts-with', 'ends-with', 'not-ends-with'];

function writeCompared(look: Look, kind: string): Written {
  const { test, ref } = look;
  const { is } = test;
  const values = toValues(look, kind);
  const real = isReal(look);
  const each = (say: (value: string) => string): Written[] =>
    values.map((value) => (value === null ? null : say(value)));
  const same = each((value) => `${ref} = ${value}`);
  const differ = each((value) => `${ref} != ${value}`);
  const isPick = kind === 'one';
  const sign = signs[is];
  const goes = kind === 'date' ? ['before', 'after'] : kind === 'points' ? ['less', 'at-most', 'more', 'at-least'] : [];
  if (sign !== undefined) {
    if (!goes.includes(is) || values.length !== 1 || valuesOf(test).length !== 1) return false;
    return `${ref} ${sign} ${kind === 'points' ? String(numbersOf(test)[0]) : (values[0] ?? '')}`;
  }
  if (textParts.includes(is)) {
    if (kind !== 'text') return false;
    const found = each((value) => `contains(${ref}, ${value})`);
    if (is === 'contains') return any(found);
    return is === 'lacks' ? all([real, ...found.map((one) => (typeof one === 'string' ? `not(${one})` : one))]) : null;
  }
  const isSingle = values.length === 1 && valuesOf(test).length === 1;
  const looks: { readonly [is in ConditionTest['is']]?: Written } = {
    is: isSingle || kind === 'text' ? any(same) : false,
    'is-not': isSingle || kind === 'text' ? all([real, ...differ]) : isPick ? real : false,
    'one-of': any(same),
    'none-of': all([real, ...differ]),
    ...(isPick
      ? {
          'includes-any': any(same),
          'includes-none': all([real, ...differ]),
          'includes-all': values.length === 0 ? real : isSingle ? any(same) : false,
        }
      : {}),
  };
  const written = looks[is];
  return written === undefined ? false : written;
}

function writeTest(look: Look): Written {
  const { test, question, ref } = look;
  const kind = answerKindOf(question, test.row);
  const ticks = {
    words,
    at: (pick: string): Written => `selected(${ref}, '${pick}')`,
    special: (one: 'dont-know' | 'prefer-not'): Written =>
      question.type === 'ranking' ? false : `selected(${ref}, '${formSpecials[one]}')`,
    deny: (written: string) => `not(${written})`,
  };
  if (test.is === 'skipped') return `${ref} = ''`;
  if (question.type === 'ranking' && test.is === 'partly-answered') return null;
  if (kind === 'many' || kind === 'ranked') return writeMany(test, question, ticks);
  if (test.is === 'dont-know' || test.is === 'prefer-not')
    return specialsOf(question).includes(test.is) ? `${ref} = '${formSpecials[test.is]}'` : false;
  // Whoever does not acknowledge leaves it empty: there is no “no”.
  if (question.type === 'consent' && valuesOf(test).includes('no')) return null;
  if (test.is === 'answered' || test.is === 'fully-answered') return isReal(look);
  return test.is === 'partly-answered' ? false : writeCompared(look, kind);
}

/** A question of several parts stands there as several: rows of a matrix, fields of contact details. */
function writeParts(look: Look, partRefs: readonly string[]): Written {
  const { test, question } = look;
  const filled = partRefs.map((ref): Written => {
    const part = { ...look, ref, test: { ...test, is: 'answered' as const } };
    return question.type === 'matrix' && question.pick === 'many'
      ? writeTest({ ...part, test: { ...part.test, row: '' } })
      : isReal(part);
  });
  const deny = (written: Written): Written => (typeof written === 'string' ? `not(${written})` : written);
  if (test.is === 'skipped') return all(partRefs.map((ref) => `${ref} = ''`));
  if (test.is === 'answered') return any(filled);
  if (test.is === 'fully-answered') return filled.length === 0 ? false : all(filled);
  return test.is === 'partly-answered' ? all([any(filled), deny(all(filled))]) : false;
}

/** How an XLSForm says one look at one answer. */
export function xlsFormSyntax(names: ReadonlyMap<string, string>): Syntax {
  return {
    ...words,
    always: 'true()',
    never: 'false()',
    test: (test, question) => {
      const name = names.get(question.id) ?? question.id;
      if (test.to !== undefined && 'answerTo' in test.to) return null;
      const toRef = (part: string): string => `\${${name}_${part}}`;
      const look = { test, question, ref: test.row === undefined ? `\${${name}}` : toRef(test.row) };
      if (answerKindOf(question, test.row) !== 'fields') return writeTest(look);
      const parts =
        question.type === 'matrix'
          ? question.rows.map(({ id }) => id)
          : question.type === 'contact'
            ? question.fields.map(({ field }) => field)
            : [];
      return writeParts(look, parts.map(toRef));
    },
  };
}
