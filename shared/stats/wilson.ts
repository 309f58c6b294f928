/** The 97.5% point of the normal distribution: with it an interval is meant to hold the truth 95 times in 100. */
export const Z_95 = 1.959963984540054;

/** A share and its interval, as fractions from 0 to 1; all null where nothing was counted. */
export type ShareEstimate =
  | { readonly value: number; readonly low: number; readonly high: number; readonly n: number }
  | { readonly value: null; readonly low: null; readonly high: null; readonly n: 0 };

/**
 * Estimates a share with the Wilson score interval, which stays honest at small n and at 0% and 100%.
 *
 * Takes counts: `successes` out of `n`, and `z`, the normal point of the wanted confidence (default 95%). Gives
 * fractions from 0 to 1; nulls when n is 0. Counts that are not whole, negative, or more successes than n, and a z that
 * is not positive, are a RangeError.
 *
 * Source: Wilson 1927; Newcombe 1998a, method 3. Centre (p + z²/2n) / (1 + z²/n), half-width
 * z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
 * Example: `wilson(81, 263)` is value 0.3080, low 0.2553, high 0.3662.
 */
export function wilson(successes: number, n: number, z: number = Z_95): ShareEstimate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number, 0 or more.');
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError('successes must be a whole number from 0 to n.');
  }
  if (!(z > 0 && Number.isFinite(z))) throw new RangeError('z must be a positive number.');
  if (n === 0) return { value: null, low: null, high: null, n: 0 };
  const value = successes / n;
  const squared = (z * z) / n;
  const centre = (value + squared / 2) / (1 + squared);
  const half = (z * Math.sqrt((value * (1 - value)) / n + squared / (4 * n))) / (1 + squared);
  // At the ends the formula gives exactly 0 and 1; a double misses them by a hair.
  const low = successes === 0 ? 0 : Math.max(0, centre - half);
  const high = successes === n ? 1 : Math.min(1, centre + half);
  return { value, low, high, n };
}
