import { expect, test } from 'vitest';
import { beyondChance } from './beyond-chance.ts';
import { controlLimits } from './control-limits.ts';

test('the worked example: of ten where half is expected', () => {
  expect(controlLimits(0.5, 10)).toEqual({ low: 0.1, high: 0.9 });
});

test('small groups may be anything, large ones lie close to the share of all', () => {
  expect(controlLimits(0.5, 3)).toEqual({ low: 0, high: 1 });
  const { low, high } = controlLimits(0.2, 10_000);
  expect(low).toBeCloseTo(0.188, 3);
  expect(high).toBeCloseTo(0.2125, 3);
});

test('a group outside its limits is one that is beyond chance', () => {
  const rest = { successes: 30_000, n: 100_000 };
  for (const n of [10, 40, 75])
    for (let successes = 0; successes <= n; successes += 1) {
      const { pooled, verdicts } = beyondChance([{ successes, n }, rest]);
      const { low, high } = controlLimits(pooled ?? 0.5, n);
      const share = successes / n;
      expect([n, successes, verdicts[0]]).toEqual([
        n,
        successes,
        share < low ? 'below' : share > high ? 'above' : null,
      ]);
    }
});
