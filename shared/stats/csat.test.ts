import { describe, expect, it } from 'vitest';
import { csat, csatChange } from './csat.ts';

describe('csat', () => {
  it('agrees with Delighted: 74 of 107 chose 4 or 5, shown as 69 (V8)', () => {
    const { value, n } = csat([14, 9, 10, 32, 42]);
    expect(n).toBe(107);
    expect(100 * (value ?? NaN)).toBeCloseTo(69.16, 2);
    expect(Math.round(100 * (value ?? NaN))).toBe(69);
    expect(csat({ 5: 42, 4: 32, 3: 10, 2: 9, 1: 14 })).toEqual(csat([14, 9, 10, 32, 42]));
  });

  it('gives the Wilson interval, also where all are content', () => {
    // 20 of 20 mirrors Newcombe’s 0 of 20: 0 to 0.1611.
    const { low, high } = csat({ 4: 12, 5: 8 });
    expect(low).toBeCloseTo(1 - 0.1611, 4);
    expect(high).toBe(1);
  });

  it('says nothing where nobody answered, and takes no other scale', () => {
    expect(csat([])).toEqual({ value: null, n: 0, low: null, high: null });
    expect(() => csat([1, 1, 1, 1, 1, 1, 1])).toThrow(RangeError);
  });
});

describe('csatChange', () => {
  it('gives Newcombe’s interval (V7) and the z of two shares', () => {
    // By hand: pooled 104/150, √(0.69333·0.30667·(1/70 + 1/80)) = 0.075467; 0.2/0.075467.
    const { value, z, low, high } = csatChange({ 2: 14, 4: 56 }, { 1: 32, 5: 48 });
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(z).toBeCloseTo(0.2 / 0.075467, 3);
  });

  it('sees no difference where all are satisfied in both groups, and says nothing of an empty one', () => {
    expect(csatChange({ 5: 3 }, { 4: 9 })).toMatchObject({ value: 0, z: 0 });
    expect(csatChange({ 5: 3 }, {})).toEqual({ value: null, z: null, low: null, high: null });
  });
});
