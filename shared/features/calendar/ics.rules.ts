import { addDays, type Day, type Instant } from '../../clock.ts';

/** Something of one whole day in a calendar. */
export type CalendarEvent = {
  /** The same for the same thing in every file, so that a calendar moves it instead of doubling it. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly details: string;
};

/** The longest a line may be, in octets, without its end (RFC 5545, 3.1). */
const lineOctets = 75;

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

/**
 * Folds a line into several, each but the first begun with a space that belongs to its length; never within a letter.
 *
 * Source: RFC 5545, section 3.1.
 * Example: a line of 76 times "a" becomes 75 of them, and " a".
 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += more;
  }
  return folded;
}

/**
 * Writes a text as a value: backslash, semicolon and comma marked, line breaks as `\n`, other control characters left out.
 *
 * Source: RFC 5545, section 3.3.11.
 * Example: "Ann, Bob; C:\\" becomes "Ann\\, Bob\\; C:\\\\".
 */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

const toDate = (day: Day): string => day.replaceAll('-', '');

const toStamp = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function toLines({ uid, day, title, details }: CalendarEvent, at: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${toStamp(at)}`,
    `DTSTART;VALUE=DATE:${toDate(day)}`,
    // The end of a whole day is the next one; some calendars show nothing without it.
    `DTEND;VALUE=DATE:${toDate(addDays(day, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(details === '' ? [] : [`DESCRIPTION:${escapeText(details)}`]),
    // Something to do on a day leaves the day free.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Writes events as a calendar file (iCalendar, RFC 5545): what every calendar program reads. */
export function toIcs(events: readonly CalendarEvent[], at: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plain Mirror//Plain Mirror//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => toLines(event, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
