import { describe, expect, it } from 'vitest';
import { remainingYears, valueAtRisk } from './value-at-risk.ts';

describe('value at risk', () => {
  it('is the margin of the years that are left, and what another customer costs', () => {
    const question = { yearlyMarginMinor: 78_000, lostOfYear: 8, activeAYearAgo: 100, replacementMinor: null };
    const alone = valueAtRisk(question);
    expect(alone.years).toBeCloseTo(6.67, 2);
    expect(alone.amountMinor).toBe(520_066);
    expect(valueAtRisk({ ...question, replacementMinor: 315_000 }).amountMinor).toBe(835_066);
  });

  it('looks ten years ahead at most, and one where nobody can be counted', () => {
    expect(remainingYears(0, 1000)).toBe(10);
    expect(remainingYears(0, 0)).toBe(1);
    expect(remainingYears(5, 5)).toBe(1);
  });
});
