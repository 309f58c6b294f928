// How long a point took, as people write it: "(10 min)", "10'", "1 h 30", "10:00–10:15", or only when it began ("9:30").
// It counts at the beginning, at the end or in brackets; within a sentence it is what the point is about ("the 2 h window").

/** A line without the times that stood in it, and what they say. */
export type Timed = {
  readonly rest: string;
  readonly minutes: number | null;
  /** Minutes after midnight at which it began, where only that was written. */
  readonly startsAt: number | null;
};

const clock = String.raw`(?:[01]?\d|2[0-3])[:.h][0-5]\d`;
const range = String.raw`${clock}\s*(?:-|–|—|to|until)\s*${clock}(?:\s*uhr)?`;
const hours = String.raw`\d{1,2}(?:[.,]\d{1,2})?\s*h(?:ours?|rs?)?(?!\p{L})\.?(?:\s*[0-5]?\d(?:\s*min(?:ute)?s?\b\.?)?)?`;
const minutes = String.raw`\d{1,3}\s*(?:min(?:ute)?s?\b\.?|['′’])`;
const time = String.raw`(?:${range}|${hours}|${minutes})`;
const placed = new RegExp(
  String.raw`[([]\s*(?:ca\.?|about|~)?\s*(${time}|\d{1,3}\s*m)\s*[)\]]|^(${time})(?=$|[\s:|–—-])|(?<=^|[\s:|,–—-])(${time})\s*$`,
  'giu',
);
const start = new RegExp(String.raw`^[([]?(?:at\s+)?(${clock})(?:\s*uhr)?[)\]]?(?=$|[\s:|–—-])`, 'i');

/** A single point of an agenda takes no longer than a working day; "24 h" is what it is about. */
const longestMinutes = 480;
const dayMinutes = 1440;

function toMinuteOfDay(text: string): number {
  const [hour, minute] = text.split(/[:.h]/i);
  return Number(hour) * 60 + Number(minute);
}

/** The minutes of a time that was found; null where it is none a point could take. */
function toMinutes(text: string): number | null {
  const ends = text.match(new RegExp(clock, 'gi')) ?? [];
  const [from, to] = ends.map(toMinuteOfDay);
  const [, wholeHours, more] = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*h\D*(\d{1,2})?/i.exec(text) ?? [];
  let found = Number.parseInt(text, 10);
  if (from !== undefined && to !== undefined) found = (to - from + dayMinutes) % dayMinutes;
  else if (wholeHours !== undefined) found = Math.round(Number(wholeHours.replace(',', '.')) * 60) + Number(more ?? 0);
  return found > 0 && found <= longestMinutes ? found : null;
}

function takeOne(line: string): { readonly rest: string; readonly minutes: number } | null {
  for (const { 0: whole, 1: inBrackets, 2: atStart, 3: atEnd, index } of line.matchAll(placed)) {
    const found = toMinutes(inBrackets ?? atStart ?? atEnd ?? '');
    if (found !== null)
      return { rest: `${line.slice(0, index)} ${line.slice(index + whole.length)}`.trim(), minutes: found };
  }
  return null;
}

/** Takes the times out of a line; of several the first counts. */
export function takeMinutes(line: string): Timed {
  let rest = line.trim();
  let found: number | null = null;
  for (let one = takeOne(rest); one !== null; one = takeOne(rest)) {
    rest = one.rest;
    found ??= one.minutes;
  }
  const begun = start.exec(rest);
  if (begun === null) return { rest, minutes: found, startsAt: null };
  return { rest: rest.slice(begun[0].length), minutes: found, startsAt: toMinuteOfDay(begun[1] ?? '') };
}
