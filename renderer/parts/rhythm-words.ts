import { daysBetween, toDay, type Day } from '../../shared/clock.ts';
import type { BrokenRhythm } from '../../shared/features/rhythm/rhythm.schema.ts';
import { plural, type Reader } from '../ui/format.ts';

/** "early May", "late May": a time of the year as people say it. */
export function seasonText(around: Day, locale: string): string {
  const date = Number(around.slice(8));
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(around));
  if (date <= 10) return `early ${month}`;
  return date <= 20 ? `mid ${month}` : `late ${month}`;
}

/** "10 days", "11 weeks", "5 months": what is usual and what is now have to be in one unit to be compared at a glance. */
function daysText(days: number, round: (number: number) => number): string {
  if (days < 14) return `${days} ${plural(days, 'day')}`;
  // A month is 30.4 days on average; up to four of them people count in weeks.
  return days < 122 ? `${round(days / 7)} weeks` : `${round(days / 30.4)} months`;
}

type Usual = Pick<BrokenRhythm, 'kind' | 'by' | 'everyDays' | 'around'>;

/** "usually buys in mid May", "usually gets in touch every 6 weeks". */
export function usualText({ kind, by, everyDays, around }: Usual, locale: string): string {
  const verb = kind === 'purchase' ? 'usually buys' : 'usually gets in touch';
  if (by === 'season' && around !== null) return `${verb} in ${seasonText(around, locale)}`;
  const days = Math.round(everyDays ?? 0);
  return days <= 1 ? `${verb} every day` : `${verb} every ${daysText(days, Math.round)}`;
}

/** "silent for 11 weeks": since they last came. */
export function silentText({ lastOn }: Pick<BrokenRhythm, 'lastOn'>, { now, timeZone }: Reader): string {
  return `silent for ${daysText(daysBetween(lastOn, toDay(now, timeZone)), Math.floor)}`;
}
