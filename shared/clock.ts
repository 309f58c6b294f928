import { z } from 'zod';

// Only Intl knows time zones in every process, and it is slow (some 3 µs a call), so what it says is kept: one
// formatter per zone, and per zone the instants at which days begin. An import asks for the day of every row.

/** A moment: whole milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** A calendar day, `YYYY-MM-DD`, in the time zone of the business; sorts as text. */
export type Day = string & { readonly __day: true };

/** Checks an Instant. */
export const instantSchema: z.ZodType<Instant> = z.int('This is not a moment in time.');

/** Checks a Day: the right shape and a day that exists. */
export const daySchema: z.ZodType<Day, Day> =
  // The brand exists only for the compiler; the refinement is what makes it true.
  z.string().refine(isDay, 'This is not a day of the calendar (year-month-day).') as unknown as z.ZodType<Day, Day>;

/** Milliseconds of a day without a clock change. */
export const DAY_MS = 86_400_000;

/** Tells whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // Engines differ over 30 February: some refuse it, some make it 2 March.
  return !Number.isNaN(ms) && fromDayNumber(ms / DAY_MS) === text;
}

/** Tells which day it is at an instant in a time zone. */
export function toDay(at: Instant, timeZone: string): Day {
  if (!Number.isFinite(at)) throw new RangeError('An instant must be a number of milliseconds.');
  let number = Math.floor(at / DAY_MS);
  while (at < dayNumberStart(number, timeZone)) number--;
  while (at >= dayNumberStart(number + 1, timeZone)) number++;
  return fromDayNumber(number);
}

/**
 * Finds the instant at which a day begins in a time zone. Where clocks go forward over midnight that is the moment of
 * the change, where they go back to the day before the later midnight; a day that a zone skipped begins where it ends.
 */
export function dayStart(day: Day, timeZone: string): Instant {
  return dayNumberStart(toDayNumber(day), timeZone);
}

const MINUTE_MS = 60_000;
const minutesOfDay = 24 * 60;

/**
 * Finds the instant at which the clocks of a zone first show a time of a day, in minutes after midnight; 1440 is the
 * end of the day. A time that clocks jump over is the moment of the jump.
 */
export function clockTime(day: Day, minutes: number, timeZone: string): Instant {
  if (!(minutes >= 0 && minutes <= minutesOfDay)) throw new RangeError('A time of day is 0 to 1440 minutes.');
  const start = dayStart(day, timeZone);
  const end = dayStart(addDays(day, 1), timeZone);
  if (minutes === minutesOfDay || end === start) return end;
  if (end - start === DAY_MS) return start + minutes * MINUTE_MS;
  const { formatter } = getZone(timeZone);
  const shown = toDayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const offset = offsetAt(start, formatter);
  const change = findChange(start, end, offset, formatter);
  const before = Math.max(start, shown - offset);
  return before < change ? before : Math.max(change, shown - offsetAt(change, formatter));
}

/** Moves a day by whole calendar days, forward or back. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days);
}

/** Counts the calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Tells the day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(day: Day): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

// 800 years of days would be a broken import, not a business; then the cache starts anew.
const MAX_CACHED_DAYS = 300_000;
const dayNames = new Map<number, Day>();
const dayNumbers = new Map<Day, number>();

function toDayNumber(day: Day): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const ms = Date.parse(day);
  if (Number.isNaN(ms)) throw new RangeError(`"${day}" is not a day of the calendar (year-month-day).`);
  const number = Math.floor(ms / DAY_MS);
  if (dayNumbers.size >= MAX_CACHED_DAYS) dayNumbers.clear();
  dayNumbers.set(day, number);
  return number;
}

function fromDayNumber(number: number): Day {
  const known = dayNames.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * DAY_MS);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError('A day must lie in the years 0000 to 9999.');
  const day = date.toISOString().slice(0, 10) as Day; // an ISO date is what a Day is
  if (dayNames.size >= MAX_CACHED_DAYS) dayNames.clear();
  dayNames.set(number, day);
  return day;
}

type Zone = { readonly formatter: Intl.DateTimeFormat; readonly starts: Map<number, Instant> };
const zones = new Map<string, Zone>();

function getZone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { formatter, starts: new Map<number, Instant>() };
  zones.set(timeZone, zone);
  return zone;
}

function dayNumberStart(number: number, timeZone: string): Instant {
  const zone = getZone(timeZone);
  const known = zone.starts.get(number);
  if (known !== undefined) return known;
  const start = findStart(number * DAY_MS, zone.formatter);
  if (zone.starts.size >= MAX_CACHED_DAYS) zone.starts.clear();
  zone.starts.set(number, start);
  return start;
}

/** Finds when a zone's clocks reach a midnight, given as if it were UTC. */
function findStart(midnight: number, formatter: Intl.DateTimeFormat): Instant {
  const before = midnight - offsetAt(midnight - DAY_MS, formatter);
  const after = midnight - offsetAt(midnight + DAY_MS, formatter);
  if (before === after) return before;
  let early = Math.min(before, after);
  let late = Math.max(before, after);
  // Of two midnights the later counts only if the clocks had gone back to the day before in between.
  const isMidnight = (at: Instant): boolean => at + offsetAt(at, formatter) === midnight;
  if (isMidnight(late) && late - 1000 + offsetAt(late - 1000, formatter) < midnight) return late;
  if (isMidnight(early)) return early;
  // No clock showed this midnight: search, to the second, for the moment the clocks jumped over it.
  while (late - early > 1000) {
    const middle = early + Math.floor((late - early) / 2000) * 1000;
    if (middle + offsetAt(middle, formatter) >= midnight) late = middle;
    else early = middle;
  }
  return late;
}

/** Finds, to the second, when a zone's clocks leave an offset for another; `end` where they keep it until then. */
function findChange(start: Instant, end: Instant, offset: number, formatter: Intl.DateTimeFormat): Instant {
  let [early, late] = [start, end];
  while (late - early > 1000) {
    const middle = early + Math.floor((late - early) / 2000) * 1000;
    if (offsetAt(middle, formatter) === offset) early = middle;
    else late = middle;
  }
  return late;
}

function offsetAt(at: Instant, formatter: Intl.DateTimeFormat): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
