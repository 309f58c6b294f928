import type { BrokenRhythm } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { daysBetween, toDay, type Day } from '../../../shared/clock.ts';
import { countText, plural, type Reader } from '../../ui/format.ts';

/** "3 customers who came like clockwork have fallen silent". */
export function rhythmsTitle(count: number | null, locale: string): string {
  if (count === null) return 'Broken rhythms';
  if (count === 0) return 'Nobody has broken their rhythm';
  const words = plural(count, 'customer who came like clockwork has', 'customers who came like clockwork have');
  return `${countText(count, locale)} ${words} fallen silent`;
}

/** "early May", "late May": a time of the year as people say it. */
export function seasonText(around: Day, locale: string): string {
  const date = Number(around.slice(8));
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(around));
  if (date <= 10) return `early ${month}`;
  return date <= 20 ? `mid ${month}` : `late ${month}`;
}

/** "Usually buys in mid May", "Usually gets in touch every 10 days". */
export function usualText({ kind, by, everyDays, around }: BrokenRhythm, locale: string): string {
  const verb = kind === 'purchase' ? 'Usually buys' : 'Usually gets in touch';
  if (by === 'season' && around !== null) return `${verb} in ${seasonText(around, locale)}`;
  const days = Math.round(everyDays ?? 0);
  return days <= 1 ? `${verb} every day` : `${verb} every ${countText(days, locale)} days`;
}

/** "silent for 48 days": since they last came. */
export function silentText({ lastOn }: BrokenRhythm, { now, timeZone, locale }: Reader): string {
  const days = daysBetween(lastOn, toDay(now, timeZone));
  return `silent for ${countText(days, locale)} ${plural(days, 'day')}`;
}
