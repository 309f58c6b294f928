import type { Instant } from '../../../../../shared/clock.ts';
import { addDays, toDay } from '../../../../../shared/clock.ts';

/** When it opens, as people say it: "09:00" today, "Monday 09:00" on another day. */
export function openingWords(
  { inDays, minute }: { readonly inDays: number; readonly minute: number },
  now: Instant,
  timeZone: string,
  language: string,
): string {
  const day = addDays(toDay(now, timeZone), inDays);
  const at = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    ...(inDays === 0 ? {} : { weekday: 'long' }),
  }).format(at);
}
