import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../stats/wilson.ts';
import { decideFit } from './fit.rules.ts';

describe('whether a need fits', () => {
  it('is yes from 16 of 16 on, the smallest clean record', () => {
    expect(decideFit(16, 16)).toBe('accept');
    expect(decideFit(15, 15)).toBe('warn');
  });

  it('is a warning for 19 of 20, whose lower bound is .764', () => {
    expect(wilson(19, 20).low).toBeCloseTo(0.764, 3);
    expect(decideFit(19, 20)).toBe('warn');
  });

  it('is a referral for 2 of 20', () => {
    expect(decideFit(2, 20)).toBe('refer');
  });

  it('is not told by too few jobs, unless they are bad beyond doubt', () => {
    expect(decideFit(0, 0)).toBe('too-few');
    expect(decideFit(3, 3)).toBe('too-few');
    expect(decideFit(1, 2)).toBe('too-few');
    expect(decideFit(5, 9)).toBe('too-few');
    expect(decideFit(0, 5)).toBe('refer');
    expect(decideFit(5, 10)).toBe('refer');
  });

  it('never gets worse by one more job kept in time', () => {
    const order = ['refer', 'too-few', 'warn', 'accept'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, seed) => {
        const kept = seed % n;
        expect(order.indexOf(decideFit(kept + 1, n))).toBeGreaterThanOrEqual(order.indexOf(decideFit(kept, n)));
      }),
    );
  });
});
