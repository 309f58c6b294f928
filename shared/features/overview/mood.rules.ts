import { beyondChance } from '../../stats/beyond-chance.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Mood } from './overview.schema.ts';

/** How many answered, and how many of them left unhappy. */
export type MoodCounts = { readonly unhappy: number; readonly n: number };

/** Adds counts together. */
export function addMoods(counts: readonly MoodCounts[]): MoodCounts {
  const sum = { unhappy: 0, n: 0 };
  for (const { unhappy, n } of counts) {
    sum.unhappy += unhappy;
    sum.n += n;
  }
  return sum;
}

/** The share that left unhappy in each group with its interval, and which groups differ from the whole by more than chance. */
export function judgeMoods(groups: readonly MoodCounts[]): {
  readonly pooled: number | null;
  readonly moods: readonly Mood[];
} {
  const { pooled, verdicts } = beyondChance(groups.map(({ unhappy, n }) => ({ successes: unhappy, n })));
  const moods = groups.map(({ unhappy, n }, index) => {
    const { value, low, high } = wilson(unhappy, n);
    return { unhappy, n, value, low, high, beyond: verdicts[index] ?? null };
  });
  return { pooled, moods };
}
