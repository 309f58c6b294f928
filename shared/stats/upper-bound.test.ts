import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestForBound, upperBoundRank, usualBound } from './upper-bound.ts';

const smallestN = (coverage: number, confidence: number): number => {
  let n = 1;
  while (upperBoundRank(n, { coverage, confidence }) === null) n += 1;
  expect(fewestForBound({ coverage, confidence })).toBe(n);
  return n;
};

describe('the rank that bounds a share from above', () => {
  test('is that of CMH-17-1G, table 8.5.12, counted from the other end (V15)', () => {
    const bound = { coverage: 0.9, confidence: 0.95 };
    expect([29, 46, 61, 76, 89, 103].map((n) => upperBoundRank(n, bound))).toEqual([29, 45, 59, 73, 85, 98]);
    expect(upperBoundRank(28, bound)).toBeNull();
  });

  test('needs as many values as Wilks says (V17)', () => {
    expect([smallestN(0.9, 0.95), smallestN(0.9, 0.999), smallestN(0.99, 0.95)]).toEqual([29, 66, 299]);
    expect(smallestN(usualBound.coverage, usualBound.confidence)).toBe(10);
    expect([smallestN(0.8, 0.8), smallestN(0.85, 0.9), smallestN(0.9, 0.9), smallestN(0.95, 0.95)]).toEqual([
      8, 15, 22, 59,
    ]);
  });

  test('is the 19th of 20 at the usual coverage and confidence (V18)', () => {
    expect(upperBoundRank(20, usualBound)).toBe(19);
    expect(upperBoundRank(9, usualBound)).toBeNull();
  });

  test.each([
    [9, 8, 0.961],
    [10, 9, 0.979],
    [14, 11, 0.943],
    [20, 15, 0.959],
  ])('of %i values is number %i for the median, within ranks as sure as %f (V16)', (n, rank, sure) => {
    // The course's table counts from both ends and rounds to a thousandth; ours looks at the upper end alone.
    const confidence = (1 + sure) / 2;
    expect(upperBoundRank(n, { coverage: 0.5, confidence: confidence - 0.0005 })).toBe(rank);
    expect(upperBoundRank(n, { coverage: 0.5, confidence: confidence + 0.0005 })).toBe(rank + 1);
  });

  test('is the middle one at one half and one half, where the confidence is met exactly', () => {
    const half = { coverage: 0.5, confidence: 0.5 };
    expect([1, 3, 101, 100_001].map((n) => upperBoundRank(n, half))).toEqual([1, 2, 51, 50_001]);
  });

  test('stays exact where the terms are far too small for doubles, and many', () => {
    // Normal approximation: n·p + z·√(n·p·(1−p)) + ½, z(.80) = 0.8416.
    for (const n of [10_000, 100_000, 1_000_000]) {
      const near = n * 0.85 + 0.8416 * Math.sqrt(n * 0.85 * 0.15) + 0.5;
      expect(Math.abs((upperBoundRank(n, usualBound) ?? 0) - near)).toBeLessThan(1.5);
    }
  });

  test('is the smallest that the textbook’s sum of terms reaches', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    const fractions = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fractions, fractions, (n, coverage, confidence) => {
        let sum = 0;
        let expected: number | null = null;
        for (let k = 0; k < n && expected === null; k++) {
          sum += choose(n, k) * coverage ** k * (1 - coverage) ** (n - k);
          if (sum >= confidence - 1e-12) expected = k + 1;
        }
        expect(upperBoundRank(n, { coverage, confidence })).toBe(expected);
      }),
    );
  });

  test('holds at any n: never below the share, never falling as values come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 20_000 }), (n) => {
        const rank = upperBoundRank(n, usualBound) ?? 0;
        const next = upperBoundRank(n + 1, usualBound) ?? 0;
        expect(rank).toBeGreaterThanOrEqual(Math.floor(usualBound.coverage * n));
        expect(rank).toBeLessThanOrEqual(n);
        expect(next - rank === 0 || next - rank === 1).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 0.85, 0.8],
    [1.5, 0.85, 0.8],
    [10, 0, 0.8],
    [10, 1, 0.8],
    [10, 0.85, 1],
    [10, Number.NaN, 0.8],
  ])('refuses n %d, coverage %d, confidence %d', (n, coverage, confidence) => {
    expect(() => upperBoundRank(n, { coverage, confidence })).toThrow(RangeError);
  });
});
