import { addDays, dayOfWeek, daysBetween, dayStart, toDay, type Day, type Instant } from '../../shared/clock.ts';
import { countText, plural } from '../../shared/number-words.ts';

export { countNoun, countText, moneyText, plural } from '../../shared/number-words.ts';

// Dates as people say them, in the business's time zone and the reader's way of writing. All pure: "now" is passed in.

/** Where and how the reader reads. */
export type Reader = {
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
  readonly now: Instant;
};

/** Good, watch and bad carry colour; everything else is neutral. */
export type Tone = 'good' | 'watch' | 'bad' | 'neutral';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Something due within this time is marked "watch": there is still time to do it, but not to forget it. */
const SOON_MS = 4 * HOUR_MS;

const dayFormats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter takes some 50 µs, and a list writes hundreds of dates.
function getFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dayFormats.set(key, known);
  return known;
}

const inUtc = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** "Fri 14 Nov" within the year, "14 Nov 2025" outside it; "today", "tomorrow", "yesterday" where it is so. */
export function dayText(day: Day, reader: Reader): string {
  const today = toDay(reader.now, reader.timeZone);
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return plainDay(day, today, reader.locale);
}

function plainDay(day: Day, today: Day, locale: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = isThisYear
    ? { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return getFormat(locale, options).format(inUtc(day)).replaceAll(',', '');
}

/** "Thursday 19 November": the day in full, for a heading. */
export function longDay(day: Day, locale: string): string {
  return getFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(inUtc(day))
    .replaceAll(',', '');
}

/** The time of day: "16:00", or "4:00 PM" where people write it so. */
export function timeText(at: Instant, reader: Reader): string {
  return getFormat(reader.locale, { hour: 'numeric', minute: '2-digit', timeZone: reader.timeZone }).format(at);
}

/** Day and time in full, for a tooltip and for print: "Fri 14 Nov 16:00". */
export function exactText(at: Instant, reader: Reader): string {
  const today = toDay(reader.now, reader.timeZone);
  return `${plainDay(toDay(at, reader.timeZone), today, reader.locale)} ${timeText(at, reader)}`;
}

/** How long ago or how soon, as people say it: "20 min ago", "yesterday 16:00", "in 3 days". */
export function relativeText(at: Instant, reader: Reader): string {
  const passed = reader.now - at;
  const days = daysBetween(toDay(reader.now, reader.timeZone), toDay(at, reader.timeZone));
  if (Math.abs(passed) < MINUTE_MS) return 'just now';
  if (days === 0) {
    const span = spanText(Math.abs(passed));
    return passed > 0 ? `${span} ago` : `in ${span}`;
  }
  if (days === -1) return `yesterday ${timeText(at, reader)}`;
  if (days === 1) return `tomorrow ${timeText(at, reader)}`;
  if (days > 1 && days < 7) return `in ${days} days`;
  if (days < 0 && days > -7) return `${-days} days ago`;
  return dayText(toDay(at, reader.timeZone), reader);
}

/** "20 min", "3 h", "2 days", "5 weeks", "11 months": rounded down to the unit people would use. */
export function spanText(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} min`;
  if (ms < 24 * HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  const days = Math.floor(ms / (24 * HOUR_MS));
  if (days < 14) return `${days} ${plural(days, 'day')}`;
  if (days < 61) return `${Math.floor(days / 7)} weeks`;
  // A month is 30.4 days on average; past two years the count in years says more.
  if (days < 731) return `${Math.floor(days / 30.4)} months`;
  return `${Math.floor(days / 365.25)} years`;
}

/** How something due stands: late is bad, within four hours is watch; a due time at the end of a day means the day. */
export function dueText(dueAt: Instant, reader: Reader): { readonly text: string; readonly tone: Tone } {
  const late = reader.now - dueAt;
  if (late > 0) return { text: `${spanText(late)} late`, tone: 'bad' };
  const today = toDay(reader.now, reader.timeZone);
  const day = toDay(dueAt, reader.timeZone);
  const days = daysBetween(today, day);
  if (days === 0 && !isEndOfDay(dueAt, reader.timeZone)) {
    return { text: `at ${clockWord(dueAt, reader)}`, tone: -late <= SOON_MS ? 'watch' : 'neutral' };
  }
  if (days > 1 && days < 7) {
    return {
      text: getFormat(reader.locale, { weekday: 'short', timeZone: 'UTC' }).format(inUtc(day)),
      tone: 'neutral',
    };
  }
  return { text: dayText(day, reader), tone: 'neutral' };
}

function clockWord(at: Instant, reader: Reader): string {
  const start = dayStart(toDay(at, reader.timeZone), reader.timeZone);
  return at - start === 12 * HOUR_MS ? 'noon' : timeText(at, reader);
}

function isEndOfDay(at: Instant, timeZone: string): boolean {
  return dayStart(addDays(toDay(at, timeZone), 1), timeZone) - at <= MINUTE_MS;
}

/** The end of a day as people mean it when they say "by Friday": the last minute of the day. */
export function endOfDay(day: Day, timeZone: string): Instant {
  return dayStart(addDays(day, 1), timeZone) - MINUTE_MS;
}

/** The Monday of the week that holds an instant. */
export function mondayOf(at: Instant, timeZone: string): Day {
  const today = toDay(at, timeZone);
  return addDays(today, 1 - dayOfWeek(today));
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small counts as words, as a sentence wants them: "two", "12" from thirteen on as digits. */
export function countWord(count: number, locale: string): string {
  return WORDS[count] ?? countText(count, locale);
}

/** The first letter in upper case, to begin a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const sizes = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** "4.1 MB", in steps of 1,000. */
export function sizeText(bytes: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizes.length - 1);
  const size = bytes / 1000 ** step;
  const digits = step === 0 || size >= 100 ? 0 : 1;
  return `${size.toLocaleString(locale, { maximumFractionDigits: digits })} ${sizes[step]}`;
}
