import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress, type Group } from './suppress.ts';

const groupsOf = (...sizes: number[]): Group[] => sizes.map((n, index) => ({ id: `g${index}`, n }));

const shownSizes = (sizes: number[], k: number): number[] => {
  const shown = new Set(suppress(groupsOf(...sizes), k));
  return groupsOf(...sizes).flatMap(({ id, n }) => (shown.has(id) ? [n] : []));
};

describe('suppress', () => {
  it.each([
    ['V19: Sales 4 is hidden, so Technology 9 is too', [4, 9], 5, []],
    ['V19: a remainder of 6 is enough', [9, 6], 5, [9, 6]],
    ['V20: of 6 men and 4 women both are hidden, or subtraction reveals the women', [6, 4], 5, []],
    ['V22: 4 alone would be found, so 6 is hidden with it', [4, 6, 10], 5, [10]],
    ['V22: 3 and 3 hide each other', [3, 3, 10], 5, [10]],
    ['nobody under k, nothing hidden', [5, 6, 7], 5, [5, 6, 7]],
    ['a group nobody answered in hides nobody else', [0, 9, 8], 5, [9, 8]],
    ['a single small group', [4], 5, []],
    ['no groups', [], 5, []],
  ])('%s', (_, sizes, k, shown) => {
    expect(shownSizes(sizes, k)).toEqual(shown);
  });

  it('keeps the order it was given', () => {
    expect(
      suppress(
        [
          { id: 'north', n: 30 },
          { id: 'south', n: 3 },
          { id: 'east', n: 20 },
          { id: 'west', n: 2 },
        ],
        5,
      ),
    ).toEqual(['north', 'east']);
  });

  it.each([0, -1, 2.5])('refuses k = %s', (k) => {
    expect(() => suppress(groupsOf(9), k)).toThrow(RangeError);
  });

  it('refuses groups that are no counts of people', () => {
    expect(() => suppress(groupsOf(1.5), 5)).toThrow(RangeError);
    expect(() => suppress(groupsOf(-1), 5)).toThrow(RangeError);
  });

  const sizes = fc.array(fc.nat({ max: 14 }), { maxLength: 9 });
  const minimum = fc.integer({ min: 1, max: 10 });

  it('hides together nobody, or k people and more', () => {
    fc.assert(
      fc.property(sizes, minimum, (counts, k) => {
        const all = counts.reduce((sum, n) => sum + n, 0);
        const shown = shownSizes(counts, k).reduce((sum, n) => sum + n, 0);
        // All hidden is all that can be done for fewer than k people.
        if (shown > 0) expect(all - shown === 0 || all - shown >= k).toBe(true);
      }),
    );
  });

  it('shows no group under k, and leaves none to be found by taking the shown ones from the total', () => {
    fc.assert(
      fc.property(sizes, minimum, (counts, k) => {
        const groups = groupsOf(...counts);
        const shown = new Set(suppress(groups, k));
        const hidden = groups.filter(({ id, n }) => n > 0 && !shown.has(id));
        for (const { id, n } of groups) if (shown.has(id)) expect(n).toBeGreaterThanOrEqual(k);
        // The reader knows the sum of the hidden ones: one equation. It pins a group down only if it is the only one.
        if (shown.size > 0) expect(hidden).not.toHaveLength(1);
      }),
    );
  });

  it('hides no more than it must: of those at or over k, only the smallest', () => {
    fc.assert(
      fc.property(sizes, minimum, (counts, k) => {
        const shown = shownSizes(counts, k);
        const hiddenSum = counts.reduce((sum, n) => sum + n, 0) - shown.reduce((sum, n) => sum + n, 0);
        const largestHidden = counts.toSorted((a, b) => b - a)[shown.length] ?? 0;
        if (largestHidden >= k) expect(hiddenSum - largestHidden).toBeLessThan(k);
      }),
    );
  });
});
