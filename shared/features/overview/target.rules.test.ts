import { expect, test } from 'vitest';
import { judgeTarget } from './target.rules.ts';

const figure = { value: 0.8, low: 0.69, high: 0.88, direction: 'more' } as const;

test('the worked example: met, missed, and within chance', () => {
  expect(judgeTarget(figure, 0.6)).toBe('met');
  expect(judgeTarget(figure, 0.9)).toBe('missed');
  expect(judgeTarget(figure, 0.75)).toBe('within-chance');
});

test('where less is better it is the other way round', () => {
  expect(judgeTarget({ ...figure, direction: 'less' }, 0.9)).toBe('met');
  expect(judgeTarget({ ...figure, direction: 'less' }, 0.6)).toBe('missed');
});

test('a figure without an interval is its value', () => {
  expect(judgeTarget({ value: 14, low: null, high: null, direction: 'less' }, 14)).toBe('met');
  expect(judgeTarget({ value: 15, low: null, high: null, direction: 'less' }, 14)).toBe('missed');
});

test('without a target, a direction or a record nothing is met or missed', () => {
  expect(judgeTarget(figure, null)).toBeNull();
  expect(judgeTarget({ ...figure, direction: 'neither' }, 0.5)).toBeNull();
  expect(judgeTarget({ ...figure, value: null, low: null, high: null }, 0.5)).toBe('no-record');
});
