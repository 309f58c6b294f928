import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { chooseFew, fewAtMost, hideName, huddleDays, type Candidate } from './huddle.rules.ts';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;
const candidate = (id: string, dueInDays: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  dueAt: now + dueInDays * day,
  severity: null,
  yearlyMarginMinor: null,
  ...more,
});
const chosen = (...candidates: readonly Candidate[]): string[] => chooseFew(candidates, now).map(({ id }) => id);

describe('this week’s few', () => {
  it('are what is late first, then what is due this week, the longest late first', () => {
    expect(chosen(candidate('due Friday', 1), candidate('late by 1', -1), candidate('late by 10', -10))).toEqual([
      'late by 10',
      'late by 1',
      'due Friday',
    ]);
  });

  it('put the worst first, then the customer who brings most, whatever was due first', () => {
    expect(
      chosen(
        candidate('late by 10', -10),
        candidate('big', -1, { yearlyMarginMinor: 500_000 }),
        candidate('small', -5, { yearlyMarginMinor: 10_000 }),
        candidate('normal', -1, { severity: 'normal' }),
        candidate('severe', -1, { severity: 'severe' }),
        candidate('severe, but not late', 1, { severity: 'severe' }),
      ),
    ).toEqual(['severe', 'normal', 'big', 'small', 'late by 10', 'severe, but not late']);
  });

  it('are never more than seven, and the same whatever order they came in', () => {
    const all = Array.from({ length: 12 }, (_, index) => candidate(`a${String(index).padStart(2, '0')}`, -1));
    expect(chosen(...all)).toEqual(all.slice(0, fewAtMost).map(({ id }) => id));
    expect(chosen(...all.toReversed())).toEqual(chosen(...all));
  });

  it('are of the week up to Sunday; what was done counts from the Monday before', () => {
    // 2026-11-19 is a Thursday.
    expect(huddleDays(daySchema.parse('2026-11-19'))).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
      doneSince: '2026-11-09',
    });
  });
});

describe('a sentence on a wall', () => {
  it('does not name the customer, however the name is written', () => {
    expect(hideName('Call Marta Reyes back', 'Marta Reyes')).toBe('Call the customer back');
    expect(hideName('OSEI & SONS (Ltd.) wait', 'Osei & Sons (Ltd.)')).toBe('the customer wait');
    expect(hideName('Check the van', null)).toBe('Check the van');
    expect(hideName('Check the van', ' ')).toBe('Check the van');
  });
});
