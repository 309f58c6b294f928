import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nps, npsChange, npsCounts, npsVariance } from './nps.ts';

const of = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

const someCounts = fc.record({
  promoters: fc.nat({ max: 500 }),
  passives: fc.nat({ max: 500 }),
  detractors: fc.nat({ max: 500 }),
});

describe('npsCounts', () => {
  it('takes 9 and 10 for promoters, 7 and 8 for passives, 0 to 6 for detractors', () => {
    expect(npsCounts([1, 1, 1, 1, 1, 1, 1, 10, 10, 100, 100])).toEqual(of(200, 20, 7));
    expect(npsCounts({ 10: 3, 8: 2, 0: 1 })).toEqual(of(3, 2, 1));
  });

  it('loses nobody: promoters, passives and detractors are together all who answered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 11, maxLength: 11 }), (points) => {
        const { promoters, passives, detractors } = npsCounts(points);
        const n = points.reduce((sum, count) => sum + count, 0);
        expect(promoters + passives + detractors).toBe(n);
        expect(nps({ promoters, passives, detractors }).n).toBe(n);
      }),
    );
  });

  it('refuses answers between two groups instead of dropping them', () => {
    expect(() => npsCounts({ '6.5': 1, '8.5': 1 })).toThrow(RangeError);
    expect(() => npsCounts({ 11: 1 })).toThrow(RangeError);
  });
});

describe('nps', () => {
  it('agrees with Delighted: 10, 5, 5 is 25 (V1)', () => {
    expect(nps(of(10, 5, 5)).value).toBe(25);
  });

  it('agrees with whuber: shares of 1/2, 1/3, 1/6 of 324 (V2)', () => {
    const counts = of(162, 108, 54);
    expect(nps(counts).value).toBeCloseTo(33.333, 3);
    const variance = npsVariance(counts) ?? NaN;
    expect(variance).toBeCloseTo(5 / 9, 12);
    expect(Math.sqrt(variance)).toBeCloseTo(0.745, 3);
    expect(100 * Math.sqrt(variance / 324)).toBeCloseTo(4.1, 1);
  });

  it.each([
    [3, 2, 1, 5 / 9, 0.304],
    [1, 0, 1, 1, Math.SQRT1_2],
    [1, 1, 0, 0.25, 0.354],
    [1, 1, 1, 2 / 3, 0.471],
  ])('agrees with brendan-r/NPS on %i, %i, %i (V3)', (promoters, passives, detractors, variance, error) => {
    const found = npsVariance(of(promoters, passives, detractors)) ?? NaN;
    expect(found).toBeCloseTo(variance, 12);
    expect(Math.sqrt(found / (promoters + passives + detractors))).toBeCloseTo(error, 3);
  });

  it('gives the adjusted-Wald interval where nobody knows how many there are (V4)', () => {
    const { value, n, low, high } = nps(of(50, 30, 20));
    expect([value, n]).toEqual([30, 100]);
    expect(low).toBeCloseTo(14.05, 2);
    expect(high).toBeCloseTo(44.2, 2);
  });

  it('gives the plain interval, as the public test file prints it, for a population without end (V4)', () => {
    const { low, high } = nps(of(50, 30, 20), { population: Number.MAX_SAFE_INTEGER });
    expect(low).toBeCloseTo(14.6922, 4);
    expect(high).toBeCloseTo(45.3078, 4);
  });

  it('narrows to 30 ± 14.1 where 40 of 60 customers answered (V23)', () => {
    const { value, low, high } = nps(of(20, 12, 8), { population: 60 });
    expect(value).toBeCloseTo(30, 12);
    expect(30 - (low ?? NaN)).toBeCloseTo(14.1, 1);
    expect((high ?? NaN) - 30).toBeCloseTo(14.1, 1);
    const wide = nps(of(20, 12, 8), { population: Number.MAX_SAFE_INTEGER });
    expect((wide.high ?? NaN) - 30).toBeCloseTo(24.2, 1);
  });

  it('is the value itself where everybody answered, be it one customer', () => {
    expect(nps(of(20, 12, 8), { population: 40 })).toEqual({ value: 30, n: 40, low: 30, high: 30 });
    expect(nps(of(0, 0, 1), { population: 1 })).toEqual({ value: -100, n: 1, low: -100, high: -100 });
  });

  it('says nothing where nobody answered', () => {
    const nothing = { value: null, n: 0, low: null, high: null };
    expect(nps(of(0, 0, 0))).toEqual(nothing);
    expect(nps(of(0, 0, 0), { population: 12 })).toEqual(nothing);
    expect(npsVariance(of(0, 0, 0))).toBeNull();
  });

  it.each([of(1.5, 0, 0), of(0, -1, 0), of(0, 0, NaN)])('refuses impossible counts: %j', (counts) => {
    expect(() => nps(counts)).toThrow(RangeError);
    expect(() => npsChange(counts, of(1, 1, 1))).toThrow(RangeError);
  });

  it.each([39, 40.5, NaN])('refuses a population of %s for 40 answers', (population) => {
    expect(() => nps(of(20, 12, 8), { population })).toThrow(RangeError);
  });

  it('stays within ±100, wider for the unknown many than for a known list', () => {
    fc.assert(
      fc.property(someCounts, fc.nat({ max: 1000 }), (counts, more) => {
        const open = nps(counts);
        if (open.value === null) return;
        expect(open.low).toBeGreaterThanOrEqual(-100);
        expect(open.high).toBeLessThanOrEqual(100);
        expect(open.low).toBeLessThan(open.high);
        const list = nps(counts, { population: open.n + more });
        if (list.value === null) throw new Error('somebody answered');
        expect(list.low).toBeLessThanOrEqual(list.value);
        expect(list.high).toBeGreaterThanOrEqual(list.value);
      }),
    );
  });

  it('mirrors: promoters and detractors exchanged turn the sign', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const one = nps(counts);
        const other = nps(of(counts.detractors, counts.passives, counts.promoters));
        if (one.value === null || other.value === null) return;
        expect(one.value).toBeCloseTo(-other.value, 9);
        expect(one.low).toBeCloseTo(-other.high, 9);
      }),
    );
  });
});

describe('npsChange', () => {
  /** Two-sided p of a normal z, by adding up its density: nothing in common with the code under test. */
  function toP(z: number): number {
    const steps = 20_000;
    const width = z / steps;
    let area = 0;
    for (let step = 0; step < steps; step += 1) area += Math.exp(-(((step + 0.5) * width) ** 2) / 2) * width;
    return 1 - (2 * area) / Math.sqrt(2 * Math.PI);
  }

  it('agrees with both tests of 20, 0, 10 against 12, 0, 18 (V5)', () => {
    const change = npsChange(of(20, 0, 10), of(12, 0, 18));
    expect(change.value).toBeCloseTo(53.33, 2);
    expect(change.z).toBeCloseTo(2.148, 3);
    expect(toP(change.z ?? NaN)).toBeCloseTo(0.0317, 4);
    expect(change.adjustedZ).toBeCloseTo(2.085, 3);
    expect(toP(change.adjustedZ ?? NaN)).toBeCloseTo(0.0371, 4);
  });

  it('gives the interval of the adjusted test', () => {
    // By hand from 20.75, 1.5, 10.75 and 12.75, 1.5, 18.75 of 33: 48.485 ± 1.96 · 23.252.
    const { low, high } = npsChange(of(20, 0, 10), of(12, 0, 18));
    expect(low).toBeCloseTo(48.485 - 45.574, 2);
    expect(high).toBeCloseTo(48.485 + 45.574, 2);
  });

  it('is not sure of three against one because each said the same', () => {
    const { value, z, adjustedZ } = npsChange(of(3, 0, 0), of(0, 1, 0));
    expect(value).toBe(100);
    expect(z).toBe(adjustedZ);
    expect(adjustedZ).toBeLessThan(1.96);
  });

  it('says nothing where a group is empty', () => {
    const nothing = { value: null, z: null, adjustedZ: null, low: null, high: null };
    expect(npsChange(of(0, 0, 0), of(1, 1, 1))).toEqual(nothing);
    expect(npsChange(of(1, 1, 1), of(0, 0, 0))).toEqual(nothing);
  });

  it('leaves 0 out of its interval exactly where the adjusted z reaches 1.96, and turns its sign', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        const one = npsChange(a, b);
        const other = npsChange(b, a);
        if (one.value === null || other.value === null) return;
        expect(one.low > 0 || one.high < 0).toBe(Math.abs(one.adjustedZ) > 1.959963984540054);
        expect(one.z).toBeCloseTo(-other.z, 9);
        expect(one.low).toBeCloseTo(-other.high, 9);
      }),
    );
  });
});
