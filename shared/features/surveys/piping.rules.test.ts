import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { Answers } from './answers.schema.ts';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { fillPipes, findPipes, type PipedValues } from './piping.rules.ts';

const label = (en: string, de: string) => ({ en, de });
const blank = blankDefinition('en');
const questions = [
  {
    ...blankQuestion('multiple', 'q1'),
    options: [
      { id: 'o1', label: label('Repair', 'Reparatur') },
      { id: 'o2', label: label('Delivery', 'Lieferung') },
    ],
    other: true,
  },
  blankQuestion('nps', 'q2'),
  blankQuestion('date', 'q3'),
  blankQuestion('yes-no', 'q4'),
  blankQuestion('long-text', 'q5'),
];
const definition = { ...blank, sections: blank.sections.map((section) => ({ ...section, questions })) };

const values = (more: Partial<PipedValues> = {}): PipedValues => ({
  definition,
  answers: {},
  language: 'en',
  businessName: 'Northline',
  customer: { name: 'Ana Hollis', kind: 'person' },
  ...more,
});

const fill = (text: string, answers: Answers = {}, more: Partial<PipedValues> = {}): string =>
  fillPipes(text, values({ answers, ...more }));

describe('a text with pipes', () => {
  it('names the customer and the business', () => {
    expect(fill('{customer.firstName}, thank you from {business.name}.')).toBe('Ana, thank you from Northline.');
    expect(fill('{customer.name}')).toBe('Ana Hollis');
  });

  it('repeats earlier answers in words of the language that is spoken', () => {
    const answers: Answers = { q1: { pick: ['o1', 'other'], other: 'a new router' }, q2: 7 };
    expect(fill('You chose {q1} and gave {q2}.', answers)).toBe('You chose Repair, a new router and gave 7.');
    expect(fill('{q1}', answers, { language: 'de' })).toBe('Reparatur, a new router');
    expect(fill('{q3}', { q3: { date: daySchema.parse('2026-11-19') } }, { language: 'de' })).toBe('19. November 2026');
    expect(fill('{q4}', { q4: { pick: ['yes'] } }, { language: 'de', words: { yes: 'Ja' } })).toBe('Ja');
  });

  it('keeps signs that mean something to a replacement', () => {
    expect(fill('“{q5}”', { q5: { text: '$& costs $1' } })).toBe('“$& costs $1”');
  });

  it.each([
    ['Hello {customer.firstName}, how was it?', 'Hello, how was it?'],
    ['{customer.firstName}, how was it?', 'How was it?'],
    ['You said “{q5}”. What else?', 'You said. What else?'],
    ['Why {q2} and not more?', 'Why and not more?'],
    ['About {nobody.knows} this', 'About this'],
    ['{q99}', ''],
  ])('leaves out what nobody knows: %s', (text, expected) => {
    expect(fill(text, {}, { customer: null })).toBe(expected);
  });

  it('leaves out what was not known to whoever answered, and the first name of a company', () => {
    expect(fill('You said {q2}, why?', { q2: { special: 'dont-know' } })).toBe('You said, why?');
    expect(fill('Hello {customer.firstName}.', {}, { customer: { name: 'Hollis Ltd', kind: 'company' } })).toBe(
      'Hello.',
    );
  });

  it('leaves braces alone that are no pipe', () => {
    expect(fill('Choose {1} or { q2 }.')).toBe('Choose {1} or { q2 }.');
    expect(findPipes('{customer.name} {q7} {1} {no pipe}')).toEqual(['customer.name', 'q7']);
  });
});
