import { addDays, type Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';

/** A day of the year, `MM-DD`. */
export type MonthDay = string;

/** A leap day is thought of on the last of February in the years between. */
const leapDay = '02-29';

const monthDayOf = (day: Day): MonthDay => day.slice(5);

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Refuses a day that is in no calendar; 29 February is in every fourth. */
export function assertMonthDay(monthDay: MonthDay): void {
  const date = new Date(`2024-${monthDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(5, 10) !== monthDay)
    throw new Refusal('NO_SUCH_DAY', 'This day is in no calendar. Give the month and the day.', 'monthDay');
}

/** The day on which a day of the year comes round next, on or after `from`. */
export function nextOn(monthDay: MonthDay, from: Day): Day {
  const inYear = (year: number): Day => {
    const shown = monthDay === leapDay && !isLeapYear(year) ? '02-28' : monthDay;
    // Four digits of a year and a day that exists in it are a Day.
    return `${String(year).padStart(4, '0')}-${shown}` as Day;
  };
  const year = Number(from.slice(0, 4));
  const here = inYear(year);
  return here >= from ? here : inYear(year + 1);
}

/** A stretch of days of the year, both ends in it. */
export type Stretch = { readonly from: MonthDay; readonly to: MonthDay };

/** The days of the year from a day on, cut where the year ends; a leap day hides behind the 28th in other years. */
export function stretchesOf(from: Day, days: number): readonly Stretch[] {
  const to = addDays(from, days);
  const end = (day: Day): MonthDay =>
    monthDayOf(day) === '02-28' && !isLeapYear(Number(day.slice(0, 4))) ? leapDay : monthDayOf(day);
  if (from.slice(0, 4) === to.slice(0, 4)) return [{ from: monthDayOf(from), to: end(to) }];
  return [
    { from: monthDayOf(from), to: '12-31' },
    { from: '01-01', to: end(to) },
  ];
}

/** Years that are worth more than a word: the first, and every fifth. */
export const isRoundYears = (years: number): boolean => years === 1 || (years > 0 && years % 5 === 0);

/** Years as a customer on a day that comes round; none in the year they came. */
export function yearsOn(sinceOn: Day, on: Day): number {
  return Number(on.slice(0, 4)) - Number(sinceOn.slice(0, 4));
}
