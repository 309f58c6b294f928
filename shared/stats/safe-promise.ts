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

/** How many jobs took how many days; of very many jobs there are few such numbers. */
export type DayCounts = ReadonlyMap<number, number>;

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
export function safePromise(days: readonly number[], { openAges = [], ...choice }: SafePromiseAsk): SafePromise {
  return safePromiseOfCounts(countDays(days), countDays(openAges), choice);
}

/** The same from counts: how many jobs took how many days, and how many are open since how many. */
export function safePromiseOfCounts(done: DayCounts, open: DayCounts, choice: BoundChoice): SafePromise {
  const n = countAll(done);
  const rank = upperBoundRank(n, choice);
  if (rank === null) {
    const longest = Math.max(-Infinity, ...done.keys(), ...open.keys());
    return { tooFew: true, longest: longest === -Infinity ? null : longest };
  }
  const bound = valueAt(done, rank);
  const older = [...open].filter(([age]) => age > bound);
  if (older.length === 0) return { days: bound, rank, n, keptShare: countWithinDays(done, bound) / n };
  const all = new Map(done);
  for (const [age, count] of older) all.set(age, (all.get(age) ?? 0) + count);
  const allN = countAll(all);
  // More values never make a bound impossible.
  const higherRank = upperBoundRank(allN, choice) ?? allN;
  const higher = valueAt(all, higherRank);
  return { days: higher, rank: higherRank, n: allN, keptShare: countWithinDays(done, higher) / allN, atLeast: true };
}

/** How many of the counted took no longer than a number of days. */
export function countWithinDays(counts: DayCounts, days: number): number {
  let within = 0;
  for (const [value, count] of counts) if (value <= days) within += count;
  return within;
}

/** How many were counted in all. */
export function countAll(counts: DayCounts): number {
  return countWithinDays(counts, Infinity);
}

function countDays(values: readonly number[]): DayCounts {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError('Each number of days must be 0 or more.');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The value at a rank, shortest first. */
function valueAt(counts: DayCounts, rank: number): number {
  let reached = 0;
  for (const [value, count] of [...counts].toSorted(([one], [other]) => one - other)) {
    reached += count;
    if (reached >= rank) return value;
  }
  throw new RangeError('There are fewer values than that.');
}
