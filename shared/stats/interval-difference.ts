/** A figure with its 95% interval. */
export type Estimated = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Estimates how much larger the first of two independent figures is than the second, from their intervals. An interval
 * that holds 0 shows no difference.
 *
 * Takes two figures of the same unit, each with its interval. Gives the difference in that unit.
 *
 * Source: Zou and Donner 2008 (MOVER), d − √((v1−l1)² + (u2−v2)²) to d + √((u1−v1)² + (v2−l2)²). With Wilson intervals
 * it is Newcombe 1998b, method 10.
 * Example: 40 (30 to 50) against 20 (15 to 25) is 20, from 8.82 to 31.18.
 */
export function intervalDifference(first: Estimated, second: Estimated): Estimated {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
