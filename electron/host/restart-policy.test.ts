import { expect, test } from 'vitest';
import { decideRestart } from './restart-policy.ts';

test('each death within a minute makes the pause before the next start twice as long', () => {
  expect(decideRestart([5_000])).toEqual({ kind: 'restart', pauseMs: 100 });
  expect(decideRestart([5_000, 6_000])).toEqual({ kind: 'restart', pauseMs: 200 });
  expect(decideRestart([5_000, 6_000, 7_000, 8_000])).toEqual({ kind: 'restart', pauseMs: 800 });
});

test('the fifth death within a minute is the last', () => {
  expect(decideRestart([0, 1, 2, 3, 59_999])).toMatchObject({ kind: 'give-up' });
  expect(decideRestart([0, 1, 2, 3, 60_000])).toEqual({ kind: 'restart', pauseMs: 800 });
});
