import { addDays, DAY_MS, daysBetween, type Day } from '../clock.ts';
import { upperBoundRank, type BoundChoice } from './upper-bound.ts';

/** So many gaps between a customer's own dates make a rhythm. */
const leastGaps = 5;
/** Where too few gaps bound nothing: silent for this many times the usual gap is too long. */
const timesMedian = 2;
/** Days before and after a day of the year that count as the same time of the year. */
const seasonReach = 21;
/** Years looked back on for a season, and in how many of them the customer must have come. */
const seasonYears = 3;
const seasonHits = 2;
/** Who comes more often than a season is long comes all the year: their gaps tell more than the month. */
const seasonDays = 2 * seasonReach + 1;
/** The latest days a rhythm is read from: older ones say little about today, and a read stays short. */
export const rhythmDays = 25;

/** What own dates say of when to expect somebody again. */
export type Rhythm = {
  readonly lastOn: Day;
  /** How many days it was read from. */
  readonly days: number;
  readonly interval: {
    /** The median gap. */
    readonly everyDays: number;
    /** The longest silence that is still usual. */
    readonly limitDays: number;
    readonly brokenFrom: Day;
  } | null;
  readonly season: {
    /** The middle of the window in which they were expected. */
    readonly around: Day;
    readonly brokenFrom: Day;
    /** The last day of which "in two of the last three years" is still true. */
    readonly brokenUntil: Day;
  } | null;
};

/** What is to be said of a day: nothing unusual, or by which test the rhythm is broken. */
export type RhythmVerdict = {
  readonly rhythm: Rhythm | null;
  readonly broken: 'interval' | 'season' | null;
};

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function readInterval(days: readonly Day[], last: Day, choice: BoundChoice): Rhythm['interval'] {
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  if (gaps.length < leastGaps) return null;
  const sorted = gaps.toSorted((one, other) => one - other);
  const rank = upperBoundRank(gaps.length, choice);
  const everyDays = median(sorted);
  const limitDays = rank === null ? timesMedian * everyDays : (sorted[rank - 1] ?? 0);
  return { everyDays, limitDays, brokenFrom: addDays(last, Math.floor(limitDays) + 1) };
}

const epoch = '1970-01-01' as Day; // it is one
const toNumber = (day: Day): number => daysBetween(epoch, day);

/** The day of another year with this one's month and day, as a number; 29 February is the 28th where there is none. */
function inYear(day: Day, year: number): number {
  const [month, date] = [Number(day.slice(5, 7)) - 1, Number(day.slice(8))];
  const at = new Date(Date.UTC(year, month, date));
  return at.getTime() / DAY_MS - (at.getUTCMonth() === month ? 0 : 1);
}

/** The season around a day of the year, in the first year in which it begins after the last date. */
function readSeasonAround(anchor: Day, numbers: readonly number[], last: Day): Rhythm['season'] {
  const lastNumber = toNumber(last);
  let year = Number(last.slice(0, 4));
  while (inYear(anchor, year) - seasonReach <= lastNumber) year += 1;
  const came = (ago: number): boolean => {
    const middle = inYear(anchor, year - ago);
    return numbers.some((number) => Math.abs(number - middle) <= seasonReach);
  };
  const years = Array.from({ length: seasonYears }, (_, index) => came(index + 1));
  const hitsOf = (yearsLater: number): number => years.slice(0, seasonYears - yearsLater).filter(Boolean).length;
  if (hitsOf(0) < seasonHits) return null;
  // The empty years push the others out of the last three: from the next closing on it has to hold without them.
  let standing = 1;
  while (hitsOf(standing) >= seasonHits) standing += 1;
  const around = addDays(epoch, inYear(anchor, year));
  return {
    around,
    brokenFrom: addDays(around, seasonReach + 1),
    brokenUntil: addDays(epoch, inYear(anchor, year + standing) + seasonReach),
  };
}

/** The shortest time that can hold two years of one season. */
const leastSeasonSpan = 365 - 2 * seasonReach;

function readSeason(days: readonly Day[], last: Day): Rhythm['season'] {
  const numbers = days.map(toNumber);
  if (toNumber(last) - (numbers[0] ?? 0) < leastSeasonSpan) return null;
  const seasons = days
    .map((anchor) => readSeasonAround(anchor, numbers, last))
    .filter((season) => season !== null)
    .toSorted((one, other) => (one.brokenFrom < other.brokenFrom ? -1 : 1));
  const [first] = seasons;
  if (first === undefined) return null;
  // Each stands for a year at least and all begin within one, so together they leave no day out.
  const brokenUntil = seasons.reduce(
    (latest, season) => (season.brokenUntil > latest ? season.brokenUntil : latest),
    first.brokenUntil,
  );
  return { ...first, brokenUntil };
}

/**
 * Reads the rhythm in somebody's own dates: when their silence becomes unusual, whatever day it is.
 *
 * Takes days in any order; a day counts once, and only the latest 25 count. Null where they show no rhythm.
 */
export function readRhythm(dates: readonly Day[], choice: BoundChoice): Rhythm | null {
  const days = [...new Set(dates)].toSorted().slice(-rhythmDays);
  const last = days.at(-1);
  if (last === undefined) return null;
  const interval = readInterval(days, last, choice);
  const season = readSeason(days, last);
  return interval === null && season === null ? null : { lastOn: last, days: days.length, interval, season };
}

/**
 * Tells by which test a rhythm is broken on a day. Where both say so, the season is told of who comes more seldom than
 * a season is long ("usually comes in May"), the gaps of everybody else.
 */
export function judgeRhythm({ interval, season }: Rhythm, today: Day): RhythmVerdict['broken'] {
  const isInterval = interval !== null && interval.brokenFrom <= today;
  const isSeason = season !== null && season.brokenFrom <= today && today <= season.brokenUntil;
  if (isInterval && isSeason) return interval.everyDays > seasonDays ? 'season' : 'interval';
  if (isSeason) return 'season';
  return isInterval ? 'interval' : null;
}

/**
 * Tells whether somebody who used to come "like clockwork" has fallen silent, by their own dates.
 *
 * Takes the days on which they came, in any order, the day to judge, and how much of the gaps the usual silence is to
 * cover (`coverage`, with `confidence`). By the gaps: with 5 gaps or more, today − last > X(r), the one-sided upper
 * bound of the gaps, or where so few gaps have none, > 2 × their median. By the season: they came within 21 days of
 * the same day of the year in 2 of the last 3 years, and this year's window has closed without them.
 *
 * Own definition, on the bound of `upperBoundRank`.
 * Example: came 10 May 2024 and 20 May 2025: broken from 1 June 2026 on, the day after the window around 10 May closes.
 */
export function rhythmBreak(dates: readonly Day[], today: Day, choice: BoundChoice): RhythmVerdict {
  const rhythm = readRhythm(dates, choice);
  return { rhythm, broken: rhythm === null ? null : judgeRhythm(rhythm, today) };
}
