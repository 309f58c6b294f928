import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  it.each([
    // V6: Newcombe 1998a, Table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with Newcombe 1998a on %i of %i', (successes, n, low, high) => {
    const share = wilson(successes, n);
    expect(share.value).toBe(successes / n);
    expect(share.n).toBe(n);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('keeps the example of its own comment', () => {
    expect(wilson(81, 263).value).toBeCloseTo(0.308, 4);
  });

  it('gives nulls, not zeros, where nothing was counted', () => {
    expect(wilson(0, 0)).toEqual({ value: null, low: null, high: null, n: 0 });
  });

  it('widens with z: at z = 1 one of two reaches 1/2 ± 1/√12', () => {
    // By hand: centre 1/2, half-width √(1/8 + 1/16) / (3/2) = 1/√12.
    const share = wilson(1, 2, 1);
    expect(share.low).toBeCloseTo(0.5 - 1 / Math.sqrt(12), 12);
    expect(share.high).toBeCloseTo(0.5 + 1 / Math.sqrt(12), 12);
  });

  it.each([
    [-1, 5, 1.96],
    [6, 5, 1.96],
    [1.5, 5, 1.96],
    [NaN, 5, 1.96],
    [0, -1, 1.96],
    [0, Infinity, 1.96],
    [1, 5, 0],
    [1, 5, -1.96],
    [1, 5, NaN],
    [1, 5, Infinity],
  ])('refuses the impossible: %s of %s at z %s', (successes, n, z) => {
    expect(() => wilson(successes, n, z)).toThrow(RangeError);
  });

  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('always holds the share, within 0 and 1, and touches an end only when the share does', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { value, low, high } = wilson(successes, n);
        if (value === null) throw new Error('n is not 0');
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low === 0).toBe(successes === 0);
        expect(high === 1).toBe(successes === n);
      }),
    );
  });

  it('mirrors: what did not happen has the mirrored interval', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const one = wilson(successes, n);
        const other = wilson(n - successes, n);
        if (one.value === null || other.value === null) throw new Error('n is not 0');
        expect(one.low).toBeCloseTo(1 - other.high, 9);
        expect(one.high).toBeCloseTo(1 - other.low, 9);
      }),
    );
  });

  it('solves the equation it comes from: each end lies z standard errors from the share', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 4, noNaN: true }), ([successes, n], z) => {
        const { value, low, high } = wilson(successes, n, z);
        if (value === null) throw new Error('n is not 0');
        for (const end of [low, high]) {
          expect((value - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / n, 9);
        }
      }),
    );
  });
});
