import type { Day } from '../../../shared/clock.ts';
import type { SaidDate } from '../../../shared/features/promises/promises.schema.ts';

/** "9:30", as a field for the time of day holds it: "09:30". */
export function toTimeText(minute: number | null): string {
  if (minute === null) return '';
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The minute of the day of "09:30"; null where nothing whole was typed. */
export function fromTimeText(text: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** "9" on the hour, else "9:30": as people say a time. */
export function clockWord(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return rest === 0 ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`;
}

/** ", 9 to 12", ", by 12", ", from 9"; nothing where the whole day was promised. */
export function windowText({ from, to }: Pick<SaidDate, 'from' | 'to'>): string {
  if (from !== null && to !== null) return `, ${clockWord(from)} to ${clockWord(to)}`;
  if (to !== null) return `, by ${clockWord(to)}`;
  return from === null ? '' : `, from ${clockWord(from)}`;
}

/** "Sunday": the weekday in full. */
export function weekday(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}
