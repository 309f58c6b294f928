import { addDays, DAY_MS, dayStart, isDay, type Day, type Instant } from '../../clock.ts';

/** Which part of a date of numbers comes first. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** A date as a file gives it: a day, perhaps a time of day, perhaps how far that clock is from UTC. */
export type FileDate = { readonly day: Day; readonly timeMs: number | null; readonly offsetMs: number | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Noon: where only a day is known, it stays that day whatever the clock or the season does. */
const MIDDAY_MS = 12 * HOUR_MS;

type Split = { readonly date: string; readonly timeMs: number | null; readonly offsetMs: number | null };

const CLOCK =
  /[T,\s]\s*(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?\s?m\.?)?\s*(?<zone>Z|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d\d)?|UTC|GMT)?$/i;

function splitTime(text: string): Split | null {
  const found = CLOCK.exec(text);
  if (found?.groups === undefined) return { date: text, timeMs: null, offsetMs: null };
  const { hour, minute, second, half, zone } = found.groups;
  const isPm = half?.toLowerCase().startsWith('p');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || (half !== undefined && Number(hour) > 12))
    return null;
  const timeMs = hours * HOUR_MS + Number(minute) * MINUTE_MS + Number(second ?? 0) * 1000;
  return { date: text.slice(0, found.index), timeMs, offsetMs: zone === undefined ? null : toOffset(zone) };
}

function toOffset(zone: string): number {
  const found = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?$/.exec(zone);
  if (found?.groups === undefined) return 0;
  const { sign, hours, minutes } = found.groups;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS);
}

function toDayOf(year: string, month: number, day: number): Day | null {
  // Two digits mean the century in which they are nearer: 69 is 2069, 70 is 1970.
  const fullYear = year.length === 4 ? year : String((Number(year) < 70 ? 2000 : 1900) + Number(year));
  const text = `${fullYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

function readNamedMonth(date: string): Day | null {
  const text = date.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<month>[a-z]{3,9})\.?[\s,.-]+(?<year>\d{4}|\d\d)$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(text);
  if (found?.groups === undefined) return null;
  const { day = '', month = '', year = '' } = found.groups;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : toDayOf(year, number, Number(day));
}

type Numbers = { readonly parts: readonly [string, string, string]; readonly mark: string };

function toNumbers(date: string): Numbers | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(date);
  if (packed !== null) return { parts: [packed[1] ?? '', packed[2] ?? '', packed[3] ?? ''], mark: '' };
  const found = /^(\d{1,4})([./\-\s])\s?(\d{1,2})\2\s?(\d{1,4})$/.exec(date);
  if (found === null) return null;
  return { parts: [found[1] ?? '', found[3] ?? '', found[4] ?? ''], mark: found[2] ?? '' };
}

/** What a date of numbers says of its order: one order, either, or nothing (no such date, or a year in front). */
function orderOf({ parts: [first, second, third], mark }: Numbers): 'day-first' | 'month-first' | 'either' | null {
  if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return null;
  // With points between them nobody writes the month first.
  if (mark === '.') return 'day-first';
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 && two <= 12) return 'day-first';
  if (two > 12 && one <= 12) return 'month-first';
  return one === two || one > 12 ? null : 'either';
}

/** What a text tells about the order of dates in its file; `either` means it could be two days. */
export function findDateOrder(text: string): 'day-first' | 'month-first' | 'either' | null {
  const split = splitTime(text.trim());
  const numbers = split === null ? null : toNumbers(split.date.trim());
  return numbers === null ? null : orderOf(numbers);
}

/** Reads a date as people and programs write it; null where it is none, `ambiguous` where it could be two days. */
export function readFileDate(text: string, order: DateOrder | null): FileDate | 'ambiguous' | null {
  const split = splitTime(text.trim());
  if (split === null) return null;
  const { timeMs, offsetMs } = split;
  const date = split.date.trim();
  const numbers = toNumbers(date);
  if (numbers === null) {
    const named = readNamedMonth(date);
    return named === null ? null : { day: named, timeMs, offsetMs };
  }
  const [first, second, third] = numbers.parts;
  if (first.length === 4) return found(toDayOf(first, Number(second), Number(third)));
  if (third.length !== 4 && third.length !== 2) return null;
  if (order === 'year-first')
    return third.length === 4 ? null : found(toDayOf(first.padStart(2, '0'), Number(second), Number(third)));
  const known = order ?? orderOf(numbers);
  if (known === 'either') return 'ambiguous';
  if (known === 'month-first') return found(toDayOf(third, Number(first), Number(second)));
  return found(toDayOf(third, Number(second), Number(first)));

  function found(day: Day | null): FileDate | null {
    return day === null ? null : { day, timeMs, offsetMs };
  }
}

/** The moment of a date in the business's time zone; midday where no time is given. */
export function toInstant({ day, timeMs, offsetMs }: FileDate, timeZone: string): Instant {
  if (offsetMs !== null) return Date.parse(day) + (timeMs ?? MIDDAY_MS) - offsetMs;
  const ofDayMs = timeMs ?? MIDDAY_MS;
  // Clocks change at night: later times are counted back from the next midnight.
  return ofDayMs >= MIDDAY_MS / 2
    ? dayStart(addDays(day, 1), timeZone) - (DAY_MS - ofDayMs)
    : dayStart(day, timeZone) + ofDayMs;
}

/** The first day of the month that lies so many months before a day: of a count of months no more is known. */
export function monthsBefore(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}-01` as Day; // every month has a first day
}
