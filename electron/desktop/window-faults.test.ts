import { expect, test } from 'vitest';
import { decideGone, isLoop } from './window-faults.ts';

test('a page that crashed is asked about; one that was closed is not', () => {
  expect(decideGone('crashed', false)).toBe('ask');
  expect(decideGone('oom', false)).toBe('ask');
  expect(decideGone('clean-exit', false)).toBe('nothing');
});

test('at a counter, where nobody can answer, it is shown again', () => {
  expect(decideGone('crashed', true)).toBe('show-again');
  expect(decideGone('clean-exit', true)).toBe('nothing');
});

test('three times within a minute is a loop, three times in a day is not', () => {
  expect(isLoop([], 0)).toBe(false);
  expect(isLoop([0, 1000, 2000], 3000)).toBe(true);
  expect(isLoop([0, 1000], 3000)).toBe(false);
  expect(isLoop([0, 100_000, 200_000], 201_000)).toBe(false);
});
