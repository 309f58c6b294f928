import { describe, expect, test } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { seasonText, silentText, usualText } from './rhythm-words.ts';

const day = (text: string) => daySchema.parse(text);
const buys = { kind: 'purchase', by: 'interval', everyDays: 10, around: null } as const;

describe('what was usual', () => {
  test('is a gap in the unit people count in', () => {
    const usual = (everyDays: number): string => usualText({ ...buys, everyDays }, 'en');
    expect(usual(1)).toBe('usually buys every day');
    expect(usual(10)).toBe('usually buys every 10 days');
    expect(usual(42)).toBe('usually buys every 6 weeks');
    expect(usual(182)).toBe('usually buys every 6 months');
  });

  test('is a time of the year where the season tells, early, mid or late in its month', () => {
    expect(usualText({ ...buys, kind: 'contact', by: 'season', around: day('2026-05-15') }, 'en')).toBe(
      'usually gets in touch in mid May',
    );
    expect(['2026-05-10', '2026-05-11', '2026-05-21'].map((on) => seasonText(day(on), 'en'))).toEqual([
      'early May',
      'mid May',
      'late May',
    ]);
  });
});

test('silence is counted from the last day they came', () => {
  const reader = { timeZone: 'UTC', locale: 'en', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };
  expect(silentText({ lastOn: day('2026-10-02') }, reader)).toBe('silent for 6 weeks');
});
