/** How often each point of a scale was given: from the lowest point on as a list, or by the point itself. */
export type PointCounts = readonly number[] | Readonly<Record<string, number>>;

function assertCount(n: unknown): asserts n is number {
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 0)
    throw new RangeError('Each count must be a whole number, 0 or more.');
}

const isList = (counts: PointCounts): counts is readonly number[] => Array.isArray(counts);

/**
 * Reads counts by point, whichever way they were written, for a scale of whole points `from` to `to`.
 *
 * Takes `[14, 9, 10, 32, 42]` (ones to fives) or `{ 1: 14, 2: 9, 3: 10, 4: 32, 5: 42 }`, where points left out are 0.
 * A point outside the scale or between two points, and a count that is not whole, are a RangeError: nothing may fall
 * out of a figure unseen.
 *
 * Example: `listPoints({ 5: 2 }, 1, 5)` is `[[1, 0], [2, 0], [3, 0], [4, 0], [5, 2]]`.
 */
export function listPoints(counts: PointCounts, from: number, to: number): (readonly [point: number, n: number])[] {
  const given = new Map<number, number>();
  const entries = isList(counts)
    ? counts.map((n, index) => [index + from, n] as const)
    : Object.entries(counts).map(([point, n]) => [Number(point), n] as const);
  for (const [point, n] of entries) {
    assertCount(n);
    if (!Number.isInteger(point) || point < from || point > to)
      throw new RangeError(`Each point must be a whole number from ${from} to ${to}.`);
    given.set(point, n);
  }
  return Array.from({ length: to - from + 1 }, (_, index) => [index + from, given.get(index + from) ?? 0] as const);
}
