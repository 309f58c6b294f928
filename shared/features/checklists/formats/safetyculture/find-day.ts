import { isDay, toDay, type Day } from '../../../../clock.ts';

/** The first and the last moment that lie in the years 0000 to 9999, whatever the time zone. */
const [earliest, latest] = [Date.UTC(1, 0, 1), Date.UTC(9999, 11, 30)];

/** The day of a moment written as a text, in a time zone; null where the text is none. */
export function findDay(moment: string, timeZone: string): Day | null {
  const at = Date.parse(moment);
  if (!(at >= earliest && at <= latest)) return null;
  const day = toDay(at, timeZone);
  return isDay(day) ? day : null;
}
