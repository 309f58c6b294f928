import { wilson, Z_95 } from './wilson.ts';

/** Counts of one group: `successes` out of `n`. */
export type ShareCounts = { readonly successes: number; readonly n: number };

/** A difference of two shares and its interval, from -1 to 1; all null where a group is empty. */
export type DifferenceEstimate =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly value: null; readonly low: null; readonly high: null };

/**
 * Estimates how much larger the first share is than the second. An interval that holds 0 shows no difference.
 *
 * Takes two groups of counts and `z`, the normal point of the wanted confidence (default 95%). Gives differences of
 * fractions, from -1 to 1 (0.05 is five percentage points); nulls when either n is 0. Impossible counts, or a z that is
 * not positive, are a RangeError.
 *
 * Source: Newcombe 1998b, method 10 (independent groups, from their Wilson intervals): d − √((p1−l1)² + (u2−p2)²) to
 * d + √((u1−p1)² + (p2−l2)²).
 * Example: `newcombe({ successes: 56, n: 70 }, { successes: 48, n: 80 })` is value 0.2, low 0.0524, high 0.3339.
 */
export function newcombe(first: ShareCounts, second: ShareCounts, z: number = Z_95): DifferenceEstimate {
  const one = wilson(first.successes, first.n, z);
  const two = wilson(second.successes, second.n, z);
  if (one.value === null || two.value === null) return { value: null, low: null, high: null };
  const value = one.value - two.value;
  const low = value - Math.hypot(one.value - one.low, two.high - two.value);
  const high = value + Math.hypot(one.high - one.value, two.value - two.low);
  return { value, low: Math.max(-1, low), high: Math.min(1, high) };
}
