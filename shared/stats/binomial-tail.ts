/** Below this argument Stirling's series is less exact than a double; the recurrence lifts the argument above it. */
const stirlingFrom = 15;

/** The logarithm of n!, from Stirling's series (Abramowitz and Stegun 6.1.41) with smaller n lifted by n! = (n+1)!/(n+1). */
function logFactorial(n: number): number {
  let [x, lifted] = [n + 1, 0];
  for (; x < stirlingFrom; x += 1) lifted += Math.log(x);
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - lifted;
}

/** A term this small beside the sum so far changes no digit of it. */
const negligible = 1e-17;

/** Adds the terms from `x` upwards, each from the one before it; they fall from there on, because x is not below n·p. */
function sumUpwards(x: number, n: number, p: number): number {
  const log = logFactorial(n) - logFactorial(x) - logFactorial(n - x) + x * Math.log(p) + (n - x) * Math.log1p(-p);
  let [term, sum] = [Math.exp(log), 0];
  for (let k = x; k <= n && term > sum * negligible; k += 1) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}

/**
 * Tells how likely a count is at least as far from what is expected, on its own side of it: P(X ≥ x) where x is at or
 * above n·p, else P(X ≤ x).
 *
 * Takes `successes` out of `n` and the share `p` that is expected, more than 0 and less than 1. Gives a probability.
 * Impossible counts and shares are a RangeError.
 *
 * Source: the binomial distribution (Abramowitz and Stegun 26.1.20), added term by term.
 * Example: `binomialTail(8, 10, 0.5)` is 56 / 1024 = 0.0547; `binomialTail(0, 10, 0.5)` is 1 / 1024.
 */
export function binomialTail(successes: number, n: number, p: number): number {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError('n must be a whole number, 1 or more.');
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError('successes must be a whole number from 0 to n.');
  }
  if (!(p > 0 && p < 1)) throw new RangeError('p must be more than 0 and less than 1.');
  return successes >= n * p ? sumUpwards(successes, n, p) : sumUpwards(n - successes, n, 1 - p);
}
