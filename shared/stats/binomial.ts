/** Terms below this part of the largest add nothing that a double holds. */
const NEGLIGIBLE = 1e-20;

/** A confidence is met exactly where the sum misses it by no more than rounding. */
const TOLERANCE = 1e-12;

type Terms = { readonly first: number; readonly weights: readonly number[]; readonly total: number };

/**
 * The terms of the binomial distribution that matter, as weights with their sum. They grow outward from the most likely
 * one by the ratio of neighbours, so nothing over- or underflows however large n is, and there are some √n of them.
 */
function toTerms(n: number, p: number): Terms {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number, 0 or more.');
  if (!(p > 0 && p < 1)) throw new RangeError('p must lie between 0 and 1.');
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0;) {
    weight *= k / (n - k + 1) / odds;
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
    k--;
  }
  const above: number[] = [1];
  for (let k = mode, weight = 1; k < n;) {
    weight *= ((n - k) / (k + 1)) * odds;
    if (weight < NEGLIGIBLE) break;
    above.push(weight);
    k++;
  }
  const weights = [...below.toReversed(), ...above];
  return { first: mode - below.length, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/**
 * The chance that at most `k` of `n` independent tries succeed where each does with chance `p`.
 *
 * Source: the binomial distribution, P(Bin(n, p) ≤ k).
 * Example: `binomialAtMost(9, 0.5, 7)` is 0.9805.
 */
export function binomialAtMost(n: number, p: number, k: number): number {
  const { first, weights, total } = toTerms(n, p);
  const sum = weights.slice(0, Math.max(0, Math.floor(k) - first + 1)).reduce((before, weight) => before + weight, 0);
  return Math.min(1, sum / total);
}

/**
 * Finds the rank whose value is a one-sided upper bound: with confidence `confidence`, at least the share `coverage` of
 * what is to come does not exceed it. Null where n values are too few for that.
 *
 * Source: the smallest r with P(Bin(n, p) ≤ r − 1) ≥ g; it exists only if 1 − pⁿ ≥ g (Wilks 1941; Hahn and Meeker 1991).
 * Example: of 20 values at coverage .85 and confidence .80 it is the 19th.
 */
export function upperRank(n: number, coverage: number, confidence: number): number | null {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('confidence must lie between 0 and 1.');
  const { first, weights, total } = toTerms(n, coverage);
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (sum / total >= confidence - TOLERANCE) {
      const rank = first + index + 1;
      return rank <= n ? rank : null;
    }
  }
  return null;
}

/**
 * The fewest values from which an upper bound can be had at all.
 *
 * Source: the smallest n with 1 − pⁿ ≥ g (Wilks 1941).
 * Example: 10 at coverage .85 and confidence .80.
 */
export function fewestForUpperRank(coverage: number, confidence: number): number {
  const n = Math.max(1, Math.floor(Math.log(1 - confidence) / Math.log(coverage)));
  return upperRank(n, coverage, confidence) === null ? n + 1 : n;
}
