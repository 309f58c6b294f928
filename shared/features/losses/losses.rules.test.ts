import { describe, expect, it } from 'vitest';
import type { Day } from '../../clock.ts';
import type { ReasonId } from '../../ids.ts';
import { isDifferent, pointsLeft, standingOf, toPayback } from './losses.rules.ts';
import type { LossSettings } from './losses.schema.ts';
import { decideMatters } from './significance.rules.ts';

// Ids of these tests are names, days stand in their very form: no rule looks inside.
const [price, calls, truth] = ['price', 'calls', 'truth'] as [ReasonId, ReasonId, ReasonId];
const day = (text: string): Day => text as Day;

describe('what they told beside what was on file', () => {
  it('differs where the heaviest reason is another', () => {
    const causes = [
      { reasonId: truth, points: 70 },
      { reasonId: price, points: 30 },
    ];
    expect(isDifferent(causes, price)).toBe(true);
    expect(isDifferent(causes, truth)).toBe(false);
  });

  it('does not differ where the reason on file weighs as much as any, and was news where none was on file', () => {
    const causes = [
      { reasonId: calls, points: 50 },
      { reasonId: price, points: 50 },
    ];
    expect(isDifferent(causes, price)).toBe(false);
    expect(isDifferent([{ reasonId: price, points: 100 }], null)).toBe(true);
  });

  it('gives out 100 points', () => {
    expect(pointsLeft([{ points: 70 }, { points: 25 }])).toBe(5);
    expect(pointsLeft([{ points: 70 }, { points: 40 }])).toBe(-10);
  });
});

describe('whose leaving matters', () => {
  const settings: LossSettings = {
    rule: 'margin',
    leastMarginMinor: 50_000,
    topPercent: 20,
    caller: null,
    minutesPerCall: 12,
    minutesPerMeeting: 90,
    callMinor: null,
    meetingMinor: null,
  };
  const weight = { marginMinor: 50_000, tenureDays: 400, compared: 9, above: 1 };

  it('is who left over so much, and of whom nobody knows how much', () => {
    expect(decideMatters(settings, weight)).toBe(true);
    expect(decideMatters(settings, { ...weight, marginMinor: 49_999 })).toBe(false);
    expect(decideMatters(settings, { ...weight, marginMinor: null })).toBe(true);
  });

  it('is the top by margin or by years, counting the one who left', () => {
    for (const rule of ['top-margin', 'top-tenure'] as const) {
      expect(decideMatters({ ...settings, rule }, weight)).toBe(true);
      expect(decideMatters({ ...settings, rule }, { ...weight, above: 2 })).toBe(false);
    }
    const unknown = { ...weight, tenureDays: null, above: 9 };
    expect(decideMatters({ ...settings, rule: 'top-tenure' }, unknown)).toBe(true);
    expect(decideMatters({ ...settings, rule: 'top-margin' }, unknown)).toBe(false);
    expect(decideMatters({ ...settings, rule: 'everybody' }, unknown)).toBe(true);
  });
});

describe('where a loss stands', () => {
  const loss = {
    callState: 'to-call',
    differs: null,
    matters: true,
    lostOn: day('2026-10-26'),
    wonBackOn: null,
  } as const;
  const on = (today: string, more: Partial<Parameters<typeof standingOf>[0]> = {}) =>
    standingOf({ ...loss, ...more }, day(today));

  it('follows the days, and what came of the call', () => {
    expect(on('2026-11-01')).toBe('early');
    expect(on('2026-11-19')).toBe('to-call');
    expect(on('2026-12-08')).toBe('missed');
    expect(on('2026-11-19', { matters: false })).toBe('minor');
    expect(on('2026-11-19', { callState: 'unreached' })).toBe('closed');
    expect(on('2026-11-19', { callState: 'called', differs: true })).toBe('different');
    expect(on('2026-12-08', { callState: 'called', differs: false, matters: false })).toBe('as-on-file');
    expect(on('2026-11-19', { wonBackOn: day('2026-11-10') })).toBe('won-back');
  });
});

describe('payback', () => {
  const customer = { marginMinor: 60_000, costToWinMinor: 30_000, sinceOn: day('2026-01-01') };

  it('is reached when the margin since has earned what they cost to win', () => {
    expect(toPayback(customer, day('2026-07-01'))).toEqual({ years: 0.5, isPaidBack: false });
    expect(toPayback(customer, day('2026-07-03'))).toEqual({ years: 0.5, isPaidBack: true });
  });

  it('never comes where nothing is left over, and is unknown where a figure is', () => {
    expect(toPayback({ ...customer, marginMinor: 0 }, day('2026-07-03'))).toEqual({ years: null, isPaidBack: false });
    expect(toPayback({ ...customer, costToWinMinor: null }, day('2026-07-03'))).toBeNull();
  });
});
