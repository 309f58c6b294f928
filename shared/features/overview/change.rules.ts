import { assertNever } from '../../assert-never.ts';
import { binomialTail } from '../../stats/binomial-tail.ts';
import { intervalDifference, type Estimated } from '../../stats/interval-difference.ts';
import type { Measured, Reading } from '../measures/measures.schema.ts';
import type { ChangeVerdict } from './overview.schema.ts';

/** Records either side needs before a change is judged; the same as for the proof of an action. */
const fewest = 10;

/** A count's tail on one side, for 95% both sides together. */
const oneSided = 0.025;

/** A reading and the days it is of. */
export type ReadingOfDays = { readonly reading: Reading; readonly days: number };

/** What may be said of a difference between two readings. */
export type Change = {
  readonly verdict: ChangeVerdict;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A reading with its interval, or null where it has none. */
function toEstimated({ value, low, high }: Reading): Estimated | null {
  return value === null || low === null || high === null ? null : { value, low, high };
}

/** Names a difference that is beyond chance by whether more is better. */
function nameRise(hasRisen: boolean, direction: Measured['direction']): ChangeVerdict {
  switch (direction) {
    case 'more':
      return hasRisen ? 'better' : 'worse';
    case 'less':
      return hasRisen ? 'worse' : 'better';
    case 'neither':
      return hasRisen ? 'more' : 'less';
    default:
      return assertNever(direction);
  }
}

/** Judges two counts by how the records of both would fall on the days of each if nothing had changed. */
function compareCounts(now: ReadingOfDays, before: ReadingOfDays, direction: Measured['direction']): ChangeVerdict {
  const both = now.reading.n + before.reading.n;
  if (both < fewest) return 'too-early';
  const expected = now.days / (now.days + before.days);
  if (binomialTail(now.reading.n, both, expected) >= oneSided) return 'no-visible-change';
  return nameRise(now.reading.n > both * expected, direction);
}

/**
 * Says what became of a figure between two periods, and nothing that its intervals do not carry.
 *
 * Source: MOVER (Zou and Donner 2008) for figures with an interval, which is Newcombe's for shares; an exact binomial
 * split of both counts over their days for counts. A figure with neither is not judged.
 * Example: 48 of 80 after 56 of 70, where more is better, is −0.2 (−0.334 to −0.052): worse.
 */
export function compareReadings(now: ReadingOfDays, before: ReadingOfDays, direction: Measured['direction']): Change {
  const [one, two] = [now.reading, before.reading];
  const none = { low: null, high: null };
  if (one.value === null || two.value === null) return { verdict: 'no-record', value: null, ...none };
  const value = one.value - two.value;
  if (one.unit === 'count') return { verdict: compareCounts(now, before, direction), value, ...none };
  const [first, second] = [toEstimated(one), toEstimated(two)];
  if (one.n < fewest || two.n < fewest) return { verdict: 'too-early', value, ...none };
  if (first === null || second === null) return { verdict: 'cannot-tell', value, ...none };
  const difference = intervalDifference(first, second);
  if (difference.low <= 0 && difference.high >= 0) return { verdict: 'no-visible-change', ...difference };
  return { verdict: nameRise(difference.value > 0, direction), ...difference };
}
