import type { Reading } from '../measures/measures.schema.ts';
import { newcombe, type ShareCounts } from '../../stats/newcombe.ts';

/** Below this many records on a side two quarters are not compared. Records; own choice: a share of fewer jumps by 10 points with each. */
export const leastToCompare = 10;

/** What can be said of a share beside that of the quarter before. */
export type Change = 'too-few' | 'no-change' | 'more' | 'less';

/** The part and the whole behind a share; null where there is none. */
export function countsOf({ value, n }: Pick<Reading, 'value' | 'n'>): ShareCounts | null {
  return value === null || n === 0 ? null : { successes: Math.round(value * n), n };
}

/**
 * Compares a share with that of the quarter before: only a difference whose 95% interval leaves 0 out is one.
 * Source: Newcombe 1998b, method 10.
 * Example: 56 of 70 after 48 of 80 is more (5 to 33 points); 18 of 28 after 20 of 30 is no visible change.
 */
export function compareShares(now: Pick<Reading, 'value' | 'n'>, before: Pick<Reading, 'value' | 'n'>): Change {
  const [counts, earlier] = [countsOf(now), countsOf(before)];
  if (counts === null || earlier === null || counts.n < leastToCompare || earlier.n < leastToCompare) return 'too-few';
  const { low, high } = newcombe(counts, earlier);
  if (low === null || (low <= 0 && high >= 0)) return 'no-change';
  return low > 0 ? 'more' : 'less';
}
