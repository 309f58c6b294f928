import { newcombe, type ShareCounts } from './newcombe.ts';
import { listPoints, type PointCounts } from './point-counts.ts';
import { wilson, type ShareEstimate } from './wilson.ts';

/** How many of those who answered chose 4 or 5. */
function countSatisfied(counts: PointCounts): ShareCounts {
  const points = listPoints(counts, 1, 5);
  const sum = (from: number): number => points.reduce((total, [point, n]) => (point >= from ? total + n : total), 0);
  return { successes: sum(4), n: sum(1) };
}

/**
 * Customer satisfaction: the share of fours and fives on a scale of 1 to 5, with its Wilson interval.
 *
 * Takes whole counts of those who answered, ones to fives as a list or by point. Gives fractions from 0 to 1; nulls where
 * nobody answered. A point outside the scale is a RangeError.
 *
 * Source: Delighted art. 240. Example: `csat([14, 9, 10, 32, 42])` is 74 of 107, 0.6916.
 */
export function csat(counts: PointCounts): ShareEstimate {
  const { successes, n } = countSatisfied(counts);
  return wilson(successes, n);
}

/** How far satisfaction moved; all null where a group is empty. */
export type CsatChange = {
  readonly value: number | null;
  readonly z: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * How much larger the share of the satisfied is in the first group than in the second: Newcombe's interval and, as `z`, the
 * test of two shares with the pooled share.
 *
 * Source: Newcombe 1998b, method 10; any textbook for z = d/√(p(1-p)(1/n₁ + 1/n₂)). Example: 56 of 70 satisfied against 48 of
 * 80 is 0.2, from 0.0524 to 0.3339, z 2.6502.
 */
export function csatChange(first: PointCounts, second: PointCounts): CsatChange {
  const [one, two] = [countSatisfied(first), countSatisfied(second)];
  const difference = newcombe(one, two);
  if (difference.value === null) return { ...difference, z: null };
  const pooled = (one.successes + two.successes) / (one.n + two.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / two.n));
  // Where nobody or everybody is satisfied in both groups, they are alike.
  return { ...difference, z: error === 0 ? 0 : difference.value / error };
}
