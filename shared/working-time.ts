import { addDays, clockTime, dayOfWeek, daysBetween, toDay, type Day, type Instant } from './clock.ts';

/** A stretch of a day in which work is done, in minutes after midnight as clocks show them; 1440 is its end. */
export type WorkedSpan = { readonly from: number; readonly to: number };

/** When a business works. */
export type WorkingCalendar = {
  /** Seven lists, Monday first; an empty one is a day without work. Spans stand in order and don't overlap. */
  readonly week: readonly (readonly WorkedSpan[])[];
  /** Days without work whatever day of the week they are; each stands once. */
  readonly holidays: readonly Day[];
};

const workday: readonly WorkedSpan[] = [{ from: 8 * 60, to: 17 * 60 }];

/** What counts until the owner says otherwise: Monday to Friday, 8:00 to 17:00, the hours most small firms keep. */
export const usualCalendar: WorkingCalendar = {
  week: [workday, workday, workday, workday, workday, [], []],
  holidays: [],
};

function spansOf(day: Day, calendar: WorkingCalendar): readonly WorkedSpan[] {
  return calendar.week[dayOfWeek(day) - 1] ?? [];
}

/** Tells whether any work is done on a day. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return spansOf(day, calendar).length > 0 && !calendar.holidays.includes(day);
}

/**
 * Counts the worked days after `from` up to and including `to`: 0 for the same day, negative when `to` is earlier, so
 * that counts over adjoining stretches add up.
 * Example: from a Friday to the Monday after it is 1 where Saturday and Sunday are free.
 */
export function countWorkingDays(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return -countWorkingDays(to, from, calendar);
  const days = daysBetween(from, to);
  const workedPerWeek = calendar.week.filter((spans) => spans.length > 0).length;
  let worked = Math.floor(days / 7) * workedPerWeek;
  for (let rest = days % 7; rest > 0; rest--) {
    if (spansOf(addDays(to, 1 - rest), calendar).length > 0) worked++;
  }
  for (const holiday of calendar.holidays) {
    if (holiday > from && holiday <= to && spansOf(holiday, calendar).length > 0) worked--;
  }
  return worked;
}

/**
 * Finds the day on which so many worked days after `from` have been reached; `from` itself for 0, worked or not. A
 * number that is not whole or negative, and a week without a worked day, are a RangeError.
 * Example: 1 worked day after a Friday is the Monday after it.
 */
export function addWorkingDays(from: Day, days: number, calendar: WorkingCalendar): Day {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('Working days must be a whole number, 0 or more.');
  if (days > 0 && calendar.week.every((spans) => spans.length === 0)) {
    throw new RangeError('A week without worked hours has no working days.');
  }
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}

/**
 * Measures the worked time between two moments in milliseconds, negative when `to` is earlier. Hours are those that
 * clocks show; where clocks change within them, what really went by counts.
 * Example: Friday 16:00 to Monday 9:00 is 2 hours where work is from 8:00 to 17:00, Monday to Friday.
 */
export function workingMs(from: Instant, to: Instant, calendar: WorkingCalendar, timeZone: string): number {
  if (to < from) return -workingMs(to, from, calendar, timeZone);
  const last = toDay(to, timeZone);
  let worked = 0;
  for (let day = toDay(from, timeZone); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const span of spansOf(day, calendar)) {
      const begin = Math.max(from, clockTime(day, span.from, timeZone));
      const end = Math.min(to, clockTime(day, span.to, timeZone));
      worked += Math.max(0, end - begin);
    }
  }
  return worked;
}
