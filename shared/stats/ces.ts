import { estimateMean, type MeanEstimate } from './mean.ts';
import { listPoints, type PointCounts } from './point-counts.ts';
import { wilson, type ShareEstimate } from './wilson.ts';

/** The mean effort score with its interval, and the share of those who agree. */
export type CesEstimate = MeanEstimate & { readonly topShare: ShareEstimate };

/**
 * Customer effort score 2.0, "made it easy to handle my request": the mean on a scale of 1 to 7 with its 95% interval, and
 * as `topShare` the share of fives to sevens with its Wilson interval.
 *
 * Takes whole counts of those who answered, ones to sevens as a list or by point; nulls where nobody did. A point outside
 * the scale is a RangeError: 5- and 7-point scales are never mixed.
 *
 * Source: CYS art. 3000095529. Example: `ces([80, 210, 140, 110, 160, 180, 120])` is 4.08; topShare 0.46.
 */
export function ces(counts: PointCounts): CesEstimate {
  const points = listPoints(counts, 1, 7);
  const estimate = estimateMean(points, { from: 1, to: 7 });
  const agree = points.reduce((total, [point, n]) => (point >= 5 ? total + n : total), 0);
  return { ...estimate, topShare: wilson(agree, estimate.n) };
}
