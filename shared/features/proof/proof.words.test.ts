import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { compareWindows } from './proof.rules.ts';
import { criterionSentence, differenceSentence } from './proof.words.ts';

const days = { from: daySchema.parse('2026-06-01'), to: daySchema.parse('2026-06-30') };

/** What is said where so many of so many were counted on each side. */
function said(before: readonly [number, number], after: readonly [number, number]): string {
  const [was, is] = [before, after].map(([successes, n]) => ({ successes, n, ...days }));
  if (was === undefined || is === undefined) throw new Error('Two sides are compared.');
  return differenceSentence({ before: was, after: is, ...compareWindows(was, is, 'less') });
}

it('what would prove it is one plain sentence', () => {
  const criterion = { measureId: 'log.left-happy', scope: {}, direction: 'more', windowDays: 30 } as const;
  expect(criterionSentence(criterion, ['Till'])).toBe(
    'The share of customers who left happy (Till) should be higher in the 30 days after it is done than in the 30 days before.',
  );
  expect(criterionSentence({ ...criterion, direction: 'less', windowDays: 90 }, [], { isDone: true })).toBe(
    'The share of customers who left happy should be lower in the 90 days after it was done than in the 90 days before.',
  );
});

describe('a difference', () => {
  it('is said with how sure it is', () => {
    expect(said([10, 12], [1, 12])).toBe('Lower by 75 points, likely by 36 to 89.');
    expect(said([48, 80], [56, 70])).toBe('Higher by 20 points, likely by 5 to 33.');
  });

  it('that may be none says both ways', () => {
    expect(said([6, 12], [5, 12])).toBe('Lower by 8 points, likely between 42 points lower and 28 higher.');
    expect(said([6, 12], [6, 12])).toBe('About the same, likely between 35 points lower and 35 higher.');
  });

  it('of too few says how many it takes', () => {
    expect(said([9, 9], [0, 30])).toBe('Each side needs 10 records before anything can be said; one side has 9.');
    expect(said([0, 0], [3, 30])).toBe('Each side needs 10 records before anything can be said; one side has 0.');
  });
});
