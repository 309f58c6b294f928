import { upperBoundRank, type BoundChoice } from './upper-bound.ts';

/** What is asked of a safe promise: the share of jobs for which it should come true, and how sure one wants to be. */
export type SafePromiseAsk = BoundChoice & {
  /** How long jobs that are still open have taken so far, in the unit of the days. */
  readonly openAges?: readonly number[];
};

/** A number of days that can be promised, or that the history is too short for one. */
export type SafePromise =
  | {
      readonly days: number;
      /** Where `days` stands among the n, shortest first. */
      readonly rank: number;
      readonly n: number;
      /** The share of the n that were done within `days`. */
      readonly keptShare: number;
      /** Open jobs that have already taken longer were counted at their age so far: it may well take longer. */
      readonly atLeast?: true;
    }
  | {
      readonly tooFew: true;
      /** The longest that any job has taken, open ones so far; null where there is none. */
      readonly longest: number | null;
    };

/**
 * Finds how many days can be promised: the bound that at least the share `coverage` of jobs to come will keep, with
 * confidence `confidence`, from how long past jobs took. Open jobs that already took longer than that are added at
 * their age so far, and the bound is taken again.
 *
 * Takes numbers of days, 0 or more, in any order. A number that is none is a RangeError.
 *
 * Source: the upper bound X(r) with the smallest r for which P(Bin(n, p) ≤ r − 1) ≥ g (Hahn and Meeker 1991).
 * Example: 1 1 2 2 2 3 3 3 3 4 4 4 5 5 5 5 6 7 8 12 at .85 and .80 is 8 days, the 19th of 20, kept 19 of 20 times.
 */
export function safePromise(days: readonly number[], ask: SafePromiseAsk): SafePromise {
  const { openAges = [] } = ask;
  const done = toSorted(days);
  const open = toSorted(openAges);
  const rank = upperBoundRank(done.length, ask);
  const bound = rank === null ? undefined : done[rank - 1];
  if (rank === null || bound === undefined) {
    const longest = Math.max(done.at(-1) ?? -Infinity, open.at(-1) ?? -Infinity);
    return { tooFew: true, longest: longest === -Infinity ? null : longest };
  }
  const older = open.filter((age) => age > bound);
  if (older.length === 0) {
    return { days: bound, rank, n: done.length, keptShare: countWithin(done, bound) / done.length };
  }
  const all = toSorted([...done, ...older]);
  // More values never make a bound impossible.
  const higherRank = upperBoundRank(all.length, ask) ?? all.length;
  const higher = all[higherRank - 1] ?? bound;
  const keptShare = countWithin(done, higher) / all.length;
  return { days: higher, rank: higherRank, n: all.length, keptShare, atLeast: true };
}

/** Numbers in rising order; a typed array sorts 100,000 of them in a few milliseconds. */
function toSorted(values: readonly number[]): Float64Array {
  if (values.some((value) => !(value >= 0 && value < Infinity))) {
    throw new RangeError('Each number of days must be 0 or more.');
  }
  return Float64Array.from(values).toSorted();
}

/** How many of sorted values do not exceed a bound. */
function countWithin(sorted: Float64Array, bound: number): number {
  const beyond = sorted.findIndex((value) => value > bound);
  return beyond === -1 ? sorted.length : beyond;
}
