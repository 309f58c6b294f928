import { describe, expect, test } from 'vitest';
import { daySchema } from '../../clock.ts';
import { assertMonthDay, isRoundYears, nextOn, stretchesOf, yearsOn } from './occasions.rules.ts';

const day = (text: string) => daySchema.parse(text);

describe('a day that comes round', () => {
  test('is today where it is today, else in this year or the next', () => {
    expect(nextOn('11-19', day('2026-11-19'))).toBe('2026-11-19');
    expect(nextOn('12-01', day('2026-11-19'))).toBe('2026-12-01');
    expect(nextOn('11-18', day('2026-11-19'))).toBe('2027-11-18');
  });

  test('is the last of February for a leap day in other years', () => {
    expect(nextOn('02-29', day('2027-01-01'))).toBe('2027-02-28');
    expect(nextOn('02-29', day('2028-01-01'))).toBe('2028-02-29');
  });

  test('must be in the calendar', () => {
    expect(() => assertMonthDay('02-29')).not.toThrow();
    expect(() => assertMonthDay('02-30')).toThrow('in no calendar');
    expect(() => assertMonthDay('13-01')).toThrow('in no calendar');
  });
});

describe('the days to come', () => {
  test('are one stretch within a year, two over its end', () => {
    expect(stretchesOf(day('2026-11-19'), 30)).toEqual([{ from: '11-19', to: '12-19' }]);
    expect(stretchesOf(day('2026-12-20'), 30)).toEqual([
      { from: '12-20', to: '12-31' },
      { from: '01-01', to: '01-19' },
    ]);
  });

  test('hold a leap day also in years without one', () => {
    expect(stretchesOf(day('2027-02-01'), 27)).toEqual([{ from: '02-01', to: '02-29' }]);
    expect(stretchesOf(day('2028-02-01'), 27)).toEqual([{ from: '02-01', to: '02-28' }]);
  });
});

describe('years as a customer', () => {
  test('are counted to the day that comes round', () => {
    expect(yearsOn(day('2001-12-01'), day('2026-12-01'))).toBe(25);
    expect(yearsOn(day('2026-11-19'), day('2026-11-19'))).toBe(0);
  });

  test('are round at one and at every fifth', () => {
    expect([0, 1, 2, 5, 7, 10, 25].filter(isRoundYears)).toEqual([1, 5, 10, 25]);
  });
});
