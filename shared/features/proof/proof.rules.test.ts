import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { TouchpointId } from '../../ids.ts';
import { assertMayConfirm, assertMayWrite, compareWindows, listLooks, showOf, windowsAround } from './proof.rules.ts';
import type { Comparison, Criterion } from './proof.schema.ts';

const day = (text: string) => daySchema.parse(text);
const of = (successes: number, n: number) => ({ successes, n });

describe('a comparison of equal windows', () => {
  it('gives the intervals that Newcombe printed (1998b, table II, a, b, d)', () => {
    const printed = [
      [of(56, 70), of(48, 80), 0.0524, 0.3339],
      [of(9, 10), of(3, 10), 0.1705, 0.809],
      [of(5, 56), of(0, 29), -0.0381, 0.1926],
    ] as const;
    for (const [after, before, low, high] of printed) {
      const compared = compareWindows(before, after, 'more');
      expect(compared.low).toBeCloseTo(low, 4);
      expect(compared.high).toBeCloseTo(high, 4);
    }
  });

  it('says improved or worse by the direction that was written down', () => {
    expect(compareWindows(of(48, 80), of(56, 70), 'more').shows).toBe('improved');
    expect(compareWindows(of(48, 80), of(56, 70), 'less').shows).toBe('worse');
    expect(compareWindows(of(56, 70), of(48, 80), 'less').shows).toBe('improved');
    expect(compareWindows(of(56, 70), of(48, 80), 'more').shows).toBe('worse');
  });

  it('says no change where the interval only touches 0, from either side', () => {
    expect(showOf(0, 0.2, 'more')).toBe('no-change');
    expect(showOf(-0.2, 0, 'more')).toBe('no-change');
    expect(showOf(0, 0, 'less')).toBe('no-change');
    expect(showOf(Number.EPSILON, 0.2, 'more')).toBe('improved');
    expect(showOf(-0.2, -Number.EPSILON, 'more')).toBe('worse');
  });

  it('says no change where the interval holds 0', () => {
    expect(compareWindows(of(0, 29), of(5, 56), 'more').shows).toBe('no-change');
    expect(compareWindows(of(5, 10), of(5, 10), 'more').shows).toBe('no-change');
    // Nothing on either side: the interval of 0 against 0 is not empty.
    expect(compareWindows(of(0, 10), of(0, 10), 'less').shows).toBe('no-change');
  });

  it('is too early with nine on a side, however plain the difference, and not with ten', () => {
    expect(compareWindows(of(0, 9), of(10, 10), 'more').shows).toBe('too-early');
    expect(compareWindows(of(0, 10), of(9, 9), 'more').shows).toBe('too-early');
    expect(compareWindows(of(0, 0), of(10, 10), 'more')).toMatchObject({ shows: 'too-early', difference: null });
    // Exactly ten on each side is enough.
    expect(compareWindows(of(0, 10), of(10, 10), 'more').shows).toBe('improved');
    expect(compareWindows(of(10, 10), of(0, 10), 'more').shows).toBe('worse');
  });
});

describe('the windows', () => {
  it('are equally long and leave the day of the fix out', () => {
    expect(windowsAround(day('2026-07-01'), 30)).toEqual({
      before: { from: '2026-06-01', to: '2026-06-30' },
      after: { from: '2026-07-02', to: '2026-07-31' },
    });
  });

  it('are looked at when their last day is over, up to the length that was written down', () => {
    const fixed = day('2026-07-01');
    expect(listLooks(fixed, 60, day('2026-07-31'))).toEqual([]);
    expect(listLooks(fixed, 60, day('2026-08-01'))).toEqual([30]);
    expect(listLooks(fixed, 60, day('2026-12-01'))).toEqual([30, 60]);
    expect(listLooks(fixed, 90, day('2026-12-01'))).toEqual([30, 60, 90]);
  });
});

describe('a criterion', () => {
  const criterion: Criterion = { measureId: 'log.left-unhappy', scope: {}, direction: 'less', windowDays: 30 };
  const reason = (expected: string): unknown => expect.objectContaining({ reason: expected });

  it('is written before the fix, and in the direction that is better', () => {
    expect(() => assertMayWrite({ state: 'doing' }, criterion, 'less')).not.toThrow();
    expect(() => assertMayWrite({ state: 'done' }, criterion, 'less')).toThrow(reason('FIX_MADE'));
    expect(() => assertMayWrite({ state: 'open' }, { ...criterion, direction: 'more' }, 'less')).toThrow(
      reason('WRONG_WAY'),
    );
  });

  it('is read at a touchpoint only where its figure has one', () => {
    const scope = { touchpointId: 'till' as TouchpointId }; // no rule looks inside an id
    expect(() => assertMayWrite({ state: 'open' }, { ...criterion, scope }, 'less')).not.toThrow();
    const kept = { ...criterion, measureId: 'promises.kept-first', direction: 'more', scope } as const;
    expect(() => assertMayWrite({ state: 'open' }, kept, 'more')).toThrow(reason('NOT_BY_PLACE'));
  });

  it('is confirmed by no better word than the figures show', () => {
    const look = (shows: Comparison['shows']): Comparison => ({
      days: 30,
      before: { from: day('2026-06-01'), to: day('2026-06-30'), successes: 0, n: 10 },
      after: { from: day('2026-07-02'), to: day('2026-07-31'), successes: 0, n: 10 },
      difference: 0,
      low: 0,
      high: 0,
      shows,
    });
    expect(() => assertMayConfirm(undefined, 'worse', '')).toThrow(reason('TOO_EARLY'));
    expect(() => assertMayConfirm(look('too-early'), 'no-change', '')).toThrow(reason('TOO_FEW'));
    expect(() => assertMayConfirm(look('no-change'), 'improved', 'We come on time.')).toThrow(
      reason('MORE_THAN_SHOWN'),
    );
    expect(() => assertMayConfirm(look('worse'), 'no-change', '')).toThrow(reason('MORE_THAN_SHOWN'));
    expect(() => assertMayConfirm(look('improved'), 'improved', '')).toThrow(reason('NO_CLAIM'));
    expect(() => assertMayConfirm(look('improved'), 'improved', 'We come on time.')).not.toThrow();
    expect(() => assertMayConfirm(look('improved'), 'worse', '')).not.toThrow();
  });
});
