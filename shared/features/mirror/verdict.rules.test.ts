import { describe, expect, it } from 'vitest';
import { wilson } from '../../stats/wilson.ts';
import {
  decideVerdict,
  isBlindSpot,
  isComparable,
  toVerdictCounts,
  type Claimed,
  type Evidence,
} from './verdict.rules.ts';
import type { Verdict } from './mirror.schema.ts';

const evidence = (more: Partial<Evidence>): Evidence => ({
  value: null,
  low: null,
  high: null,
  unit: 'count',
  direction: 'more',
  wasEverRecorded: true,
  ...more,
});

type Direction = Evidence['direction'];

const share = (successes: number, n: number, direction: Direction = 'more'): Evidence => ({
  ...evidence({ unit: 'share', direction }),
  ...wilson(successes, n),
});
const days = (value: number | null, direction: Direction = 'less'): Evidence =>
  evidence({ unit: 'days', value, direction });
const count = (value: number | null, direction: Direction = 'more'): Evidence => evidence({ value, direction });

describe('a claimed share', () => {
  const kept = share(41, 52);

  it('of 95% where 41 of 52 were kept is an overclaim', () => {
    expect([kept.value, kept.low, kept.high].map((value) => ((value ?? 0) * 100).toFixed(1))).toEqual([
      '78.8',
      '66.0',
      '87.8',
    ]);
    expect(decideVerdict('share', 0.95, kept)).toBe('overclaim');
  });

  it('is confirmed up to and at both ends of the interval, and not just beyond', () => {
    const [low, high] = [kept.low ?? NaN, kept.high ?? NaN];
    const verdicts = [low - 0.0001, low, 0.788, high, high + 0.0001].map((claim) =>
      decideVerdict('share', claim, kept),
    );
    expect(verdicts).toEqual(['underclaim', 'confirmed', 'confirmed', 'confirmed', 'overclaim']);
  });

  it('of which less is better is an overclaim below the interval', () => {
    const unhappy = share(41, 52, 'less');
    const [low, high] = [unhappy.low ?? NaN, unhappy.high ?? NaN];
    const verdicts = [low - 0.0001, low, high, high + 0.0001].map((claim) => decideVerdict('share', claim, unhappy));
    expect(verdicts).toEqual(['overclaim', 'confirmed', 'confirmed', 'underclaim']);
  });

  it('reaches 0 and 1 where all or none of the records say so', () => {
    expect(decideVerdict('share', 1, share(20, 20))).toBe('confirmed');
    expect(decideVerdict('share', 0, share(0, 20))).toBe('confirmed');
    expect(decideVerdict('share', 0.5, share(20, 20))).toBe('underclaim');
  });

  it('has no record where there was nothing to be a share of, whatever other times hold', () => {
    expect(decideVerdict('share', 0.9, share(0, 0))).toBe('no-record');
    expect(decideVerdict('share', 0.9, { ...share(0, 0), wasEverRecorded: null })).toBe('no-record');
  });
});

describe('claimed days since something', () => {
  const table: readonly (readonly [Claimed, number | null, Verdict])[] = [
    // A tenth of 50 days is 5.
    [45, 50, 'confirmed'],
    [44, 50, 'overclaim'],
    [55, 50, 'confirmed'],
    [56, 50, 'underclaim'],
    // At least 1 day, also of today.
    [3, 4, 'confirmed'],
    [2, 4, 'overclaim'],
    [5, 4, 'confirmed'],
    [6, 4, 'underclaim'],
    [1, 0, 'confirmed'],
    [2, 0, 'underclaim'],
    // A tenth of 30, added to 30, is 33 to the last decimal.
    [33, 30, 'confirmed'],
    [27, 30, 'confirmed'],
    // Never is longer ago than any day.
    ['never', null, 'confirmed'],
    ['never', 400, 'underclaim'],
    [0, null, 'overclaim'],
    [10_000, null, 'overclaim'],
  ];

  for (const [claim, value, verdict] of table) {
    it(`of ${claim} against ${value ?? 'never'} are: ${verdict}`, () => {
      expect(decideVerdict('days', claim, days(value))).toBe(verdict);
      expect(decideVerdict('days', claim, days(value, 'neither'))).toBe(verdict);
    });
  }

  it('flatter the other way where a long time is good', () => {
    expect(decideVerdict('days', 44, days(50, 'more'))).toBe('underclaim');
    expect(decideVerdict('days', 56, days(50, 'more'))).toBe('overclaim');
    expect(decideVerdict('days', 'never', days(50, 'more'))).toBe('overclaim');
  });

  it('have no record only where nothing of the kind was ever recorded', () => {
    for (const claim of ['never', 3] as const) {
      expect(decideVerdict('days', claim, { ...days(null), wasEverRecorded: false })).toBe('no-record');
      expect(decideVerdict('days', claim, { ...days(null), wasEverRecorded: null })).toBe('no-record');
    }
  });
});

describe('a claimed count', () => {
  const table: readonly (readonly [number, number | null, Verdict])[] = [
    // A tenth of 40 is 4.
    [44, 40, 'confirmed'],
    [45, 40, 'overclaim'],
    [36, 40, 'confirmed'],
    [35, 40, 'underclaim'],
    // At least 1.
    [8, 7, 'confirmed'],
    [9, 7, 'overclaim'],
    [6, 7, 'confirmed'],
    [5, 7, 'underclaim'],
    // None in this period counts 0, where there were some before.
    [0, 0, 'confirmed'],
    [1, 0, 'confirmed'],
    [2, 0, 'overclaim'],
    [2, null, 'overclaim'],
    [0, null, 'confirmed'],
  ];

  for (const [claim, value, verdict] of table) {
    it(`of ${claim} against ${value ?? 'none'} is: ${verdict}`, () => {
      expect(decideVerdict('count', claim, count(value))).toBe(verdict);
      expect(decideVerdict('count', claim, count(value, 'neither'))).toBe(verdict);
    });
  }

  it('flatters below the records where less is better', () => {
    expect(decideVerdict('count', 35, count(40, 'less'))).toBe('overclaim');
    expect(decideVerdict('count', 36, count(40, 'less'))).toBe('confirmed');
    expect(decideVerdict('count', 45, count(40, 'less'))).toBe('underclaim');
  });

  it('has no record where nothing of the kind was ever recorded', () => {
    expect(decideVerdict('count', 0, { ...count(0), wasEverRecorded: false })).toBe('no-record');
    expect(decideVerdict('count', 5, { ...count(null), wasEverRecorded: null })).toBe('no-record');
  });
});

describe('a claimed amount', () => {
  const points = (value: number): Evidence => evidence({ unit: 'points', value });

  it('may miss by a tenth of the record, also of one below zero', () => {
    expect(decideVerdict('amount', -36, points(-40))).toBe('confirmed');
    expect(decideVerdict('amount', -35, points(-40))).toBe('overclaim');
    expect(decideVerdict('amount', -44, points(-40))).toBe('confirmed');
    expect(decideVerdict('amount', -45, points(-40))).toBe('underclaim');
  });

  it('may miss by 1 around zero', () => {
    expect([-1.1, -1, 0, 1, 1.1].map((claim) => decideVerdict('amount', claim, points(0)))).toEqual([
      'underclaim',
      'confirmed',
      'confirmed',
      'confirmed',
      'overclaim',
    ]);
  });

  it('is not judged by what decimals lose in a computer', () => {
    // 12.3 + 1.23 is 13.530000000000001 in a computer, and 0.1 + 0.2 more than 0.3.
    expect(decideVerdict('amount', 13.53, points(12.3))).toBe('confirmed');
    expect(decideVerdict('amount', 12.3 - 1.23, points(12.3))).toBe('confirmed');
    expect(decideVerdict('amount', 1 + 0.1 + 0.2, points(0.3))).toBe('confirmed');
  });
});

describe('yes or no', () => {
  it('is confirmed where the records say the same', () => {
    expect(decideVerdict('yes-no', 1, count(3))).toBe('confirmed');
    expect(decideVerdict('yes-no', 0, count(0))).toBe('confirmed');
    expect(decideVerdict('yes-no', 0, count(null))).toBe('confirmed');
  });

  it('claimed where the records say no is an overclaim, and the reverse an underclaim', () => {
    expect(decideVerdict('yes-no', 1, count(0))).toBe('overclaim');
    expect(decideVerdict('yes-no', 0, count(1))).toBe('underclaim');
    expect(decideVerdict('yes-no', 1, share(0, 0))).toBe('overclaim');
  });

  it('of days since asks whether it ever happened, today included', () => {
    expect(decideVerdict('yes-no', 1, days(0))).toBe('confirmed');
    expect(decideVerdict('yes-no', 1, days(null))).toBe('overclaim');
    expect(decideVerdict('yes-no', 0, days(12))).toBe('underclaim');
  });

  it('flatters by no where what is counted is better not there', () => {
    expect(decideVerdict('yes-no', 0, count(2, 'less'))).toBe('overclaim');
    expect(decideVerdict('yes-no', 1, count(0, 'less'))).toBe('underclaim');
  });

  it('has no record where nothing of the kind was ever recorded', () => {
    expect(decideVerdict('yes-no', 1, { ...count(0), wasEverRecorded: false })).toBe('no-record');
  });
});

describe('a claim and a figure', () => {
  it('go together only where they are of one kind', () => {
    expect(isComparable('share', 'share')).toBe(true);
    expect(isComparable('share', 'count')).toBe(false);
    expect(isComparable('days', 'count')).toBe(false);
    expect(isComparable('count', 'days')).toBe(false);
    expect(isComparable('amount', 'mean')).toBe(true);
    expect(isComparable('yes-no', 'days')).toBe(true);
  });
});

describe('the honesty index', () => {
  it('is what was confirmed of what could be judged, with no record apart', () => {
    expect(toVerdictCounts({ confirmed: 2, overclaim: 1, underclaim: 1, noRecord: 7 }).index).toBe(0.5);
  });

  it('is not there where nothing could be judged', () => {
    expect(toVerdictCounts({ confirmed: 0, overclaim: 0, underclaim: 0, noRecord: 3 }).index).toBeNull();
  });
});

describe('a blind spot', () => {
  it('is where the owner stands above others by more than a third of the scale', () => {
    expect(isBlindSpot(0.9, [0.5])).toBe(true);
    expect(isBlindSpot(0.34, [0])).toBe(true);
  });

  it('is not where it is a third exactly, on any scale, nor below the others', () => {
    for (const [owner, other] of [
      [1 / 3, 0],
      [2 / 3, 1 / 3],
      [1, 2 / 3],
      [0.1, 0.9],
    ] as const)
      expect(isBlindSpot(owner, [other])).toBe(false);
  });

  it('is seen against any group whose answers are shown', () => {
    expect(isBlindSpot(0.9, [0.9, null, 0.4])).toBe(true);
    expect(isBlindSpot(0.9, [0.9, null])).toBe(false);
    expect(isBlindSpot(null, [0])).toBe(false);
  });
});
