import type { WorkedSpan } from '../../working-time.ts';

const time = String.raw`(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?`;
const span = new RegExp(String.raw`^${time}\s*(?:-|–|—|to|until)\s*${time}$`, 'i');

const minutesOfDay = 24 * 60;

function toMinutes(hour: string | undefined, minute: string | undefined, half: string | undefined): number | null {
  const hours = Number(hour);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const whole = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const minutes = whole * 60 + Number(minute ?? 0);
  return Number(minute ?? 0) < 60 && minutes <= minutesOfDay ? minutes : null;
}

function readSpan(text: string): WorkedSpan | null {
  const found = span.exec(text);
  if (found === null) return null;
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = found;
  const from = toMinutes(fromHour, fromMinute, fromHalf);
  const to = toMinutes(toHour, toMinute, toHalf);
  return from === null || to === null || from >= to ? null : { from, to };
}

/**
 * Reads the worked hours of a day as people write them; nothing is a free day. A sentence where they can't be read.
 * Example: "8–12, 13:00 to 17:30" is two stretches, of 480 to 720 and of 780 to 1050 minutes after midnight.
 */
export function readHours(text: string): WorkedSpan[] | string {
  const parts = text
    .split(/[,;]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans: WorkedSpan[] = [];
  for (const part of parts) {
    const read = readSpan(part);
    if (read === null) return `Write hours such as 8:00–17:00; “${part}” can’t be read as such.`;
    spans.push(read);
  }
  const ordered = spans.toSorted((one, other) => one.from - other.from);
  const overlaps = ordered.some((one, index) => index > 0 && one.from < (ordered[index - 1]?.to ?? 0));
  return overlaps ? 'Two stretches of this day overlap.' : ordered;
}

/** Hours as a text that reads back as the same: "8:00–12:00, 13:00–17:30". */
export function writeHours(spans: readonly WorkedSpan[]): string {
  const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
}
