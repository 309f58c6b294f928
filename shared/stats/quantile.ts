// p·n is meant exactly (0.07 of 100 is 7), but a double makes it 7.000000000000001 and would round up to the next rank.
const RANK_TOLERANCE = 1e-9;

/**
 * Finds the value that a share `p` of the values does not exceed, by nearest rank: always one of the values themselves.
 *
 * Takes values in any order and any one unit (left as they are), and `p` above 0 up to 1. Gives a value in that unit;
 * null when there are no values. A p outside that range, or a value that is no number, is a RangeError.
 *
 * Source: the empirical quantile X(⌈p·n⌉), the inverse of the empirical distribution function (Hyndman and Fan 1996,
 * definition 1).
 * Example: `empiricalQuantile([1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12], 0.85)` is the 17th, 6.
 */
export function empiricalQuantile(values: readonly number[], p: number): number | null {
  if (!(p > 0 && p <= 1)) throw new RangeError('p must be above 0 and at most 1.');
  if (values.some((value) => typeof value !== 'number' || Number.isNaN(value))) {
    throw new RangeError('Each value must be a number.');
  }
  const rank = Math.max(1, Math.ceil(p * values.length - RANK_TOLERANCE));
  return values.toSorted((one, other) => one - other)[rank - 1] ?? null;
}
