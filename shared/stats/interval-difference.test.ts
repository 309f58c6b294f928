import { expect, test } from 'vitest';
import { intervalDifference } from './interval-difference.ts';
import { newcombe } from './newcombe.ts';
import { wilson } from './wilson.ts';

test('the worked example: 40 against 20', () => {
  const { value, low, high } = intervalDifference({ value: 40, low: 30, high: 50 }, { value: 20, low: 15, high: 25 });
  expect(value).toBe(20);
  expect(low).toBeCloseTo(8.82, 2);
  expect(high).toBeCloseTo(31.18, 2);
});

test('of two shares with Wilson intervals it is Newcombe’s', () => {
  const [one, two] = [wilson(56, 70), wilson(48, 80)];
  if (one.value === null || two.value === null) throw new Error('Both groups have records.');
  const { value, low, high } = newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 });
  const difference = intervalDifference(one, two);
  expect(difference.value).toBeCloseTo(value ?? Number.NaN, 12);
  expect(difference.low).toBeCloseTo(low ?? Number.NaN, 12);
  expect(difference.high).toBeCloseTo(high ?? Number.NaN, 12);
});
