/** How much of what comes is to be covered, and how sure that is to be; fractions between 0 and 1. */
export type BoundChoice = { readonly coverage: number; readonly confidence: number };

/** Covers 85 of 100 and is right about that 80 times in 100; at least 10 values are needed. */
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
  const { first, weights } = toTerms(n, coverage);
  const enough = (confidence - confidenceTolerance) * sum(weights);
  let cumulative = 0;
  for (const [index, weight] of weights.entries()) {
    cumulative += weight;
    const rank = first + index + 1;
    if (cumulative >= enough) return rank <= n ? rank : null;
  }
  return null;
}

/**
 * The fewest values that bound a share at all.
 *
 * Source: the smallest n with 1 − pⁿ ≥ g (Wilks 1941).
 * Example: `fewestForBound({ coverage: 0.85, confidence: 0.8 })` is 10.
 */
export function fewestForBound(choice: BoundChoice): number {
  const n = Math.max(1, Math.floor(Math.log1p(-choice.confidence) / Math.log(choice.coverage)));
  return upperBoundRank(n, choice) === null ? n + 1 : n;
}

/** Terms below this part of the likeliest add nothing that a double holds. */
const negligible = 1e-20;

/**
 * The terms of the binomial distribution that matter, as weights from number `first` on. They grow outward from the
 * likeliest by the ratio of neighbours, so nothing over- or underflows (0.15ⁿ is 0 to a double from n = 393 on), and
 * there are some √n of them.
 */
function toTerms(n: number, p: number): { readonly first: number; readonly weights: readonly number[] } {
  const likeliest = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below: number[] = [];
  for (let k = likeliest, weight = 1; k > 0 && weight >= negligible; k -= 1) {
    weight *= k / (n - k + 1) / odds;
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = likeliest, weight = 1; k < n && weight >= negligible; k += 1) {
    weight *= ((n - k) / (k + 1)) * odds;
    above.push(weight);
  }
  return { first: likeliest - below.length, weights: [...below.toReversed(), 1, ...above] };
}

function sum(weights: readonly number[]): number {
  return weights.reduce((before, weight) => before + weight, 0);
}
