import { expect, test } from 'vitest';
import { binomialTail } from './binomial-tail.ts';

test('the worked example: eight of ten tosses, and none', () => {
  expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(binomialTail(0, 10, 0.5)).toBeCloseTo(1 / 1024, 12);
});

test('one in one, two in two, three in three of something rare', () => {
  expect(binomialTail(1, 1, 0.05)).toBeCloseTo(0.05, 12);
  expect(binomialTail(2, 2, 0.05)).toBeCloseTo(0.0025, 12);
  expect(binomialTail(3, 3, 0.05)).toBeCloseTo(0.000125, 12);
});

test('both sides are mirrored', () => {
  expect(binomialTail(70, 100, 0.6)).toBeCloseTo(binomialTail(30, 100, 0.4), 12);
});

test('large counts agree with the normal distribution', () => {
  // 1,000,000 tosses, 1000 more heads than expected: two standard deviations, upper tail 0.02275.
  expect(binomialTail(501_000, 1_000_000, 0.5)).toBeCloseTo(0.0228, 3);
});

test('what can’t be is refused', () => {
  expect(() => binomialTail(3, 2, 0.5)).toThrow(RangeError);
  expect(() => binomialTail(0, 0, 0.5)).toThrow(RangeError);
  expect(() => binomialTail(1, 2, 1)).toThrow(RangeError);
});
