import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { answerWords, timeWords } from './answer-words.rules.ts';
import { blankItem } from './blank-item.rules.ts';
import type { Item } from './definition.schema.ts';
import type { Given } from './runs.schema.ts';

const options = [
  { id: 'o1', label: 'By name', score: 2 },
  { id: 'o2', label: 'Hello', score: 0 },
];

describe('an answer in words', () => {
  it.each<[string, Exclude<Item, { type: 'claim' }>, Given | null]>([
    ['yes', blankItem('yes-no', 'i1'), { number: 1 }],
    ['no', blankItem('yes-no', 'i1'), { number: 0 }],
    ['4 of 5', blankItem('scale', 'i1'), { number: 4 }],
    ['-1, from -2 to 2', { ...blankItem('scale', 'i1'), from: -2, to: 2 }, { number: -1 }],
    ['Hello', { ...blankItem('choice', 'i1'), options }, { pick: 'o2' }],
    ['By name, Hello', { ...blankItem('multiple', 'i1'), options }, { picks: ['o2', 'o1'] }],
    ['3.5 km', { ...blankItem('number', 'i1'), unit: 'km' }, { number: 3.5 }],
    ['3.5', blankItem('number', 'i1'), { number: 3.5 }],
    ['1:20 min', blankItem('time', 'i1'), { number: 80 }],
    ['The door stuck', blankItem('text', 'i1'), { text: 'The door stuck' }],
    ['19 Nov 2026', blankItem('date', 'i1'), { day: daySchema.parse('2026-11-19') }],
    ['does not apply', blankItem('scale', 'i1'), { na: true }],
    ['not answered', blankItem('scale', 'i1'), null],
  ])('is "%s"', (words, item, given) => {
    expect(answerWords(item, given)).toBe(words);
  });

  it.each<[string, 'days' | 'count' | 'share' | 'amount' | 'yes-no', Given]>([
    ['1 day ago', 'days', { number: 1 }],
    ['12 days ago', 'days', { number: 12 }],
    ['never', 'days', { never: true }],
    ['12', 'count', { number: 12 }],
    ['78.8%', 'share', { number: 41 / 52 }],
    ['€1,234.50', 'amount', { number: 123_450 }],
    ['no', 'yes-no', { number: 0 }],
  ])('of a claim is "%s"', (words, kind, given) => {
    expect(answerWords({ ...blankItem('claim', 'i1'), kind }, given, 'EUR')).toBe(words);
  });
});

describe('a time in words', () => {
  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [59.6, '1:00 min'],
    [605, '10:05 min'],
    [3723, '1:02:03 h'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(timeWords(seconds)).toBe(words);
  });
});
