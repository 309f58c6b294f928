import { proposeTag, takeWrittenTag } from './agenda-tags.rules.ts';
import { takeMinutes, type Timed } from './agenda-minutes.rules.ts';
import type { AgendaItem, AgendaTag } from './attention.schema.ts';

/** A point as it was read; `isProposed` says that its tag is only a guess by its words. */
export type ReadPoint = AgendaItem & { readonly isProposed: boolean };

/** Bullets, ticks and numbers that begin a line: "-", "•", "☐", "[x]", "3.", "2.1", "(4)", "b)", "Item 5:". */
const beginning =
  /^\s*(?:[-–—*+•·▪◦‣○●□■☐☑✓>]+\s+|[•·▪◦‣○●□■☐☑✓]+|\[[ x]?\]\s*|(?:(?:agenda\s+)?item|point|top)\s*\d{1,3}\s*[:.)]?\s+|\(?\d{1,3}\)\s*|\d{1,3}(?:\.\d{1,3})*\.\s+|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L})|\(?[a-z]\)\s+)/iu;

/** A line that is only a heading. */
const heading = /^(?:the\s+)?agenda\s*[:.]?$/i;

/** The longest a point's words may be (`agendaItemSchema`). */
const maxWords = 500;

function tidy(text: string): string {
  return text
    .replaceAll(/\(\s*\)|\[\s*\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s:|–—-]+|[\s:|–—,;-]+$/g, '')
    .slice(0, maxWords)
    .trim();
}

type Line = Omit<Timed, 'rest'> & { readonly text: string; readonly tag: AgendaTag | null };

// A mark at the very end of a line is one too, once nothing follows it.
const withoutMark = (text: string): string => `${text} `.replace(beginning, '').trim();

/** Takes mark, tag and time off a line. */
function takeOff(line: string): Line {
  const { rest, tag } = takeWrittenTag(withoutMark(line));
  const timed = takeMinutes(rest);
  // A number may also stand behind the time: "9:30 1. Welcome".
  return { text: tidy(withoutMark(timed.rest)), tag, minutes: timed.minutes, startsAt: timed.startsAt };
}

/** Reads a line until nothing more comes off it, so that a kept point reads back as it is; of several the first counts. */
function readLine(written: string): Line {
  let line: Line = { text: tidy(written), tag: null, minutes: null, startsAt: null };
  for (;;) {
    const { text, tag, minutes, startsAt } = takeOff(line.text);
    if (text === line.text) return line;
    line = {
      text,
      tag: line.tag ?? tag,
      minutes: line.minutes ?? minutes,
      startsAt: line.startsAt ?? startsAt,
    };
  }
}

/** Until the next point begins, where only beginnings are written; the last one's end nobody wrote. */
function minutesOf(lines: readonly Line[], index: number): number | null {
  const { minutes, startsAt } = lines[index] ?? { minutes: null, startsAt: null };
  const next = lines[index + 1]?.startsAt ?? null;
  if (minutes !== null || startsAt === null || next === null || next < startsAt) return minutes;
  return next - startsAt;
}

/**
 * Reads pasted text as the points of an agenda, one a line. What is written explicitly wins (#customers); other tags are
 * proposed by the words, for a person to confirm.
 * Example: "2. Complaints this week (10 min)" is "Complaints this week", 10 minutes, proposed: customers.
 */
export function readAgenda(pasted: string): ReadPoint[] {
  const lines = pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !heading.test(line))
    .map(readLine);
  return lines.flatMap((line, index) => {
    const { text, tag } = line;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const isProposed = tag === null;
    return [{ text, tag: tag ?? proposeTag(text), minutes: minutesOf(lines, index), isProposed }];
  });
}

/** A point as a line that reads back as the same point, for changing an agenda that was kept. */
export function writePoint({ text, minutes }: AgendaItem): string {
  return minutes === null ? text : `${text} (${minutes} min)`;
}
