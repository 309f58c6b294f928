import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './clock.ts';
import { splitMonths } from './whole-months.ts';

// Days by their very form; the brand exists only for the compiler.
const day = (text: string): Day => text as Day;

describe('splitMonths', () => {
  it.each([
    [undefined, undefined, { from: null, to: null }, []],
    ['2026-09-01', '2026-11-30', { from: '2026-09', to: '2026-11' }, []],
    [
      '2026-09-10',
      '2026-11-05',
      { from: '2026-10', to: '2026-10' },
      ['2026-09-10..2026-09-30', '2026-11-01..2026-11-05'],
    ],
    ['2026-09-10', '2026-10-05', null, ['2026-09-10..2026-09-30', '2026-10-01..2026-10-05']],
    ['2026-09-10', '2026-09-12', null, ['2026-09-10..2026-09-12']],
    ['2026-09-01', '2026-09-30', { from: '2026-09', to: '2026-09' }, []],
    ['2026-12-31', undefined, { from: '2027-01', to: null }, ['2026-12-31..2026-12-31']],
    [undefined, '2026-01-01', { from: null, to: '2025-12' }, ['2026-01-01..2026-01-01']],
    ['2026-09-12', '2026-09-10', null, []],
  ])('parts %s to %s', (from, to, months, cut) => {
    const found = splitMonths({
      ...(from === undefined ? {} : { from: day(from) }),
      ...(to === undefined ? {} : { to: day(to) }),
    });
    expect(found.months).toEqual(months);
    expect(found.cut.map((range) => `${range.from}..${range.to}`)).toEqual(cut);
  });

  it('has every day of the period once, and no other', () => {
    const days = fc.tuple(fc.nat({ max: 800 }), fc.nat({ max: 120 }));
    fc.assert(
      fc.property(days, ([start, length]) => {
        const from = addDays(day('2025-01-01'), start);
        const to = addDays(from, length);
        const { months, cut } = splitMonths({ from, to });
        for (let at = addDays(from, -40); at <= addDays(to, 40); at = addDays(at, 1)) {
          const month = at.slice(0, 7);
          const inMonths = months !== null && month >= (months.from ?? '') && month <= (months.to ?? '9');
          const inCut = cut.filter((range) => at >= range.from && at <= range.to).length;
          expect(Number(inMonths) + inCut).toBe(at >= from && at <= to ? 1 : 0);
        }
      }),
    );
  });
});
