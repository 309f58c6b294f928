import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalQuantile } from './quantile.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe('empiricalQuantile', () => {
  it('takes the 17th of 20 at 85%, where the published page slipped by one rank', () => {
    // V18: dev-toolbox SLE page, corrected.
    const days = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];
    expect(empiricalQuantile(days, 0.85)).toBe(6);
  });

  it.each([
    // The textbook example of the nearest-rank method, 15 20 35 40 50 at 5, 30, 40, 50 and 100 per cent.
    [0.05, 15],
    [0.3, 20],
    [0.4, 20],
    [0.5, 35],
    [1, 50],
  ])('takes the nearest rank at %f', (p, expected) => {
    expect(empiricalQuantile([35, 20, 15, 50, 40], p)).toBe(expected);
  });

  it('is not led a rank too far by doubles: k/n of n is the kth for every k and n up to 200', () => {
    for (let n = 1; n <= 200; n++) {
      const values = range(n);
      for (let k = 1; k <= n; k++) expect(empiricalQuantile(values, k / n)).toBe(k);
    }
    expect(empiricalQuantile(range(100), 0.07)).toBe(7);
    expect(empiricalQuantile(range(1000), 0.55)).toBe(550);
  });

  it('gives null where there are no values', () => {
    expect(empiricalQuantile([], 0.5)).toBeNull();
  });

  it('sorts as numbers and leaves what it was given as it was', () => {
    const values = [10, 9, 100, 1];
    expect(empiricalQuantile(values, 0.75)).toBe(10);
    expect(values).toEqual([10, 9, 100, 1]);
  });

  it.each([0, -0.1, 1.0001, NaN])('refuses a share of %s', (p) => {
    expect(() => empiricalQuantile([1], p)).toThrow(RangeError);
  });

  it('refuses a value that is no number', () => {
    expect(() => empiricalQuantile([1, NaN], 0.5)).toThrow(RangeError);
  });

  it('is the smallest value that at least the share p does not exceed', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), (sample, permille) => {
        const found = empiricalQuantile(sample, permille / 1000);
        if (found === null) throw new Error('there are values');
        expect(sample).toContain(found);
        expect(sample.filter((value) => value <= found).length * 1000).toBeGreaterThanOrEqual(permille * sample.length);
        expect(sample.filter((value) => value < found).length * 1000).toBeLessThan(permille * sample.length);
      }),
    );
  });
});
