import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, daySchema, isDay, type Day } from '../clock.ts';
import { empiricalQuantile } from './quantile.ts';
import { readRhythm, rhythmBreak, rhythmDays } from './rhythm-break.ts';
import { usualBound } from './upper-bound.ts';

const day = (text: string): Day => daySchema.parse(text);
const judge = (dates: readonly string[], today: string) => rhythmBreak(dates.map(day), day(today), usualBound).broken;

/** Days that follow one another by the gaps given. */
const spaced = (first: Day, gaps: readonly number[]): Day[] => {
  const days = [first];
  for (const gap of gaps) days.push(addDays(days.at(-1) ?? first, gap));
  return days;
};

describe('the gaps between own dates', () => {
  const five = spaced(day('2026-01-05'), [10, 12, 8, 30, 11]); // median 11; last 17 March

  test('of fewer than ten bound nothing: silent for more than twice the median is too long', () => {
    expect(five.at(-1)).toBe('2026-03-17');
    expect(rhythmBreak(five, day('2026-04-08'), usualBound)).toMatchObject({
      broken: null,
      rhythm: { interval: { everyDays: 11, limitDays: 22, brokenFrom: '2026-04-09' } },
    });
    expect(judge(five, '2026-04-09')).toBe('interval');
  });

  test('of fewer than five say nothing', () => {
    expect(readRhythm(five.slice(1), usualBound)).toBeNull();
    expect(judge(five.slice(1), '2026-12-31')).toBeNull();
    expect(judge([], '2026-12-31')).toBeNull();
  });

  test('of ten are bounded by the longest, of twenty by the nineteenth (V18)', () => {
    const ten = spaced(day('2026-01-01'), [10, 10, 10, 10, 10, 10, 10, 10, 10, 25]);
    expect(readRhythm(ten, usualBound)?.interval?.limitDays).toBe(25);
    const v18 = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];
    expect(readRhythm(spaced(day('2026-01-01'), v18), usualBound)?.interval?.limitDays).toBe(8);
  });

  test('count a day once, whatever order they come in', () => {
    const twice = [...five, ...five].toReversed();
    expect(readRhythm(twice, usualBound)).toEqual(readRhythm(five, usualBound));
  });

  test('are the latest: an old habit does not hide a new one', () => {
    const weekly = spaced(
      day('2020-01-06'),
      Array.from({ length: 60 }, () => 7),
    );
    const monthly = spaced(
      addDays(weekly.at(-1) ?? day('2020-01-06'), 30),
      Array.from({ length: rhythmDays }, () => 30),
    );
    expect(readRhythm([...weekly, ...monthly], usualBound)?.interval).toMatchObject({ everyDays: 30, limitDays: 30 });
  });
});

describe('the same time of the year', () => {
  test('is broken the day after the window closes empty: usually comes in May', () => {
    const may = ['2024-05-10', '2025-05-20'];
    expect(judge(may, '2026-05-31')).toBeNull();
    expect(rhythmBreak(may.map(day), day('2026-06-01'), usualBound)).toMatchObject({
      broken: 'season',
      rhythm: { lastOn: '2025-05-20', interval: null, season: { around: '2026-05-10', brokenFrom: '2026-06-01' } },
    });
  });

  test('asks for two of the last three years', () => {
    expect(judge(['2023-05-10', '2025-05-20'], '2026-06-15')).toBe('season');
    expect(judge(['2022-05-10', '2025-05-20'], '2026-06-15')).toBeNull();
    expect(judge(['2025-05-10', '2025-05-20'], '2026-06-15')).toBeNull();
  });

  test('counts 21 days to either side and not 22', () => {
    expect(judge(['2024-05-10', '2025-05-31'], '2026-07-31')).toBe('season');
    expect(judge(['2024-05-10', '2025-06-01'], '2026-07-31')).toBeNull();
  });

  test('is over with anything that comes once the window is open', () => {
    expect(judge(['2024-05-10', '2025-05-20', '2026-04-29'], '2026-06-25')).toBeNull();
  });

  test('falls silent itself where the years no longer bear it out', () => {
    expect(judge(['2024-05-10', '2025-05-10'], '2028-05-31')).toBe('season');
    expect(judge(['2024-05-10', '2025-05-10'], '2028-06-01')).toBeNull();
  });

  test('is told of who comes seldom, the gap of who comes all the year', () => {
    const yearly = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'].map((year) => `${year}-05-10`);
    expect(judge(yearly, '2027-09-01')).toBe('season');
    const monthly = spaced(
      day('2024-06-01'),
      Array.from({ length: 22 }, () => 30),
    );
    expect(judge(monthly, '2027-01-01')).toBe('interval');
  });

  test('reaches over the end of the year', () => {
    expect(judge(['2023-12-28', '2025-01-08'], '2026-01-18')).toBeNull();
    expect(judge(['2023-12-28', '2025-01-08'], '2026-01-19')).toBe('season');
    expect(judge(['2023-12-28', '2025-01-08', '2025-12-30'], '2026-01-31')).toBeNull();
  });

  test('takes 29 February for the 28th in years without one', () => {
    expect(judge(['2024-02-29', '2025-03-01'], '2026-03-21')).toBeNull();
    expect(judge(['2024-02-29', '2025-03-01'], '2026-03-22')).toBe('season');
  });
});

describe('whatever the dates', () => {
  const anyDay = fc.integer({ min: 0, max: 9 * 366 }).map((number) => addDays(day('2018-01-01'), number));
  const anyDates = fc.array(anyDay, { maxLength: 30 });

  /** The words of the domain, day by day and year by year, with nothing clever. */
  function judgePlainly(dates: readonly Day[], today: Day): boolean {
    const days = [...new Set(dates)].toSorted().slice(-rhythmDays);
    const last = days.at(-1);
    if (last === undefined) return false;
    const gaps = days.slice(1).map((one, index) => daysBetween(days[index] ?? one, one));
    const sorted = gaps.toSorted((one, other) => one - other);
    const upper = sorted[sorted.length >> 1] ?? 0;
    const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
    // At the usual bound: the longest of 10 to 17 gaps, the second longest of 18 to 24 (binomial tables).
    const bound = sorted.at(sorted.length < 18 ? -1 : -2) ?? 0;
    const limit = sorted.length < 10 ? upper + lower : bound;
    if (gaps.length >= 5 && daysBetween(last, today) > limit) return true;
    return days.some((anchor) => {
      const middleIn = (year: number): Day => {
        const text = `${year}${anchor.slice(4)}`;
        return isDay(text) ? text : day(`${year}-02-28`);
      };
      const cameIn = (year: number): boolean => days.some((one) => Math.abs(daysBetween(middleIn(year), one)) <= 21);
      // The latest window that has closed, and nobody since it opened.
      let year = Number(today.slice(0, 4)) + 1;
      while (addDays(middleIn(year), 21) >= today) year -= 1;
      if (last >= addDays(middleIn(year), -21)) return false;
      return [1, 2, 3].filter((ago) => cameIn(year - ago)).length >= 2;
    });
  }

  test('the verdict is that of the plain words, also across ends of years and 29 February', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: 0, max: 1200 }), (dates, later) => {
        const last = dates.toSorted().at(-1) ?? day('2024-02-29');
        const today = addDays(last, later);
        expect(rhythmBreak(dates, today, usualBound).broken !== null).toBe(judgePlainly(dates, today));
      }),
      { numRuns: 2000 },
    );
  });

  test('yearly dates of one season are broken when their window closes, wherever in the year it lies', () => {
    const anywhere = fc.integer({ min: 0, max: 365 }).map((number) => addDays(day('2024-01-01'), number));
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -20, max: 20 }), (first, drift) => {
        const second = addDays(first, 366 + drift);
        const broken = readRhythm([first, second], usualBound)?.season?.brokenFrom;
        // Whichever of both dates the window is around, it closes 22 days after a year after it, give or take a leap day.
        const earlier = Math.min(daysBetween(first, second) - 366, 0);
        expect(daysBetween(addDays(first, 731 + earlier + 22), broken ?? first)).toBeGreaterThanOrEqual(-2);
        expect(daysBetween(addDays(first, 731 + earlier + 22), broken ?? first)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('more silence never mends a gap, and coming mends everything', () => {
    fc.assert(
      fc.property(anyDates, fc.nat({ max: 2000 }), (dates, later) => {
        const last = dates.toSorted().at(-1) ?? day('2024-02-29');
        const today = addDays(last, later);
        const { rhythm } = rhythmBreak(dates, today, usualBound);
        if (rhythm?.interval != null && rhythm.interval.brokenFrom <= today)
          expect(rhythmBreak(dates, addDays(today, 1), usualBound).broken).not.toBeNull();
        expect(rhythmBreak([...dates, today], today, usualBound).broken).toBeNull();
      }),
    );
  });
});

test('the empirical quantile alone would promise less: the bound is never below it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 10, maxLength: 24 }), (gaps) => {
      const limit = readRhythm(spaced(day('2020-01-01'), gaps), usualBound)?.interval?.limitDays ?? 0;
      expect(limit).toBeGreaterThanOrEqual(empiricalQuantile(gaps, usualBound.coverage) ?? 0);
    }),
  );
});
