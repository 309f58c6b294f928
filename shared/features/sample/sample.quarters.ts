import { addDays, type Day } from '../../clock.ts';
import { quarterOf, type Period } from '../../period.ts';

/** A quarter of the sample company; `ago` is how many quarters before the one that still runs, which is 0. */
export type SampleQuarter = Period & { readonly ago: number };

/** The quarters up to the one that still runs on a day, oldest first. The story of the company is told by quarter. */
export function listQuarters(until: Day, count: number): SampleQuarter[] {
  const quarters: SampleQuarter[] = [];
  let quarter = quarterOf(until);
  for (let ago = 0; ago < count; ago++) {
    quarters.unshift({ ...quarter, ago });
    quarter = quarterOf(addDays(quarter.from, -1));
  }
  return quarters;
}

/** Of what is told by how many quarters ago, the newest first, what holds for a quarter; the last holds for all before. */
export function ofQuarter<T>(byAgo: readonly T[], { ago }: SampleQuarter): T {
  const found = byAgo[Math.min(ago, byAgo.length - 1)];
  if (found === undefined) throw new Error('There is nothing to tell of any quarter.');
  return found;
}
