/** Something counted, by name; counts are whole, such as points, people or cents. */
export type Counted = { readonly name: string; readonly count: number };

/** One row of a Pareto table. */
export type ParetoRow<Item extends Counted> = Item & {
  /** Part of the whole, and of the whole together with all rows above, from 0 to 1. */
  readonly share: number;
  readonly cumulative: number;
  /** The share in whole percent, rounded so that all rows total 100. */
  readonly percent: number;
  /** Whether it belongs to the vital few: the smallest set of first rows that makes up 80%. */
  readonly vital: boolean;
};

/** The share of the whole that the vital few make up, in percent (Juran's 80:20). */
const vitalPercent = 80;

const isOther = ({ name }: Counted): boolean => /^other\b/i.test(name.trim());

/** Largest first, ties by name; "Other" says least and stands last. */
function compare(one: Counted, other: Counted): number {
  return (
    Number(isOther(one)) - Number(isOther(other)) || other.count - one.count || one.name.localeCompare(other.name, 'en')
  );
}

/** Whole percents that total 100, by largest remainder: three thirds are 34, 33, 33. */
function toPercents(counts: readonly number[], total: number): number[] {
  const whole = counts.map((count) => Math.floor((count * 100) / total));
  const left = 100 - whole.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 100) / total - (whole[index] ?? 0) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return whole.map((percent, index) => percent + Number(raised.has(index)));
}

/**
 * Sorts causes by how much they weigh and tells the vital few.
 *
 * Takes counts that are whole and not negative (else a RangeError); rows of nothing are left out. Gives the rows in
 * order with share, cumulative share, whole percents that total 100, and whether each belongs to the vital few.
 *
 * Source: Juran; `paretoChart` of the R package qcc. Vital is the smallest set whose cumulative share is 80% or more.
 * Example: 80, 27, 66, 94, 33 come as 94, 80, 66, 33, 27 with cumulative 31.33, 58, 80, 91, 100%; the first three are
 * vital.
 */
export function pareto<Item extends Counted>(counts: readonly Item[]): ParetoRow<Item>[] {
  if (counts.some(({ count }) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError('Counts must be whole numbers, 0 or more.');
  }
  const rows = counts.filter(({ count }) => count > 0).toSorted(compare);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const percents = toPercents(
    rows.map(({ count }) => count),
    total,
  );
  let before = 0;
  return rows.map((row, index) => {
    const vital = before * 100 < vitalPercent * total;
    before += row.count;
    return { ...row, share: row.count / total, cumulative: before / total, percent: percents[index] ?? 0, vital };
  });
}
