import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upperBoundRank, usualBound } from './upper-bound.ts';

const smallestN = (coverage: number, confidence: number): number => {
  let n = 1;
  while (upperBoundRank(n, { coverage, confidence }) === null) n += 1;
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
