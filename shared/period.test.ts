import { describe, expect, it } from 'vitest';
import { daySchema } from './clock.ts';
import {
  asOf,
  lengthDays,
  listPeriods,
  monthOf,
  periodName,
  periodSchema,
  quarterOf,
  weekOf,
  yearOf,
} from './period.ts';

const day = (text: string) => daySchema.parse(text);
const period = (from: string, to: string) => periodSchema.parse({ from, to });

describe('a period', () => {
  it('includes both its ends', () => {
    expect(lengthDays(period('2026-05-04', '2026-05-04'))).toBe(1);
    expect(lengthDays(yearOf(day('2024-05-04')))).toBe(366);
  });

  it('must not end before it begins', () => {
    expect(periodSchema.safeParse({ from: '2026-05-05', to: '2026-05-04' }).success).toBe(false);
  });

  it('is judged as of its end, or of today while it runs', () => {
    const may = monthOf(day('2026-05-09'));
    expect(asOf(may, day('2026-05-30'))).toBe('2026-05-30');
    expect(asOf(may, day('2026-06-02'))).toBe('2026-05-31');
  });

  it('of a week runs from Monday to Sunday', () => {
    expect(weekOf(day('2026-05-04'))).toEqual({ from: '2026-05-04', to: '2026-05-10' });
    expect(weekOf(day('2026-01-01'))).toEqual({ from: '2025-12-29', to: '2026-01-04' });
    expect(weekOf(day('2026-05-10'))).toEqual({ from: '2026-05-04', to: '2026-05-10' });
  });

  it('of a quarter or a year counts from the month in which the business year begins', () => {
    expect(quarterOf(day('2026-05-04'))).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(quarterOf(day('2026-02-04'), 2)).toEqual({ from: '2026-02-01', to: '2026-04-30' });
    expect(quarterOf(day('2026-01-31'), 2)).toEqual({ from: '2025-11-01', to: '2026-01-31' });
    expect(yearOf(day('2026-03-31'), 4)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(yearOf(day('2026-04-01'), 4)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(() => yearOf(day('2026-04-01'), 13)).toThrow(RangeError);
  });
});

describe('the name of a period', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 1, '2026'],
    ['2025-04-01', '2026-03-31', 4, '2025/26'],
    ['1999-04-01', '2000-03-31', 4, '1999/00'],
    ['2026-04-01', '2026-06-30', 1, 'Q2 2026'],
    ['2026-01-01', '2026-03-31', 4, 'Q4 2025/26'],
    ['2026-05-01', '2026-05-31', 1, 'May 2026'],
    ['2026-05-04', '2026-05-10', 1, 'week of 4 May 2026'],
    ['2026-05-04', '2026-05-04', 1, '4 May 2026'],
    ['2026-05-04', '2026-06-09', 1, '4 May 2026 to 9 Jun 2026'],
    ['2026-05-05', '2026-05-11', 1, '5 May 2026 to 11 May 2026'],
  ])('from %s to %s, with years from month %i, is %s', (from, to, startMonth, name) => {
    expect(periodName(period(from, to), startMonth)).toBe(name);
  });
});

describe('the periods between two days', () => {
  it('are all there, oldest first, the newest kept where there are too many', () => {
    const [first, last] = [day('2025-11-20'), day('2026-02-01')];
    const starts = (most: number): string[] => listPeriods(first, last, monthOf, most).map(({ from }) => from);
    expect(starts(10)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']);
    expect(starts(2)).toEqual(['2026-01-01', '2026-02-01']);
    expect(listPeriods(last, last, quarterOf, 10)).toEqual([period('2026-01-01', '2026-03-31')]);
  });
});
