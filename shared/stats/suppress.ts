/** One group of a breakdown and how many answered in it. */
export type Group<Id extends string = string> = { readonly id: Id; readonly n: number };

/**
 * Decides which groups of one breakdown may be shown, so that no group of fewer than `k` people can be seen or found by
 * taking the shown ones from the total.
 *
 * Groups under k are hidden; then, while those hidden hold some people but fewer than k together, the next smallest is
 * hidden too (of equal ones the first). Gives the ids to show, in the order given. Counts that are not whole, and a k below
 * 1, are a RangeError.
 *
 * Source: the complementary suppression of statistical offices; Glint does it with 2, and testing each group against
 * its own remainder alone fails on 4, 6, 10. Example: 4, 6 and 10 people with k = 5 show only the 10.
 */
export function suppress<Id extends string>(groups: readonly Group<Id>[], k: number): Id[] {
  if (!Number.isSafeInteger(k) || k < 1) throw new RangeError('k must be a whole number, 1 or more.');
  if (groups.some(({ n }) => !Number.isSafeInteger(n) || n < 0))
    throw new RangeError('Each group must have a whole number of people, 0 or more.');
  const hidden = new Set<Group<Id>>();
  let people = 0;
  for (const group of groups.toSorted((one, other) => one.n - other.n)) {
    if (group.n >= k && (people === 0 || people >= k)) break;
    hidden.add(group);
    people += group.n;
  }
  return groups.filter((group) => !hidden.has(group)).map(({ id }) => id);
}
