import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePromise } from './safe-promise.ts';
import { fewestForBound, usualBound as usual } from './upper-bound.ts';

// V18: dev-toolbox SLE page; the plain percentile is 6, the safe promise is not.
const history = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe('safePromise', () => {
  it('is 8 days for the published history, the 19th of 20, which came true 19 of 20 times', () => {
    expect(safePromise(history, usual)).toEqual({ days: 8, rank: 19, n: 20, keptShare: 0.95 });
    expect(safePromise(history.toReversed(), usual)).toEqual({ days: 8, rank: 19, n: 20, keptShare: 0.95 });
  });

  it('says the longest seen where the history is too short', () => {
    expect(safePromise(upTo(9), usual)).toEqual({ tooFew: true, longest: 9 });
    expect(safePromise(upTo(10), usual)).toEqual({ days: 10, rank: 10, n: 10, keptShare: 1 });
    expect(safePromise([], usual)).toEqual({ tooFew: true, longest: null });
    expect(safePromise([2, 3], { ...usual, openAges: [11] })).toEqual({ tooFew: true, longest: 11 });
  });

  it.each([
    [0.8, 0.8, 8],
    [0.85, 0.8, 10],
    [0.85, 0.9, 15],
    [0.9, 0.9, 22],
    [0.9, 0.95, 29],
    [0.95, 0.95, 59],
  ])('needs, for %f with %f, %i jobs', (coverage, confidence, n) => {
    expect(safePromise(upTo(n), { coverage, confidence })).toMatchObject({ days: n, rank: n });
    expect(safePromise(upTo(n - 1), { coverage, confidence })).toEqual({ tooFew: true, longest: n - 1 });
  });

  it('adds open jobs that already took longer, and says at least', () => {
    // Two open for 10 and 14 days make it 22 jobs; the bound is the 21st of them.
    expect(safePromise(history, { ...usual, openAges: [10, 14, 3, 8] })).toEqual({
      days: 12,
      rank: 21,
      n: 22,
      keptShare: 20 / 22,
      atLeast: true,
    });
  });

  it('is not moved by open jobs that have not taken longer yet', () => {
    expect(safePromise(history, { ...usual, openAges: [8, 1, 0] })).toEqual(safePromise(history, usual));
  });

  it('is fast and exact for 100,000 jobs', () => {
    const many = upTo(100_000);
    expect(safePromise(many, usual)).toEqual({ days: 85_096, rank: 85_096, n: 100_000, keptShare: 0.85096 });
  });

  it.each([[-1], [NaN], [Infinity]])('refuses %f days', (days) => {
    expect(() => safePromise([days], usual)).toThrow(RangeError);
    expect(() => safePromise(history, { ...usual, openAges: [days] })).toThrow(RangeError);
  });

  const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 120 });

  it('is a number of days that came up, kept at least as often as was asked for', () => {
    fc.assert(
      fc.property(days, (sample) => {
        const found = safePromise(sample, usual);
        if ('tooFew' in found) {
          expect(sample.length).toBeLessThan(fewestForBound(usual));
          return;
        }
        expect(sample).toContain(found.days);
        expect(found.keptShare).toBe(sample.filter((one) => one <= found.days).length / sample.length);
        expect(found.keptShare).toBeGreaterThanOrEqual(usual.coverage);
      }),
    );
  });

  it('never gets shorter by wanting more, or by jobs that are still open', () => {
    fc.assert(
      fc.property(days, days, (sample, openAges) => {
        const found = safePromise(sample, usual);
        const surer = safePromise(sample, { coverage: 0.9, confidence: 0.9 });
        const withOpen = safePromise(sample, { ...usual, openAges });
        if ('tooFew' in found) return;
        if (!('tooFew' in surer)) expect(surer.days).toBeGreaterThanOrEqual(found.days);
        if ('tooFew' in withOpen) throw new Error('open jobs never make it impossible');
        expect(withOpen.days).toBeGreaterThanOrEqual(found.days);
      }),
    );
  });
});
