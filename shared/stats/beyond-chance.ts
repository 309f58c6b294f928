import { binomialTail } from './binomial-tail.ts';
import type { ShareCounts } from './newcombe.ts';

/** Chance, both sides together, of one group lying outside the outer limits of a funnel plot: 99.8% limits. */
const outsideOne = 0.002;

/** Chance that any group of a whole picture is flagged though nothing differs: one picture in twenty. */
const outsideAny = 0.05;

/** Records a group needs before it is compared at all; fewer tell of single customers. */
export const fewestCompared = 10;

/** A group beyond chance lies above or below the share of all; null is within what chance does. */
export type Beyond = 'above' | 'below' | null;

/**
 * Tells which groups have a share that chance alone does not explain, against the share of all groups together.
 *
 * Takes counts by group. Gives the pooled share (null where there is nothing) and one verdict a group, in order. A group
 * is flagged where its exact binomial tail is below half of 0.002, or of 0.05 shared out among the groups compared,
 * whichever is less; groups with fewer than 10 records are never flagged.
 *
 * Source: Spiegelhalter 2005, funnel plots with exact 99.8% limits; the share among comparisons is Bonferroni's.
 * Example: 20, 24, 20 and 60 of 100 each: the pooled share is 0.31 and only the last is above. 3 of 3
 * beside 300 of 1,000 is no finding.
 */
export function beyondChance(groups: readonly ShareCounts[]): {
  readonly pooled: number | null;
  readonly verdicts: readonly Beyond[];
} {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const pooled = n === 0 ? null : groups.reduce((sum, group) => sum + group.successes, 0) / n;
  const compared = groups.filter((group) => group.n >= fewestCompared).length;
  // Where everybody said the same, or there is one group only, nothing stands out.
  if (pooled === null || pooled === 0 || pooled === 1 || groups.length < 2) {
    return { pooled, verdicts: groups.map(() => null) };
  }
  const limit = Math.min(outsideOne, outsideAny / Math.max(1, compared)) / 2;
  const judge = (group: ShareCounts): Beyond => {
    if (group.n < fewestCompared || binomialTail(group.successes, group.n, pooled) >= limit) return null;
    return group.successes > group.n * pooled ? 'above' : 'below';
  };
  return { pooled, verdicts: groups.map(judge) };
}
