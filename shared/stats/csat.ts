import { listPoints, type PointCounts } from './point-counts.ts';
import { wilson, type ShareEstimate } from './wilson.ts';

/**
 * Customer satisfaction: the share of fours and fives on a scale of 1 to 5, with its Wilson interval.
 *
 * Takes whole counts of those who answered, ones to fives as a list or by point. Gives fractions from 0 to 1; nulls where
 * nobody answered. A point outside the scale is a RangeError.
 *
 * Source: Delighted art. 240. Example: `csat([14, 9, 10, 32, 42])` is 74 of 107, 0.6916.
 */
export function csat(counts: PointCounts): ShareEstimate {
  const points = listPoints(counts, 1, 5);
  const sum = (from: number): number => points.reduce((total, [point, n]) => (point >= from ? total + n : total), 0);
  return wilson(sum(4), sum(1));
}
