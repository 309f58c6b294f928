import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.schema.ts';
import { assertSheet, compareAnswers } from './sheets.rules.ts';

describe('a sheet number', () => {
  const sheet = { sheet: 7, channel: 'paper', lastSheet: 40, isEntered: false };

  it('is taken once, if it was printed', () => {
    expect(() => assertSheet(sheet)).not.toThrow();
    expect(() => assertSheet({ ...sheet, sheet: 40 })).not.toThrow();
    expect(() => assertSheet({ ...sheet, isEntered: true })).toThrow('Sheet 7 was entered already.');
  });

  it('is refused where it was never printed, with the last that was', () => {
    expect(() => assertSheet({ ...sheet, sheet: 57 })).toThrow('Sheet 57 was never printed: the last is 40.');
    expect(() => assertSheet({ ...sheet, sheet: 1, lastSheet: 0 })).toThrow(
      'Sheet 1 was never printed: none was printed yet.',
    );
  });

  it('belongs to paper, where it may be missing', () => {
    expect(() => assertSheet({ ...sheet, channel: 'phone' })).toThrow('Only answers on paper have a sheet number.');
    expect(() => assertSheet({ ...sheet, sheet: null, channel: 'phone' })).not.toThrow();
    expect(() => assertSheet({ ...sheet, sheet: null, isEntered: true })).not.toThrow();
  });
});

describe('two people who keyed the same sheet', () => {
  const first: Answers = {
    q1: 9,
    q2: { pick: ['o2', 'o1'], other: 'A  Friend ' },
    q3: { text: 'All  good' },
    q4: null,
    q5: { rows: { r1: ['c1'], r2: ['c3', 'c2'] } },
    q6: { contact: { name: 'Ann', email: 'ANN@example.org' } },
    q7: { rank: ['o1', 'o2'] },
    q8: { special: 'dont-know' },
  };

  it('agree where they mean the same', () => {
    const second: Answers = {
      q1: 9,
      q2: { pick: ['o1', 'o2'], other: 'a friend' },
      q3: { text: 'all good' },
      q5: { rows: { r2: ['c2', 'c3'], r1: ['c1'] } },
      q6: { contact: { email: 'ann@example.org', name: 'ann' } },
      q7: { rank: ['o1', 'o2'] },
      q8: { special: 'dont-know' },
    };
    expect(compareAnswers(first, second)).toEqual([]);
  });

  it.each<[string, Answers]>([
    ['q1', { ...first, q1: 8 }],
    ['q2', { ...first, q2: { pick: ['o1'], other: 'a friend' } }],
    ['q3', { ...first, q3: { text: 'not good' } }],
    ['q4', { ...first, q4: 3 }],
    ['q5', { ...first, q5: { rows: { r1: ['c2'], r2: ['c3', 'c2'] } } }],
    ['q6', { ...first, q6: { contact: { name: 'Anna', email: 'ann@example.org' } } }],
    ['q7', { ...first, q7: { rank: ['o2', 'o1'] } }],
    ['q8', { ...first, q8: null }],
    ['q9', { ...first, q9: 1 }],
  ])('differ on %s', (question, second) => {
    expect(compareAnswers(first, second)).toEqual([question]);
    expect(compareAnswers(second, first)).toEqual([question]);
  });
});
