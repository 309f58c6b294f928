import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from './newcombe.ts';

describe('newcombe', () => {
  it.each([
    // V7: Newcombe 1998b, Table II, method 10, rows a, b and d.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    // The other published rows of the table: c, e, f, g, h.
    [6, 7, 2, 7, 0.0582, 0.8062],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('agrees with Newcombe 1998b on %i/%i - %i/%i', (a, m, b, n, low, high) => {
    const difference = newcombe({ successes: a, n: m }, { successes: b, n });
    expect(difference.value).toBeCloseTo(a / m - b / n, 12);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });

  it('gives nulls when either group is empty', () => {
    const nothing = { value: null, low: null, high: null };
    expect(newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toEqual(nothing);
    expect(newcombe({ successes: 1, n: 2 }, { successes: 0, n: 0 })).toEqual(nothing);
  });

  it('refuses impossible counts in either group, and an impossible z', () => {
    const fine = { successes: 1, n: 2 };
    expect(() => newcombe({ successes: 3, n: 2 }, fine)).toThrow(RangeError);
    expect(() => newcombe(fine, { successes: -1, n: 2 })).toThrow(RangeError);
    expect(() => newcombe(fine, fine, 0)).toThrow(RangeError);
  });

  it('uses the z it is given', () => {
    const wide = newcombe({ successes: 5, n: 10 }, { successes: 5, n: 10 }, 2.5758293035489004);
    const narrow = newcombe({ successes: 5, n: 10 }, { successes: 5, n: 10 }, 1);
    expect(wide.high).toBeGreaterThan(narrow.high ?? NaN);
  });

  const group = fc
    .integer({ min: 1, max: 10_000 })
    .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

  it('always holds the difference, within -1 and 1, and turns its sign when the groups are swapped', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = newcombe(first, second);
        const other = newcombe(second, first);
        if (one.value === null || other.value === null) throw new Error('no group is empty');
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        expect(one.low).toBeGreaterThanOrEqual(-1);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(one.value).toBeCloseTo(-other.value, 12);
        expect(one.low).toBeCloseTo(-other.high, 12);
      }),
    );
  });
});
