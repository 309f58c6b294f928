import { binomialTail } from './binomial-tail.ts';

/** Chance that a group lies outside its limits though nothing differs, both sides together: 99.8% limits. */
const outside = 0.002;

/** The first of some whole numbers that passes a test, which all after it pass too. */
function firstThat(from: number, to: number, passes: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Tells between which shares chance alone keeps a group of `n` where `p` is the share of all: the limits of a control
 * chart, in which 998 of 1,000 such groups lie.
 *
 * Takes the share of all, more than 0 and less than 1, and how many records the group has, 1 or more. Gives the lowest
 * and the highest share that is still chance.
 *
 * Source: Shewhart's chart for shares with exact probability limits; the same limits as those of a funnel plot
 * (Spiegelhalter 2005).
 * Example: of 10 where half is expected, 1 to 9 are chance (0.1 to 0.9): none of ten has a chance of 1 in 1,024.
 */
export function controlLimits(p: number, n: number): { readonly low: number; readonly high: number } {
  const isChance = (successes: number): boolean => binomialTail(successes, n, p) >= outside / 2;
  const expected = Math.floor(n * p);
  const low = firstThat(0, expected, isChance);
  const high = firstThat(expected + 1, n + 1, (successes) => successes > n || !isChance(successes)) - 1;
  return { low: low / n, high: high / n };
}
