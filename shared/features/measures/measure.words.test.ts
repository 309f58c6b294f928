import { describe, expect, test } from 'vitest';
import { measureWords, shareText } from './measure.words.ts';

const english = { locale: 'en', currency: 'EUR' };
const share = { value: 31 / 44, n: 44, low: 0.558, high: 0.818, unit: 'share', smallN: 10 } as const;

describe('a reading in words', () => {
  test('is counts first, then the share with its likely range', () => {
    expect(measureWords(share, english)).toEqual({ figure: '31 of 44', detail: '70%, likely 56 to 82' });
  });

  test('says too few instead of a share below the smallest n', () => {
    expect(measureWords({ ...share, value: 1, n: 6 }, english)).toEqual({
      figure: '6 of 6',
      detail: 'too few to say (6 of 10 needed)',
    });
  });

  test('says so when there is no record', () => {
    expect(measureWords({ ...share, value: null, n: 0 }, english)).toEqual({ figure: 'no record', detail: null });
  });

  test('counts and days stand alone', () => {
    expect(measureWords({ ...share, unit: 'count', value: 1204, n: 1204 }, english).figure).toBe('1,204');
    expect(measureWords({ ...share, unit: 'days', value: 1, n: 1 }, english).figure).toBe('1 day');
    expect(measureWords({ ...share, unit: 'days', value: 23, n: 1 }, english).figure).toBe('23 days');
  });

  test('money is an amount, without cents nobody reads', () => {
    expect(measureWords({ ...share, unit: 'money', value: 730_000, n: 5 }, english).figure).toBe('€7,300');
  });

  test('hours are a median, a gap is in points', () => {
    const hours = { ...share, unit: 'hours', value: 3.34, n: 40, low: null, high: null } as const;
    expect(measureWords(hours, english)).toEqual({ figure: '3 h 20 min', detail: 'from 40' });
    expect(measureWords({ ...hours, value: 0.75, low: 0.5, high: 2 }, english)).toEqual({
      figure: '45 min',
      detail: 'likely 30 min to 2 h, from 40',
    });
    expect(measureWords({ ...hours, unit: 'gap', value: 0.1731, n: 52 }, english).figure).toBe('17 points');
  });

  test('points are whole and means have a digit, each with its range and how many answered', () => {
    const points = { value: -12.4, n: 59, low: -31.2, high: 8.6, unit: 'points', smallN: 10 } as const;
    expect(measureWords(points, english)).toEqual({ figure: '−12', detail: 'likely −31 to 9, 59 answered' });
    const mean = { ...points, unit: 'mean', value: 5.84, low: 5.5, high: 6.1 } as const;
    expect(measureWords(mean, english)).toEqual({ figure: '5.8', detail: 'likely 5.5 to 6.1, 59 answered' });
    expect(measureWords({ ...points, n: 6 }, english)).toEqual({
      figure: '6 answered',
      detail: 'too few to say (6 of 10 needed)',
    });
  });

  test('a share without a range is the share alone', () => {
    expect(shareText({ value: 0.5, low: null, high: null })).toBe('50%');
  });
});
