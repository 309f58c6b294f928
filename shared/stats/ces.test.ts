import { describe, expect, it } from 'vitest';
import { ces } from './ces.ts';

describe('ces', () => {
  it('agrees with CYS: mean 4.08, and 46% say 5 to 7 (V9)', () => {
    const counts = [80, 210, 140, 110, 160, 180, 120];
    const { value, n, topShare } = ces(counts);
    expect(n).toBe(1000);
    expect(value).toBeCloseTo(4.08, 12);
    expect(topShare.value).toBe(0.46);
    expect(ces({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 })).toEqual(ces(counts));
  });

  it('gives the interval of the mean and of the share', () => {
    // Ones and sevens, 8 each: mean 4, s² = 9·16/15, t(15) = 2.13145, margin 2.13145·√(9.6/16) = 1.65101.
    const { value, low, high, topShare } = ces({ 1: 8, 7: 8 });
    expect(value).toBe(4);
    expect(low).toBeCloseTo(2.34899, 4);
    expect(high).toBeCloseTo(5.65101, 4);
    // Wilson of 8 of 16, by hand: 1/2 ± 1.96·√(1/64 + 1.96²/1024)/(1 + 1.96²/16).
    expect(topShare.low).toBeCloseTo(0.27999, 4);
    expect(topShare.high).toBeCloseTo(0.72001, 4);
  });

  it('says nothing where nobody answered, and mixes no scales', () => {
    const nothing = { value: null, n: 0, low: null, high: null };
    expect(ces([])).toEqual({ ...nothing, topShare: nothing });
    expect(() => ces({ 0: 1 })).toThrow(RangeError);
    expect(() => ces({ 8: 1 })).toThrow(RangeError);
  });
});
