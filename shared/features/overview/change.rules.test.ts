import { expect, test } from 'vitest';
import { wilson } from '../../stats/wilson.ts';
import type { Reading } from '../measures/measures.schema.ts';
import { compareReadings } from './change.rules.ts';

const share = (successes: number, n: number, days = 90) => {
  const reading: Reading = { ...wilson(successes, n), unit: 'share', lastOn: null };
  return { reading, days };
};
const bare = (value: number | null, n: number, unit: Reading['unit'], days = 90) => {
  const reading: Reading = { value, n, low: null, high: null, unit, lastOn: null };
  return { reading, days };
};

test('the worked example: fewer of what is wanted is worse', () => {
  const { verdict, value, low, high } = compareReadings(share(48, 80), share(56, 70), 'more');
  expect(verdict).toBe('worse');
  expect(value).toBeCloseTo(-0.2, 10);
  expect(low).toBeCloseTo(-0.3339, 4);
  expect(high).toBeCloseTo(-0.0524, 4);
});

test('fewer of what nobody wants is better, and without a direction it is just less', () => {
  expect(compareReadings(share(48, 80), share(56, 70), 'less').verdict).toBe('better');
  expect(compareReadings(share(48, 80), share(56, 70), 'neither').verdict).toBe('less');
});

test('an interval that holds 0 shows no change', () => {
  expect(compareReadings(share(50, 80), share(48, 80), 'more').verdict).toBe('no-visible-change');
});

test('nine records on a side are too early, ten are not', () => {
  expect(compareReadings(share(9, 9), share(0, 100), 'more').verdict).toBe('too-early');
  expect(compareReadings(share(100, 100), share(0, 9), 'more').verdict).toBe('too-early');
  expect(compareReadings(share(10, 10), share(0, 100), 'more').verdict).toBe('better');
});

test('no record on a side says nothing at all', () => {
  expect(compareReadings(share(0, 0), share(5, 100), 'more')).toEqual({
    verdict: 'no-record',
    value: null,
    low: null,
    high: null,
  });
});

test('counts are judged by their days', () => {
  expect(compareReadings(bare(60, 60, 'count'), bare(30, 30, 'count'), 'more').verdict).toBe('better');
  expect(compareReadings(bare(35, 35, 'count'), bare(30, 30, 'count'), 'more').verdict).toBe('no-visible-change');
  // Twice as many in twice the days is the same.
  expect(compareReadings(bare(60, 60, 'count', 180), bare(30, 30, 'count'), 'more').verdict).toBe('no-visible-change');
  expect(compareReadings(bare(9, 9, 'count'), bare(0, 0, 'count'), 'neither').verdict).toBe('too-early');
});

test('a figure without an interval is not judged', () => {
  expect(compareReadings(bare(40, 30, 'days'), bare(3, 30, 'days'), 'less')).toMatchObject({
    verdict: 'cannot-tell',
    value: 37,
  });
});
