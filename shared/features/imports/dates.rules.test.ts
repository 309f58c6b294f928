import { describe, expect, it } from 'vitest';
import type { Day } from '../../clock.ts';
import { findDateOrder, monthsBefore, readFileDate, toInstant, type DateOrder } from './dates.rules.ts';

const dayOf = (text: string, order: DateOrder | null = null): string | null => {
  const date = readFileDate(text, order);
  return date === null || date === 'ambiguous' ? date : date.day;
};

describe('a date of a file', () => {
  it.each([
    ['2020-03-06', '2020-03-06'],
    ['2020/3/6', '2020-03-06'],
    ['20200306', '2020-03-06'],
    ['25/03/2020', '2020-03-25'],
    ['03/25/2020', '2020-03-25'],
    ['6.3.2020', '2020-03-06'],
    ['6. 3. 2020', '2020-03-06'],
    ['03/03/2020', '2020-03-03'],
    ['6 March 2020', '2020-03-06'],
    ['Fri, 6 Mar 2020', '2020-03-06'],
    ['March 6th, 2020', '2020-03-06'],
    ['06-Mar-20', '2020-03-06'],
    ['06-Mar-99', '1999-03-06'],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each(['2020-02-30', '31/31/2020', 'soon', '13', '6 Foo 2020', '2020-03-06 25:00', '1/2/345'])(
    '%s is none',
    (text) => {
      expect(readFileDate(text, null)).toBeNull();
    },
  );

  it('that could be two days is not guessed', () => {
    expect(readFileDate('03/06/2020', null)).toBe('ambiguous');
    expect(dayOf('03/06/2020', 'month-first')).toBe('2020-03-06');
    expect(dayOf('03/06/2020', 'day-first')).toBe('2020-06-03');
    expect(dayOf('20-06-03', 'year-first')).toBe('2020-06-03');
  });

  it('that contradicts the order of its file is none', () => {
    expect(readFileDate('25/03/2020', 'month-first')).toBeNull();
  });

  it.each([
    ['2020-03-06T14:05:09Z', 'UTC', '2020-03-06T14:05:09Z'],
    ['2020-03-06 14:05', 'Europe/Berlin', '2020-03-06T13:05:00Z'],
    ['3/25/2020 2:05 PM', 'America/Chicago', '2020-03-25T19:05:00Z'],
    ['2020/03/06 2:05:11 AM GMT+1', 'UTC', '2020-03-06T01:05:11Z'],
    ['2020-03-06T12:00:00.123-05:00', 'UTC', '2020-03-06T17:00:00Z'],
    ['2020-03-06', 'Pacific/Auckland', '2020-03-05T23:00:00Z'],
    // Clocks went forward that night; the shop's afternoon did not move.
    ['2020-03-29 15:00', 'Europe/Berlin', '2020-03-29T13:00:00Z'],
    ['2020-03-29 01:00', 'Europe/Berlin', '2020-03-29T00:00:00Z'],
  ])('%s in %s is %s', (text, timeZone, instant) => {
    const date = readFileDate(text, null);
    if (date === null || date === 'ambiguous') throw new Error(`not read: ${text}`);
    expect(new Date(toInstant(date, timeZone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });
});

it('tells the order of dates from what can only be read in one way', () => {
  expect(findDateOrder('25/03/2020')).toBe('day-first');
  expect(findDateOrder('03/25/2020 10:00')).toBe('month-first');
  expect(findDateOrder('03/06/2020')).toBe('either');
  expect(findDateOrder('03.06.2020')).toBe('day-first');
  expect(findDateOrder('2020-03-06')).toBeNull();
  expect(findDateOrder('hello')).toBeNull();
});

it('counts months back to the first of one', () => {
  const today = '2026-03-31' as Day; // a day that exists
  expect(monthsBefore(today, 0)).toBe('2026-03-01');
  expect(monthsBefore(today, 3)).toBe('2025-12-01');
  expect(monthsBefore(today, 34)).toBe('2023-05-01');
});
