import { z } from 'zod';
import { addDays, dayOfWeek, daysBetween, daySchema, type Day } from './clock.ts';

/** A span of calendar days; both ends belong to it. */
export type Period = { readonly from: Day; readonly to: Day };

/** Checks a Period: two days, the first not after the last. */
export const periodSchema: z.ZodType<Period, Period> = z
  .object({ from: daySchema, to: daySchema })
  .refine((period) => period.from <= period.to, 'A period must not end before it begins.');

/** The day up to which a period can be judged: its end, or today while it still runs. */
export function asOf(period: Period, today: Day): Day {
  return period.to < today ? period.to : today;
}

/** Counts the days of a period, both ends included. */
export function lengthDays(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: Day): Period {
  const from = addDays(day, 1 - dayOfWeek(day));
  return { from, to: addDays(from, 6) };
}

/** The calendar month of a day. */
export function monthOf(day: Day): Period {
  return monthsFrom(monthIndex(day), 1);
}

/** The quarter of a day in a business year that begins with `startMonth` (1 is January). */
export function quarterOf(day: Day, startMonth = 1): Period {
  const index = monthIndex(day);
  return monthsFrom(index - (monthsIntoYear(index, startMonth) % 3), 3);
}

/** The business year of a day, which begins with `startMonth` (1 is January). */
export function yearOf(day: Day, startMonth = 1): Period {
  const index = monthIndex(day);
  return monthsFrom(index - monthsIntoYear(index, startMonth), 12);
}

/**
 * Names a period for people: "2026", "Q2 2026", "May 2026", "4 May 2026", "week of 4 May 2026", else both ends. A
 * business year that crosses New Year carries both years: "2025/26", "Q2 2025/26".
 */
export function periodName(period: Period, startMonth = 1): string {
  const { from } = period;
  if (period.from === period.to) return dayName(from);
  if (isSame(period, yearOf(from, startMonth))) return yearName(from, startMonth);
  if (isSame(period, quarterOf(from, startMonth))) {
    const quarter = Math.floor(monthsIntoYear(monthIndex(from), startMonth) / 3) + 1;
    return `Q${quarter} ${yearName(from, startMonth)}`;
  }
  if (isSame(period, monthOf(from))) return dayName(from).replace(/^\d+ /, '');
  if (isSame(period, weekOf(from))) return `week of ${dayName(from)}`;
  return `${dayName(from)} to ${dayName(period.to)}`;
}

/** Every period from that of the first day to that of the last, oldest first; at most the newest `most`. */
export function listPeriods(first: Day, last: Day, toPeriod: (day: Day) => Period, most: number): Period[] {
  const periods: Period[] = [];
  for (let period = toPeriod(last); period.to >= first; period = toPeriod(addDays(period.from, -1))) {
    periods.unshift(period);
    if (periods.length === most) break;
  }
  return periods;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Names a day for people: "4 May 2026". */
export function dayName(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function yearName(day: Day, startMonth: number): string {
  const first = Number(yearOf(day, startMonth).from.slice(0, 4));
  return startMonth === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Months since year 0, so that quarters and years are plain arithmetic. */
function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthsIntoYear(index: number, startMonth: number): number {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new RangeError('The start of the year must be a month from 1 to 12.');
  }
  return (index - (startMonth - 1) + 12) % 12;
}

function monthsFrom(index: number, months: number): Period {
  return { from: firstOfMonth(index), to: addDays(firstOfMonth(index + months), -1) };
}

function firstOfMonth(index: number): Day {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${year}-${month}-01` as Day; // every month has a first day
}
