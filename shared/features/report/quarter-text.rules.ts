import { daySchema } from '../../clock.ts';
import { addDays, type Day } from '../../clock.ts';
import { periodName, quarterOf } from '../../period.ts';

/** Days from one quarter into the next: more than a month, and less than a quarter. */
const intoNext = 45;

/**
 * A day of the quarter somebody names, such as 2026-Q3: the third of the business year that begins in 2026. Null where the
 * text names none.
 * Example: in a year that begins in April, 2026-Q4 begins on 1 January 2027.
 */
export function fromQuarterText(text: string, startMonth: number): Day | null {
  const found = /^(\d{4})-?Q([1-4])$/i.exec(text.trim());
  const [, year, number] = found ?? [];
  if (year === undefined || number === undefined) return null;
  let quarter = quarterOf(daySchema.parse(`${year}-${String(startMonth).padStart(2, '0')}-01`), startMonth);
  for (let no = 1; no < Number(number); no += 1) quarter = quarterOf(addDays(quarter.to, intoNext), startMonth);
  return quarter.from;
}

/** A quarter as it is typed: "2026-Q3". */
export function toQuarterText(from: Day, startMonth: number): string {
  const quarter = quarterOf(from, startMonth);
  const [name = '', year = ''] = periodName(quarter, startMonth).split(' ');
  return `${year.slice(0, 4)}-${name}`;
}
