/** How much of what comes is to be covered, and how sure that is to be; fractions between 0 and 1. */
export type BoundChoice = { readonly coverage: number; readonly confidence: number };

/** Covers 85 of 100 and is right about that 80 times in 100 (domain §5, defaults); at least 10 values are needed. */
export const usualBound: BoundChoice = { coverage: 0.85, confidence: 0.8 };

/** A sum of many doubles may fall a hair short of a confidence it equals exactly. */
const confidenceTolerance = 1e-12;

/**
 * Finds the rank of the value that bounds a share of all values from above, without any assumption on their shape.
 *
 * Takes how many values there are, the share `coverage` that is to lie at or below the bound, and the `confidence` of
 * saying so. Gives the rank r, counted from 1 in rising order; null where so few values bound nothing. Anything but a
 * whole n of 0 or more and fractions between 0 and 1 is a RangeError.
 *
 * Source: one-sided distribution-free bound (Wilks 1941; Hahn and Meeker 1991): the smallest r with
 * P(Bin(n, p) ≤ r − 1) ≥ g; it exists only if 1 − pⁿ ≥ g.
 * Example: `upperBoundRank(20, { coverage: 0.85, confidence: 0.8 })` is 19; with n = 9 it is null.
 */
export function upperBoundRank(n: number, { coverage, confidence }: BoundChoice): number | null {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number, 0 or more.');
  if (!(coverage > 0 && coverage < 1)) throw new RangeError('coverage must lie between 0 and 1.');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1.');
  const odds = Math.log(coverage) - Math.log1p(-coverage);
  // Logarithms, because 0.15ⁿ is 0 to a double from n = 393 on.
  let logTerm = n * Math.log1p(-coverage);
  let cumulative = 0;
  for (let rank = 1; rank <= n; rank += 1) {
    cumulative += Math.exp(logTerm);
    if (cumulative >= confidence - confidenceTolerance) return rank;
    logTerm += odds + Math.log((n - rank + 1) / rank);
  }
  return null;
}
