import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMean, estimateMeanOfSums, meanChange, studentT } from './mean.ts';

const once = (...values: number[]): [number, number][] => values.map((value) => [value, 1]);

describe('studentT', () => {
  it.each([
    // Printed tables of the 97.5% point.
    [1, 12.706],
    [4, 2.7764],
    [12, 2.1788],
    [13, 2.1604],
    [20, 2.086],
    [21, 2.0796],
    [29, 2.0452],
    [60, 2.0003],
    [120, 1.9799],
    [999, 1.9623],
  ])('agrees with the tables at %i degrees of freedom', (degrees, t) => {
    expect(studentT(degrees)).toBeCloseTo(t, degrees === 1 ? 3 : 4);
  });

  it('never rises, also where the printed values end', () => {
    for (let degrees = 1; degrees < 200; degrees += 1) expect(studentT(degrees)).toBeGreaterThan(studentT(degrees + 1));
    expect(() => studentT(0)).toThrow(RangeError);
  });
});

describe('estimateMean', () => {
  it('gives 3 ± t·s/√n for 1 to 5', () => {
    // s² = 10/4, t(4) = 2.77645: 2.77645·√(2.5/5) = 1.96325.
    const { value, n, low, high } = estimateMean(once(1, 2, 3, 4, 5));
    expect([value, n]).toEqual([3, 5]);
    expect(low).toBeCloseTo(1.03675, 4);
    expect(high).toBeCloseTo(4.96325, 4);
  });

  it('stays inside the scale', () => {
    expect(estimateMean(once(1, 5), { from: 1, to: 5 })).toEqual({ value: 3, n: 2, low: 1, high: 5 });
  });

  it('has no interval for one value, and nothing for none', () => {
    expect(estimateMean(once(4))).toEqual({ value: 4, n: 1, low: null, high: null });
    expect(estimateMean([])).toEqual({ value: null, n: 0, low: null, high: null });
    expect(estimateMean([[3, 0]])).toEqual({ value: null, n: 0, low: null, high: null });
  });

  it('skips are not zeros: 4, skip, skip is 4 and not 1.33', () => {
    expect(estimateMean([[4, 1]]).value).toBe(4);
  });

  it.each([[[NaN, 1]], [[1, 0.5]], [[1, -1]]])('refuses the impossible: %j', ([value = 0, n = 0]) => {
    expect(() => estimateMean([[value, n]])).toThrow(RangeError);
  });

  it('equals the mean of the values written out one by one', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(counts, (pairs) => {
        const all = pairs.flatMap(([value, n]) => Array.from({ length: n }, () => value));
        const { value, n } = estimateMean(pairs);
        expect(n).toBe(all.length);
        if (value !== null) expect(value).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 9);
      }),
    );
  });
});

describe('estimateMeanOfSums', () => {
  const share = { from: 0, to: 1 };

  it('keeps the example of its own comment', () => {
    const { value, low, high } = estimateMeanOfSums({ n: 5, sum: 15, squares: 55 }, { from: 1, to: 5 });
    expect([value, low, high].map((one) => one?.toFixed(3))).toEqual(['3.000', '1.037', '4.963']);
  });

  it('says what estimateMean says of the same values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(values, (all) => {
        const squares = all.reduce((sum, value) => sum + value * value, 0);
        const sums = { n: all.length, sum: all.reduce((sum, value) => sum + value, 0), squares };
        const [ours, theirs] = [estimateMeanOfSums(sums, share), estimateMean(once(...all), share)];
        expect(ours.n).toBe(theirs.n);
        for (const key of ['value', 'low', 'high'] as const) {
          const [one, other] = [ours[key], theirs[key]];
          if (one === null || other === null) expect(one).toBe(other);
          // The root of what cancels: half of a double's sixteen digits.
          else expect(one).toBeCloseTo(other, 6);
        }
      }),
    );
  });

  it('has no interval of one value, nothing of none, and refuses what is no sum', () => {
    expect(estimateMeanOfSums({ n: 1, sum: 0.5, squares: 0.25 }, share)).toMatchObject({ value: 0.5, low: null });
    expect(estimateMeanOfSums({ n: 0, sum: 0, squares: 0 }, share).value).toBe(null);
    for (const sums of [
      { n: 0.5, sum: 0, squares: 0 },
      { n: 2, sum: NaN, squares: 0 },
      { n: 2, sum: 1, squares: Infinity },
    ])
      expect(() => estimateMeanOfSums(sums, share)).toThrow(RangeError);
  });
});

describe('meanChange', () => {
  it('divides the difference by its standard error', () => {
    // Each s² = 1, n = 3: √(2/3) = 0.81650.
    const { value, z, low, high } = meanChange(once(1, 2, 3), once(2, 3, 4));
    expect(value).toBe(-1);
    expect(z).toBeCloseTo(-1.2247, 4);
    expect(low).toBeCloseTo(-1 - 1.95996 * 0.8165, 4);
    expect(high).toBeCloseTo(-1 + 1.95996 * 0.8165, 4);
  });

  it('knows no z where nothing varies or a group is a single value', () => {
    expect(meanChange(once(7, 7), once(6, 6))).toEqual({ value: 1, z: null, low: 1, high: 1 });
    expect(meanChange(once(7), once(6, 5))).toEqual({ value: 1.5, z: null, low: null, high: null });
    expect(meanChange([], once(6, 5))).toEqual({ value: null, z: null, low: null, high: null });
  });
});
