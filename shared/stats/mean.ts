import { Z_95 } from './wilson.ts';

/** A mean with its 95% interval. The interval is null for a single value, everything where there is none. */
export type MeanEstimate =
  | { readonly value: number; readonly n: number; readonly low: number | null; readonly high: number | null }
  | { readonly value: null; readonly n: 0; readonly low: null; readonly high: null };

/** How much larger one mean is than another; z is null where nothing varies or a group has fewer than two values. */
export type MeanChange = {
  readonly value: number | null;
  readonly z: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** Values and how often each was seen. */
export type ValueCounts = Iterable<readonly [value: number, n: number]>;

/** The 97.5% points of Student's t with 1 to 20 degrees of freedom, from any printed table. */
const smallT = [
  12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814, 2.20099, 2.17881, 2.16037,
  2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596,
];

/**
 * The 97.5% point of Student's t: printed values to 20 degrees of freedom, above it the expansion about the normal point.
 *
 * Source: Abramowitz and Stegun 26.7.5. Example: 29 degrees of freedom give 2.0452.
 */
export function studentT(degrees: number): number {
  if (!Number.isSafeInteger(degrees) || degrees < 1) throw new RangeError('There must be 1 degree of freedom or more.');
  const printed = smallT[degrees - 1];
  if (printed !== undefined) return printed;
  const z = Z_95;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

/** n, mean and sample variance (divided by n - 1). */
function summarise(counts: ValueCounts): { n: number; mean: number; variance: number } {
  const list = [...counts];
  let n = 0;
  let sum = 0;
  for (const [value, times] of list) {
    if (!Number.isFinite(value)) throw new RangeError('Each value must be a number.');
    if (!Number.isSafeInteger(times) || times < 0)
      throw new RangeError('Each count must be a whole number, 0 or more.');
    n += times;
    sum += value * times;
  }
  const mean = sum / n;
  const squares = list.reduce((total, [value, times]) => total + times * (value - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1) };
}

/**
 * Estimates a mean with its 95% interval, mean ± t·s/√n (Student's t, n - 1 degrees of freedom), which stays inside
 * the scale where there is one.
 *
 * Takes values with their whole counts, and the ends of the scale, if any. A value that is no number or a count that is
 * not whole is a RangeError.
 *
 * Source: any textbook. Example: 1, 2, 3, 4, 5 once each is 3, from 1.037 to 4.963.
 */
export function estimateMean(counts: ValueCounts, scale: Scale = { from: -Infinity, to: Infinity }): MeanEstimate {
  return toEstimate(summarise(counts), scale);
}

type Scale = { readonly from: number; readonly to: number };

function toEstimate({ n, mean, variance }: ReturnType<typeof summarise>, scale: Scale): MeanEstimate {
  if (n === 0) return { value: null, n: 0, low: null, high: null };
  if (n === 1) return { value: mean, n, low: null, high: null };
  const margin = studentT(n - 1) * Math.sqrt(variance / n);
  return { value: mean, n, low: Math.max(scale.from, mean - margin), high: Math.min(scale.to, mean + margin) };
}

/** How many values there are, their sum and the sum of their squares, as a database adds them up. */
export type ValueSums = { readonly n: number; readonly sum: number; readonly squares: number };

/**
 * Estimates a mean as `estimateMean` does, from sums alone; right to some ten digits where the values are not large
 * beside their differences, such as shares. A count that is not whole or a sum that is no number is a RangeError.
 *
 * Source: variance = (Σx² − (Σx)²/n) / (n − 1). Example: n 5, sum 15, squares 55 is 3, from 1.037 to 4.963.
 */
export function estimateMeanOfSums({ n, sum, squares }: ValueSums, scale: Scale): MeanEstimate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number, 0 or more.');
  if (!Number.isFinite(sum) || !Number.isFinite(squares)) throw new RangeError('Each sum must be a number.');
  // Where all values are equal the difference can miss 0 by a hair, to either side.
  const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1);
  return toEstimate({ n, mean: sum / n, variance }, scale);
}

/**
 * How much larger the first mean is than the second: z = (A - B)/√(sA²/nA + sB²/nB), and ± 1.96 standard errors.
 *
 * Source: the large-sample test of two means. Example: 1, 2, 3 against 2, 3, 4 once each is -1, z -1.2247.
 */
export function meanChange(first: ValueCounts, second: ValueCounts): MeanChange {
  const [one, two] = [summarise(first), summarise(second)];
  if (one.n === 0 || two.n === 0) return { value: null, z: null, low: null, high: null };
  const value = one.mean - two.mean;
  if (one.n === 1 || two.n === 1) return { value, z: null, low: null, high: null };
  const error = Math.sqrt(one.variance / one.n + two.variance / two.n);
  const margin = Z_95 * error;
  return { value, z: error === 0 ? null : value / error, low: value - margin, high: value + margin };
}
