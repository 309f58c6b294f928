import { describe, expect, test } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import {
  countWord,
  sizeText,
  dayText,
  dueText,
  endOfDay,
  exactText,
  longDay,
  mondayOf,
  moneyText,
  relativeText,
  sentenceCase,
  spanText,
  timeText,
  type Reader,
} from './format.ts';

// A Thursday morning in Dublin, where winter time is UTC.
const reader: Reader = {
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
  currency: 'EUR',
  now: Date.parse('2026-11-19T10:30:00Z'),
};
const instant = (text: string): number => Date.parse(`${text}:00Z`);
const day = (text: string) => daySchema.parse(text);

describe('a day', () => {
  test('near today is said by its word, within the year with its weekday, else with its year', () => {
    expect(dayText(day('2026-11-19'), reader)).toBe('today');
    expect(dayText(day('2026-11-20'), reader)).toBe('tomorrow');
    expect(dayText(day('2026-11-18'), reader)).toBe('yesterday');
    expect(dayText(day('2026-11-14'), reader)).toBe('Sat 14 Nov');
    expect(dayText(day('2025-11-14'), reader)).toBe('14 Nov 2025');
  });

  test('is written the way of the reader', () => {
    expect(longDay(day('2026-11-19'), 'en-IE')).toBe('Thursday 19 November');
    expect(dayText(day('2026-11-14'), { ...reader, locale: 'de' })).toBe('Sa. 14. Nov.');
  });

  test('begins and ends in the time zone of the business, not of the computer', () => {
    const late = instant('2026-11-19T23:30');
    expect(relativeText(late, { ...reader, timeZone: 'Pacific/Auckland' })).toBe('tomorrow 12:30');
    expect(mondayOf(late, 'Europe/Dublin')).toBe('2026-11-16');
    expect(mondayOf(instant('2026-11-15T13:00'), 'Pacific/Auckland')).toBe('2026-11-16');
  });
});

describe('a moment', () => {
  test('is told by how long ago it was', () => {
    expect(relativeText(reader.now - 20_000, reader)).toBe('just now');
    expect(relativeText(instant('2026-11-19T10:10'), reader)).toBe('20 min ago');
    expect(relativeText(instant('2026-11-19T09:10'), reader)).toBe('1 h ago');
    expect(relativeText(instant('2026-11-18T16:00'), reader)).toBe('yesterday 16:00');
    expect(relativeText(instant('2026-11-16T16:00'), reader)).toBe('3 days ago');
    expect(relativeText(instant('2026-10-16T16:00'), reader)).toBe('Fri 16 Oct');
  });

  test('is told by how soon it comes', () => {
    expect(relativeText(instant('2026-11-19T12:30'), reader)).toBe('in 2 h');
    expect(relativeText(instant('2026-11-20T09:30'), reader)).toBe('tomorrow 9:30');
    expect(relativeText(instant('2026-11-22T09:30'), reader)).toBe('in 3 days');
  });

  test('is exact where it must be', () => {
    expect(exactText(instant('2026-11-14T16:00'), reader)).toBe('Sat 14 Nov 16:00');
    expect(timeText(instant('2026-07-14T16:00'), reader)).toBe('17:00');
    expect(timeText(instant('2026-11-14T16:00'), { ...reader, locale: 'en-US' })).toMatch(/^4:00\sPM$/);
  });
});

describe('something due', () => {
  test('is bad once it is late', () => {
    expect(dueText(instant('2026-11-19T09:30'), reader)).toEqual({ text: '1 h late', tone: 'bad' });
    expect(dueText(instant('2026-11-17T09:30'), reader)).toEqual({ text: '2 days late', tone: 'bad' });
  });

  test('is to be watched in its last four hours and calm before', () => {
    expect(dueText(instant('2026-11-19T12:00'), reader)).toEqual({ text: 'at noon', tone: 'watch' });
    expect(dueText(instant('2026-11-19T14:30'), reader)).toEqual({ text: 'at 14:30', tone: 'watch' });
    expect(dueText(instant('2026-11-19T14:31'), reader)).toEqual({ text: 'at 14:31', tone: 'neutral' });
  });

  test('by a day means the whole of that day', () => {
    expect(dueText(endOfDay(day('2026-11-19'), reader.timeZone), reader)).toEqual({ text: 'today', tone: 'neutral' });
    expect(dueText(endOfDay(day('2026-11-20'), reader.timeZone), reader)).toEqual({
      text: 'tomorrow',
      tone: 'neutral',
    });
    expect(dueText(endOfDay(day('2026-11-22'), reader.timeZone), reader)).toEqual({ text: 'Sun', tone: 'neutral' });
    expect(dueText(endOfDay(day('2026-11-26'), reader.timeZone), reader)).toEqual({
      text: 'Thu 26 Nov',
      tone: 'neutral',
    });
  });
});

describe('a span of time', () => {
  test('is said in the unit people would use', () => {
    const hour = 3_600_000;
    expect([0, hour / 2, 3 * hour, 24 * hour, 13 * 24 * hour].map(spanText)).toEqual([
      '1 min',
      '30 min',
      '3 h',
      '1 day',
      '13 days',
    ]);
    expect([14, 60, 61, 335, 800].map((days) => spanText(days * 24 * hour))).toEqual([
      '2 weeks',
      '8 weeks',
      '2 months',
      '11 months',
      '2 years',
    ]);
  });
});

describe('numbers and money', () => {
  test('are words while they are small', () => {
    expect([0, 2, 12, 13, 1204].map((count) => countWord(count, 'en'))).toEqual(['no', 'two', 'twelve', '13', '1,204']);
    expect(sentenceCase('two customers')).toBe('Two customers');
  });

  test('lose cents that say nothing', () => {
    expect(moneyText(780_00, reader)).toBe('€780');
    expect(moneyText(1_234_50, reader)).toBe('€1,234.50');
    expect(moneyText(780_00, { currency: 'EUR', locale: 'de' })).toMatch(/^780\s€$/);
  });
});

test('a size is told in steps of a thousand', () => {
  const texts = [0, 999, 1000, 150_000, 2_500_000_000].map((bytes) => sizeText(bytes, 'en-GB'));
  expect(texts).toEqual(['0 B', '999 B', '1 kB', '150 kB', '2.5 GB']);
});
