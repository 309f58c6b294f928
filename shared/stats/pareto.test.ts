import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pareto } from './pareto.ts';

const named = (...counts: readonly number[]) => counts.map((count, index) => ({ name: `cause ${index}`, count }));

describe('a Pareto table', () => {
  it('sorts, adds up and tells the vital few as qcc does (V14)', () => {
    const rows = pareto(named(80, 27, 66, 94, 33));
    expect(rows.map(({ count }) => count)).toEqual([94, 80, 66, 33, 27]);
    expect(rows.map(({ cumulative }) => (cumulative * 100).toFixed(2))).toEqual([
      '31.33',
      '58.00',
      '80.00',
      '91.00',
      '100.00',
    ]);
    expect(rows.map(({ vital }) => vital)).toEqual([true, true, true, false, false]);
  });

  it('breaks ties by name and puts what is called other last, however large', () => {
    const rows = pareto([
      { name: 'Other reason', count: 50 },
      { name: 'Price', count: 20 },
      { name: 'Calls not returned', count: 20 },
      { name: 'Nobody said this', count: 0 },
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Calls not returned', 'Price', 'Other reason']);
  });

  it('shows shares in whole percent that total 100', () => {
    expect(pareto(named(1, 1, 1)).map(({ percent }) => percent)).toEqual([34, 33, 33]);
    const counts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, (drawn) => {
        const rows = pareto(named(...drawn));
        const sum = rows.reduce((total, { percent }) => total + percent, 0);
        expect(sum).toBe(rows.length === 0 ? 0 : 100);
        for (const { share, percent } of rows) expect(Math.abs(share * 100 - percent)).toBeLessThan(1);
      }),
    );
  });

  it('calls vital the smallest number of first rows that reaches 80%', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, (drawn) => {
        const rows = pareto(named(...drawn));
        const vital = rows.filter((row) => row.vital);
        const total = drawn.reduce((sum, count) => sum + count, 0);
        const of = (some: typeof rows): number => some.reduce((sum, { count }) => sum + count, 0) * 100;
        expect(of(vital)).toBeGreaterThanOrEqual(80 * total);
        expect(of(vital.slice(0, -1))).toBeLessThan(80 * total);
      }),
    );
  });

  it('refuses counts that are none, and has nothing to say of nothing', () => {
    expect(() => pareto(named(-1))).toThrow(RangeError);
    expect(() => pareto(named(0.5))).toThrow(RangeError);
    expect(pareto([])).toEqual([]);
  });
});
