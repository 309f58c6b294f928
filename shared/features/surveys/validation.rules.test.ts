import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { Answer, Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { findAnswerFault, findComments, toStoredAnswers, validateAnswers } from './validation.rules.ts';

const label = { en: 'x' };
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label }));
const day = (text: string) => daySchema.parse(text);

const survey = (...questions: Question[]): Definition => {
  const blank = blankDefinition('en');
  return { ...blank, sections: blank.sections.map((section) => ({ ...section, questions })), lastId: 99 };
};

const single = { ...blankQuestion('single', 'q1'), options };
const multiple = { ...blankQuestion('multiple', 'q1'), options, other: true, min: 2, max: 3 };
const ranking = { ...blankQuestion('ranking', 'q1'), options };
const matrix = {
  ...blankQuestion('matrix', 'q1'),
  rows: ['r1', 'r2'].map((id) => ({ id, label })),
  columns: ['c1', 'c2'].map((id) => ({ id, label })),
  specials: ['dont-know' as const],
};
const contact = {
  ...blankQuestion('contact', 'q1'),
  fields: [
    { field: 'name' as const, required: true },
    { field: 'email' as const, required: false },
    { field: 'phone' as const, required: false },
  ],
};
const short = blankQuestion('short-text', 'q1');
const number = { ...blankQuestion('number', 'q1'), min: 0, max: 100, decimals: 1 };
const date = { ...blankQuestion('date', 'q1'), min: day('2026-01-01'), max: day('2026-12-31') };

const good: [string, Question, Answer][] = [
  ['a point on the scale', blankQuestion('nps', 'q1'), 0],
  ['the highest point', blankQuestion('ces', 'q1'), 7],
  ['one option', single, { pick: ['o2'] }],
  ['several options and an own one', multiple, { pick: ['o1', 'other'], other: 'mine' }],
  ['some of a ranking', ranking, { rank: ['o3', 'o1'] }],
  ['some rows', matrix, { rows: { r2: ['c1'] } }],
  ['a row that is not known', matrix, { rows: { r1: ['dont-know'], r2: ['c1'] } }],
  ['yes', blankQuestion('yes-no', 'q1'), { pick: ['yes'] }],
  ['a consent that is refused', blankQuestion('consent', 'q1'), { pick: ['no'] }],
  ['a special answer that is offered', { ...single, specials: ['prefer-not'] }, { special: 'prefer-not' }],
  ['an address', { ...short, format: 'email' }, { text: 'ana.b@mail.example.com ' }],
  ['a phone number', { ...short, format: 'phone' }, { text: '+44 (0)20 7946-0958' }],
  ['a page', { ...short, format: 'url' }, { text: 'https://example.com/a?b=c' }],
  ['a page without https', { ...short, format: 'url' }, { text: 'example.com' }],
  ['a masked text', { ...short, mask: 'AA-99.*' }, { text: 'ÜX-07.!' }],
  ['a text of the right length', { ...short, minLength: 2, maxLength: 3 }, { text: ' 👍ok ' }],
  ['a number with a digit after the point', number, { number: 0.1 }],
  ['a day in the window', date, { date: day('2026-12-31') }],
  ['a name alone', contact, { contact: { name: 'Ana' } }],
];

const bad: [string, string, Question, Answer][] = [
  ['shape', 'a text for a point', blankQuestion('nps', 'q1'), { text: '9' }],
  ['scale', 'a point off the scale', blankQuestion('nps', 'q1'), 11],
  ['scale', 'a point below the scale', { ...blankQuestion('nps', 'q1'), from: 1 }, 0],
  ['scale', 'half a point', blankQuestion('csat', 'q1'), 4.5],
  ['unknown-choice', 'an option nobody offers', single, { pick: ['o9'] }],
  ['unknown-choice', 'an own answer nobody offers', single, { pick: ['other'], other: 'mine' }],
  ['one-only', 'two of one', single, { pick: ['o1', 'o2'] }],
  ['shape', 'the same twice', multiple, { pick: ['o1', 'o1'] }],
  ['shape', 'an own text under no own answer', multiple, { pick: ['o1', 'o2'], other: 'mine' }],
  ['unknown-choice', 'a special answer that is not offered', single, { special: 'dont-know' }],
  ['unknown-choice', 'a special answer to a text', short, { special: 'dont-know' }],
  ['shape', 'one option twice in a ranking', ranking, { rank: ['o1', 'o1'] }],
  ['unknown-choice', 'a ranked option nobody offers', ranking, { rank: ['o9'] }],
  ['shape', 'a row nobody asks', matrix, { rows: { r9: ['c1'] } }],
  ['unknown-choice', 'a column nobody offers', matrix, { rows: { r1: ['c9'] } }],
  ['unknown-choice', 'a special answer a row does not offer', matrix, { rows: { r1: ['prefer-not'] } }],
  ['one-only', 'two columns of one', matrix, { rows: { r1: ['c1', 'c2'] } }],
  [
    'unknown-choice',
    'a special answer beside a real one',
    { ...matrix, pick: 'many' },
    { rows: { r1: ['c1', 'dont-know'] } },
  ],
  ['shape', 'a word for yes', blankQuestion('yes-no', 'q1'), { pick: ['maybe'] }],
  ['shape', 'an answer to a statement', blankQuestion('statement', 'q1'), { text: 'x' }],
  [
    'shape',
    'a field nobody asks',
    { ...contact, fields: [{ field: 'name', required: false }] },
    { contact: { name: 'A', email: 'a@b.cc' } },
  ],
];

const unfinished: [string, string, Question, Answer][] = [
  ['min-picks', 'too few', multiple, { pick: ['o1'] }],
  ['max-picks', 'too many', multiple, { pick: ['o1', 'o2', 'o3', 'other'], other: 'mine' }],
  ['other-text', 'an own answer without words', multiple, { pick: ['o1', 'other'], other: ' ' }],
  [
    'consent',
    'a refused consent that is needed',
    { ...blankQuestion('consent', 'q1'), required: true },
    { pick: ['no'] },
  ],
  ['every-row', 'a row without an answer', { ...matrix, required: true }, { rows: { r1: ['c1'] } }],
  ['email', 'half an address', { ...short, format: 'email' }, { text: 'ana@mail' }],
  ['phone', 'a phone number in words', { ...short, format: 'phone' }, { text: 'call the shop' }],
  ['phone', 'too few digits', { ...short, format: 'phone' }, { text: '555' }],
  ['url', 'a word for a page', { ...short, format: 'url' }, { text: 'our page' }],
  ['mask', 'a letter for a digit', { ...short, mask: '99' }, { text: '9A' }],
  ['mask', 'more than the mask', { ...short, mask: '9.9' }, { text: '9.99' }],
  ['min-length', 'too short', { ...short, minLength: 3 }, { text: 'ok ' }],
  ['max-length', 'too long', { ...short, maxLength: 3 }, { text: 'okay' }],
  ['min', 'too little', number, { number: -1 }],
  ['max', 'too much', number, { number: 101 }],
  ['decimals', 'too many digits after the point', number, { number: 0.25 }],
  ['min-date', 'a day before the window', date, { date: day('2025-12-31') }],
  ['max-date', 'a day after the window', date, { date: day('2027-01-01') }],
  ['name-required', 'a contact without the name that is needed', contact, { contact: { email: 'a@b.cc' } }],
  ['email', 'a contact with half an address', contact, { contact: { name: 'Ana', email: 'a@b' } }],
];

describe('an answer', () => {
  it.each(good)('may be %s', (_what, question, answer) => {
    expect(findAnswerFault(question, answer, true)).toBeNull();
  });

  it.each(bad)('is never let through (%s): %s', (rule, _what, question, answer) => {
    expect(findAnswerFault(question, answer, true)?.rule).toBe(rule);
    expect(findAnswerFault(question, answer, false)?.rule).toBe(rule);
  });

  it.each(unfinished)('may be unfinished, and is not complete (%s): %s', (rule, _what, question, answer) => {
    expect(findAnswerFault(question, answer, true)?.rule).toBe(rule);
    expect(findAnswerFault(question, answer, false)).toBeNull();
  });

  it('is faulted in a sentence for people', () => {
    expect(findAnswerFault(number, { number: 0.25 }, true)?.sentence).toBe('Write at most 1 digit after the point.');
    expect(findAnswerFault(multiple, { pick: ['o1'] }, true)?.sentence).toBe('Choose at least 2 answers.');
    expect(findAnswerFault(blankQuestion('nps', 'q1'), 12, true)?.sentence).toBe('Choose a whole number from 0 to 10.');
  });
});

describe('answers', () => {
  const low = { question: 'q1', is: 'at-most' as const, to: { value: 6 } };
  const nps = { ...blankQuestion('nps', 'q1'), required: true, title: { en: 'Recommend?' } };
  const why = { ...blankQuestion('long-text', 'q2'), required: true, visibleIf: low };
  const definition = survey(nps, why);
  const check = (answers: Answers, isComplete = true): string[] =>
    validateAnswers(definition, answers, { isComplete }).map(({ question, rule }) => `${question} ${rule}`);

  it('need what is required only where it is shown', () => {
    expect(check({ q1: 3 })).toEqual(['q2 required']);
    expect(check({ q1: 3, q2: { text: ' ' } })).toEqual(['q2 required']);
    expect(check({ q1: 9 })).toEqual([]);
    expect(check({})).toEqual(['q1 required']);
  });

  it('may end anywhere where somebody did not finish', () => {
    expect(check({ q1: 3 }, false)).toEqual([]);
    expect(check({ q1: 30 }, false)).toEqual(['q1 scale']);
  });

  it('are only of questions the survey asks', () => {
    expect(check({ q1: 9, q7: 3 })).toEqual(['q7 unknown-question']);
  });

  it('are stored without hidden ones, and with null where a question was left', () => {
    const open = survey(nps, { ...why, required: false }, blankQuestion('long-text', 'q3'));
    const store = (answers: Answers, isComplete: boolean, upTo?: string): Answers =>
      toStoredAnswers(open, answers, { isComplete, upTo });
    expect(store({ q1: 9, q2: { text: 'from before' } }, true)).toEqual({ q1: 9, q3: null });
    expect(store({ q1: 3 }, false, 'q2')).toEqual({ q1: 3, q2: null });
    expect(store({ q1: 3 }, false, 'q1')).toEqual({ q1: 3 });
    expect(store({ q1: 3, q3: { text: '' } }, true)).toEqual({ q1: 3, q2: null, q3: null });
  });

  it('that do not fit are refused beside their question', () => {
    expect(() => toStoredAnswers(definition, { q1: 11 }, { isComplete: true })).toThrow(
      '“Recommend?”: Choose a whole number from 0 to 10.',
    );
  });
});

describe('comments', () => {
  it('are what people wrote in their own words, one a line, without contact details', () => {
    const definition = survey(
      { ...single, other: true },
      blankQuestion('long-text', 'q2'),
      blankQuestion('short-text', 'q3'),
      { ...blankQuestion('short-text', 'q4'), format: 'email' },
      { ...contact, id: 'q5' },
    );
    const answers: Answers = {
      q1: { pick: ['other'], other: 'By post' },
      q2: { text: 'The window was\nnine to twelve. ' },
      q3: { text: ' ' },
      q4: { text: 'a@b.cc' },
      q5: { contact: { name: 'Ana' } },
    };
    expect(findComments(definition, answers)).toBe('By post\nThe window was nine to twelve.');
    expect(findComments(definition, { q1: { pick: ['o1'] }, q2: null })).toBeNull();
  });
});
