import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { fits } from './conditions.rules.ts';
import { operators, type ConditionTest, type Operator } from './conditions.schema.ts';
import type { Definition } from './definition.schema.ts';

const label = (en: string) => ({ en });
const options = (...ids: string[]) => ids.map((id) => ({ id, label: label(`Label ${id}`) }));
const rows = ['r1', 'r2'].map((id) => ({ id, label: label(id) }));
const columns = ['c1', 'c2', 'c3'].map((id) => ({ id, label: label(id) }));

const questions = [
  blankQuestion('rating', 'q1'),
  { ...blankQuestion('single', 'q2'), options: options('o1', 'o2') },
  { ...blankQuestion('multiple', 'q3'), options: options('o3', 'o4', 'o5') },
  { ...blankQuestion('ranking', 'q4'), options: options('o6', 'o7') },
  { ...blankQuestion('matrix', 'q5'), rows, columns },
  blankQuestion('yes-no', 'q6'),
  blankQuestion('long-text', 'q7'),
  blankQuestion('number', 'q8'),
  blankQuestion('date', 'q9'),
  {
    ...blankQuestion('contact', 'q10'),
    fields: [
      { field: 'name' as const, required: false },
      { field: 'phone' as const, required: false },
    ],
  },
  blankQuestion('statement', 'q11'),
  { ...blankQuestion('single', 'q12'), options: [{ id: 'o8', label: label('label O1 ') }] },
];
const blank = blankDefinition('en');
const definition: Definition = { ...blank, sections: blank.sections.map((section) => ({ ...section, questions })) };

const date = (text: string): Answer => ({ date: daySchema.parse(text) });
const text = (words: string): Answer => ({ text: words });
const pick = (...picked: string[]): Answer => ({ pick: picked });

type To = string | number | readonly (string | number)[];

/** Tells whether one test fits one answer. */
function is(question: string, answer: Answer | null, operator: Operator, to?: To, row?: string): boolean {
  const test: ConditionTest = {
    question,
    is: operator,
    ...(row === undefined ? {} : { row }),
    ...(to === undefined ? {} : { to: typeof to === 'object' ? { values: to.map(String) } : { value: to } }),
  };
  return fits(test, definition, { [question]: answer });
}

const ofEachKind: [string, Answer][] = [
  ['q1', 3],
  ['q2', pick('o1')],
  ['q3', pick('o3', 'o4')],
  ['q4', { rank: ['o6', 'o7'] }],
  ['q5', { rows: { r1: ['c1'], r2: ['c2'] } }],
  ['q6', pick('yes')],
  ['q7', text('Late again')],
  ['q8', { number: 2.5 }],
  ['q9', date('2026-11-19')],
  ['q10', { contact: { name: 'Ana', phone: '5550100' } }],
];

describe('a question without an answer', () => {
  it.each(operators)('fits only “skipped”: %s', (operator) => {
    for (const [question] of ofEachKind)
      for (const row of [undefined, 'r1'])
        expect(is(question, null, operator, ['o1', '3'], row)).toBe(operator === 'skipped');
    expect(is('q7', text('  '), operator, 'x')).toBe(operator === 'skipped');
    expect(is('q10', { contact: {} }, operator)).toBe(operator === 'skipped');
    expect(is('q11', text('x'), operator, 'x')).toBe(operator === 'skipped');
    expect(is('q99', 3, operator, 3)).toBe(operator === 'skipped');
  });
});

describe('“don’t know” and “prefer not to say”', () => {
  it.each(operators)('fit only their own operator: %s', (operator) => {
    for (const [question] of ofEachKind) {
      expect(is(question, { special: 'dont-know' }, operator, 'dont-know')).toBe(operator === 'dont-know');
      expect(is(question, { special: 'prefer-not' }, operator, 'prefer-not')).toBe(operator === 'prefer-not');
    }
  });
});

describe('a real answer', () => {
  it.each(ofEachKind)('is answered and not skipped: %s', (question, answer) => {
    expect(is(question, answer, 'answered')).toBe(true);
    expect(is(question, answer, 'fully-answered')).toBe(true);
    for (const operator of ['skipped', 'partly-answered', 'dont-know', 'prefer-not'] as const)
      expect(is(question, answer, operator)).toBe(false);
  });

  it('can be part of what is asked', () => {
    expect(is('q5', { rows: { r1: ['c1'] } }, 'partly-answered')).toBe(true);
    expect(is('q5', { rows: { r1: ['c1'], r2: ['dont-know'] } }, 'partly-answered')).toBe(true);
    expect(is('q5', { rows: { r1: ['dont-know'] } }, 'answered')).toBe(false);
    expect(is('q5', { rows: { r1: ['dont-know'] } }, 'skipped')).toBe(false);
    expect(is('q10', { contact: { phone: '5550100', name: ' ' } }, 'partly-answered')).toBe(true);
    expect(is('q4', { rank: ['o7'] }, 'partly-answered')).toBe(true);
  });
});

describe('numbers and scales', () => {
  it.each<[Operator, To, number[]]>([
    ['is', 3, [3]],
    ['is-not', 3, [1, 2, 4, 5]],
    ['one-of', [2, 4], [2, 4]],
    ['none-of', [2, 4], [1, 3, 5]],
    ['less', 3, [1, 2]],
    ['at-most', 3, [1, 2, 3]],
    ['more', 3, [4, 5]],
    ['at-least', 3, [3, 4, 5]],
    ['is', '3', [3]],
    ['is-not', 'three', []],
    ['less', [2, 4], []],
    ['contains', 3, []],
    ['includes-any', [3], []],
    ['before', 3, []],
  ])('%s %s', (operator, to, expected) => {
    const points = [1, 2, 3, 4, 5];
    expect(points.filter((point) => is('q1', point, operator, to))).toEqual(expected);
    expect(points.filter((number) => is('q8', { number }, operator, to))).toEqual(expected);
  });
});

describe('dates', () => {
  it.each<[Operator, To, boolean[]]>([
    ['is', '2026-11-19', [false, true, false]],
    ['is-not', '2026-11-19', [true, false, true]],
    ['before', '2026-11-19', [true, false, false]],
    ['after', '2026-11-19', [false, false, true]],
    ['one-of', ['2026-11-18', '2026-11-20'], [true, false, true]],
    ['none-of', ['2026-11-18', '2026-11-20'], [false, true, false]],
    ['less', '2026-11-19', [false, false, false]],
    ['contains', '2026', [false, false, false]],
  ])('%s %s', (operator, to, expected) => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'].map(date);
    expect(days.map((answer) => is('q9', answer, operator, to))).toEqual(expected);
  });
});

describe('texts', () => {
  it.each<[Operator, To, boolean]>([
    ['is', 'LATE again ', true],
    ['is', 'late', false],
    ['is-not', 'late', true],
    ['one-of', ['early', 'late again'], true],
    ['none-of', ['early', 'late again'], false],
    ['contains', 'te AG', true],
    ['contains', ['early', 'again'], true],
    ['lacks', 'again', false],
    ['lacks', ['early', 'soon'], true],
    ['starts-with', 'late', true],
    ['starts-with', 'again', false],
    ['not-starts-with', 'again', true],
    ['not-starts-with', 'late', false],
    ['ends-with', 'again', true],
    ['ends-with', 'late', false],
    ['not-ends-with', 'late', true],
    ['not-ends-with', 'again', false],
    ['less', 'z', false],
    ['includes-any', ['late again'], false],
  ])('%s %s', (operator, to, expected) => {
    expect(is('q7', text(' Late\nagain '), operator, to)).toBe(expected);
  });

  it('are the same however their accents are written', () => {
    expect(is('q7', text('cafe\u0301'), 'is', 'CAFÉ')).toBe(true);
  });
});

describe('picks', () => {
  it.each<[Operator, To, string[], boolean]>([
    ['is', 'o3', ['o3'], true],
    ['is', 'o3', ['o3', 'o4'], false],
    ['is', ['o4', 'o3'], ['o3', 'o4'], true],
    ['is-not', 'o3', ['o3', 'o4'], true],
    ['is-not', 'o3', ['o3'], false],
    ['one-of', ['o3', 'o5'], ['o3'], true],
    ['one-of', ['o3', 'o4'], ['o3', 'o4'], false],
    ['none-of', ['o3', 'o5'], ['o4'], true],
    ['none-of', ['o3', 'o5'], ['o5'], false],
    ['includes-all', ['o3', 'o4'], ['o3', 'o4', 'o5'], true],
    ['includes-all', ['o3', 'o5'], ['o3', 'o4'], false],
    ['includes-any', ['o3', 'o5'], ['o4', 'o5'], true],
    ['includes-any', ['o3', 'o5'], ['o4'], false],
    ['includes-none', ['o3', 'o5'], ['o4'], true],
    ['includes-none', ['o3', 'o5'], ['o4', 'o5'], false],
    ['more', 1, ['o3'], false],
    ['contains', 'o3', ['o3'], false],
  ])('%s %s of %s', (operator, to, picked, expected) => {
    expect(is('q3', pick(...picked), operator, to)).toBe(expected);
  });

  it('of yes or no, and of one option', () => {
    expect(is('q6', pick('yes'), 'is', 'yes')).toBe(true);
    expect(is('q6', pick('no'), 'is-not', 'yes')).toBe(true);
    expect(is('q2', pick('o2'), 'one-of', ['o1', 'o2'])).toBe(true);
    expect(is('q2', pick('other'), 'none-of', ['o1', 'o2'])).toBe(true);
  });

  it('of a ranking are compared whatever their order, and never as a whole', () => {
    const ranked: Answer = { rank: ['o7', 'o6'] };
    expect(is('q4', ranked, 'includes-all', ['o6', 'o7'])).toBe(true);
    expect(is('q4', { rank: ['o7'] }, 'includes-none', ['o6'])).toBe(true);
    expect(is('q4', ranked, 'is', ['o7', 'o6'])).toBe(false);
    expect(is('q4', ranked, 'is-not', 'o6')).toBe(false);
  });
});

describe('a matrix', () => {
  const answer: Answer = { rows: { r1: ['c1'], r2: ['dont-know'] } };

  it('is looked at row by row', () => {
    expect(is('q5', answer, 'is', 'c1', 'r1')).toBe(true);
    expect(is('q5', answer, 'one-of', ['c2', 'c3'], 'r1')).toBe(false);
    expect(is('q5', answer, 'answered', undefined, 'r1')).toBe(true);
    expect(is('q5', answer, 'dont-know', undefined, 'r2')).toBe(true);
    expect(is('q5', answer, 'is-not', 'c1', 'r2')).toBe(false);
    expect(is('q5', { rows: { r1: ['c1', 'c2'] } }, 'includes-all', ['c1', 'c2'], 'r1')).toBe(true);
  });

  it('has a row that was left out as skipped', () => {
    expect(is('q5', { rows: { r1: ['c1'] } }, 'skipped', undefined, 'r2')).toBe(true);
    expect(is('q5', { rows: { r1: ['c1'] } }, 'is-not', 'c1', 'r2')).toBe(false);
    expect(is('q5', { special: 'dont-know' }, 'dont-know', undefined, 'r1')).toBe(true);
  });

  it('has nothing to compare as a whole', () => {
    expect(is('q5', answer, 'includes-any', ['c1'])).toBe(false);
    expect(is('q5', answer, 'is-not', 'c1')).toBe(false);
  });
});

describe('the answer to another question', () => {
  const compare = (question: string, operator: Operator, other: string, answers: Answers): boolean =>
    fits({ question, is: operator, to: { answerTo: other } }, definition, answers);

  it('compares numbers, texts and dates', () => {
    expect(compare('q8', 'more', 'q1', { q1: 3, q8: { number: 3.5 } })).toBe(true);
    expect(compare('q8', 'less', 'q1', { q1: 3, q8: { number: 3.5 } })).toBe(false);
    expect(compare('q7', 'contains', 'q7', { q7: text('x') })).toBe(true);
  });

  it('compares picks by their words in the first language', () => {
    expect(compare('q12', 'is', 'q2', { q2: pick('o1'), q12: pick('o8') })).toBe(true);
    expect(compare('q12', 'is', 'q2', { q2: pick('o2'), q12: pick('o8') })).toBe(false);
    expect(compare('q7', 'is', 'q2', { q2: pick('o2'), q7: text('label o2') })).toBe(true);
  });

  it('fits nothing where the other was not answered', () => {
    for (const other of [null, { special: 'dont-know' as const }])
      expect(compare('q8', 'is-not', 'q1', { q1: other, q8: { number: 3 } })).toBe(false);
  });
});

describe('all and any', () => {
  const yes: ConditionTest = { question: 'q1', is: 'is', to: { value: 3 } };
  const no: ConditionTest = { question: 'q1', is: 'is', to: { value: 4 } };
  const holds = (condition: Parameters<typeof fits>[0]): boolean => fits(condition, definition, { q1: 3 });

  it('nest', () => {
    expect(holds({ all: [yes, { any: [no, yes] }] })).toBe(true);
    expect(holds({ any: [no, { all: [yes, no] }] })).toBe(false);
  });

  it('of nothing are always and never true', () => {
    expect(holds({ all: [] })).toBe(true);
    expect(holds({ any: [] })).toBe(false);
  });
});
