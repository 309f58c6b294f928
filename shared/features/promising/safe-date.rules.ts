import { addDays, daysBetween, type Day } from '../../clock.ts';
import { countAll, countWithinDays, safePromiseOfCounts, type DayCounts } from '../../stats/safe-promise.ts';
import { usualBound } from '../../stats/upper-bound.ts';
import { wilson } from '../../stats/wilson.ts';
import { countWorkingDays, type WorkingCalendar } from '../../working-time.ts';
import type { SafeDays } from './promising.schema.ts';

/** How far back a safe date looks, in days: 24 months, long enough for small firms and not yet another business. */
export const historyDays = 730;

/** Jobs of one kind: how many took how long, and how long those still open have taken so far; in worked days. */
export type LeadTimes = { readonly done: DayCounts; readonly open: DayCounts };

/** Jobs that were done on a day: how many of them so many calendar days after they were asked for. */
export type DoneJobs = {
  readonly doneOn: Day;
  readonly jobs: readonly { readonly took: number; readonly n: number }[];
};

/**
 * Makes a counter of worked days from a number of calendar days before a day up to it, for very many of them: it counts
 * each day once from a fixed one, and the difference of two counts is the count between (they add up).
 */
function toWorkedCounter(calendar: WorkingCalendar, base: Day): (to: Day) => (calendarDays: number) => number {
  const counted = new Map<number, number>();
  const at = (place: number): number => {
    const known = counted.get(place);
    if (known !== undefined) return known;
    const count = countWorkingDays(base, addDays(base, place), calendar);
    counted.set(place, count);
    return count;
  };
  return (to) => {
    const place = daysBetween(base, to);
    const whole = at(place);
    return (calendarDays) => whole - at(place - calendarDays);
  };
}

/** The lead times of jobs in worked days; a job done before it was asked for took none. */
export function toLeadTimes(
  done: readonly DoneJobs[],
  openSince: readonly { readonly askedOn: Day; readonly n: number }[],
  today: Day,
  calendar: WorkingCalendar,
): LeadTimes {
  const countTo = toWorkedCounter(calendar, today);
  const times = { done: new Map<number, number>(), open: new Map<number, number>() };
  const add = (counts: Map<number, number>, days: number, n: number): void => {
    const took = Math.max(0, days);
    counts.set(took, (counts.get(took) ?? 0) + n);
  };
  for (const { doneOn, jobs } of done) {
    const count = countTo(doneOn);
    for (const { took, n } of jobs) add(times.done, count(took), n);
  }
  const countOpen = countTo(today);
  for (const { askedOn, n } of openSince) add(times.open, countOpen(daysBetween(askedOn, today)), n);
  return times;
}

/**
 * What can be promised safely, at the usual coverage of .85 and confidence of .80; or, where jobs are too few, the
 * longest that any took.
 * Example (V18): 1 1 2 2 2 3 3 3 3 4 4 4 5 5 5 5 6 7 8 12 is 8 days, which came true 19 of 20 times.
 */
export function toSafeDays({ done, open }: LeadTimes): {
  readonly safe: SafeDays | null;
  readonly longest: number | null;
} {
  const found = safePromiseOfCounts(done, open, usualBound);
  if ('tooFew' in found) return { safe: null, longest: found.longest };
  const { days, n, keptShare, atLeast = false } = found;
  return { safe: { days, kept: Math.round(keptShare * n), n, atLeast }, longest: null };
}

/** A share with its interval, and what was counted. */
export type CountedShare = {
  readonly part: number;
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** Estimates a share of counted things (Wilson). */
export function toShare(part: number, of: number): CountedShare {
  const { value, low, high, n } = wilson(part, of);
  return { part, n, value, low, high };
}

/**
 * How often so many worked days came true. A job still open that has taken longer already did not make it, and counts.
 * Example: of V18's history 6 days came true 17 of 20 times.
 */
export function countWithin({ done, open }: LeadTimes, days: number): CountedShare {
  const missed = countAll(open) - countWithinDays(open, days);
  return toShare(countWithinDays(done, days), countAll(done) + missed);
}
