import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAtMost, fewestForUpperRank, upperRank } from './binomial.ts';

describe('binomialAtMost', () => {
  it.each([
    // V16: median intervals from order statistics (course table A.7): ranks from low to high, confidence in per cent.
    [9, 2, 8, 96.1],
    [10, 2, 9, 97.9],
    [14, 4, 11, 94.3],
    [20, 6, 15, 95.9],
  ])('gives the confidence of the median interval of %i values, from rank %i to rank %i: %f in 100', (n, low, high, said) => {
    const confidence = binomialAtMost(n, 0.5, high - 1) - binomialAtMost(n, 0.5, low - 1);
    expect(Math.round(confidence * 1000) / 10).toBe(said);
  });

  it('agrees with the sum of the terms as the textbook writes them', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 99 }), (n, k, percent) => {
        const p = percent / 100;
        let sum = 0;
        for (let i = 0; i <= Math.min(n, k); i++) sum += choose(n, i) * p ** i * (1 - p) ** (n - i);
        expect(binomialAtMost(n, p, k)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('stays a chance where the terms are far too small or many for doubles', () => {
    expect(binomialAtMost(1_000_000, 0.5, 500_000)).toBeCloseTo(0.5004, 4);
    expect(binomialAtMost(1_000_000, 0.999, 998_000)).toBe(0);
    expect(binomialAtMost(1_000_000, 0.001, 2_000)).toBe(1);
    expect(binomialAtMost(7, 0.3, -1)).toBe(0);
    expect(binomialAtMost(7, 0.3, 7)).toBe(1);
  });
});

describe('upperRank', () => {
  it.each([
    // V15: CMH-17-1G table 8.5.12 at 90% and 95%, counted from the top instead of from below.
    [29, 29],
    [46, 45],
    [61, 59],
    [76, 73],
    [89, 85],
    [103, 98],
  ])('of %i values at .90 with .95 is number %i', (n, rank) => {
    expect(upperRank(n, 0.9, 0.95)).toBe(rank);
  });

  it('is none where values are too few: 28 at 90% with 95% confidence', () => {
    expect(upperRank(28, 0.9, 0.95)).toBeNull();
    expect(upperRank(0, 0.9, 0.95)).toBeNull();
  });

  it('is the middle one of an odd number at one half and one half, where the chance is met exactly', () => {
    expect(upperRank(101, 0.5, 0.5)).toBe(51);
    expect(upperRank(1, 0.5, 0.5)).toBe(1);
  });

  it('is the smallest rank that reaches the confidence, for any number of values', () => {
    const shares = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), shares, shares, (n, p, g) => {
        const rank = upperRank(n, p, g);
        if (rank === null) {
          expect(1 - p ** n).toBeLessThan(g);
          return;
        }
        expect(binomialAtMost(n, p, rank - 1)).toBeGreaterThanOrEqual(g - 1e-9);
        expect(binomialAtMost(n, p, rank - 2)).toBeLessThan(g);
        expect(rank).toBeLessThanOrEqual(n);
      }),
    );
  });

  it('comes close to the share itself where values are very many', () => {
    // Normal approximation: n·p + z·√(n·p·(1−p)) + ½, z(.80) = 0.8416.
    expect(upperRank(100_000, 0.85, 0.8)).toBe(Math.ceil(85_000.5 + 0.8416 * Math.sqrt(100_000 * 0.85 * 0.15)));
    expect(upperRank(10_000_000, 0.85, 0.8)).toBeGreaterThan(8_500_000);
  });

  it.each([
    [0, 0.8],
    [1, 0.8],
    [0.85, 0],
    [0.85, 1],
    [NaN, 0.8],
  ])('refuses a coverage of %f with a confidence of %f', (p, g) => {
    expect(() => upperRank(20, p, g)).toThrow(RangeError);
  });
});

describe('fewestForUpperRank', () => {
  it.each([
    [0.8, 0.8, 8],
    [0.85, 0.8, 10],
    [0.85, 0.9, 15],
    [0.9, 0.9, 22],
    [0.9, 0.95, 29],
    [0.95, 0.95, 59],
    // V17: Wilks (Paradzik 2026).
    [0.9, 0.999, 66],
    [0.99, 0.95, 299],
  ])('at %f with confidence %f is %i', (p, g, n) => {
    expect(fewestForUpperRank(p, g)).toBe(n);
    expect(upperRank(n, p, g)).toBe(n);
    expect(upperRank(n - 1, p, g)).toBeNull();
  });
});
