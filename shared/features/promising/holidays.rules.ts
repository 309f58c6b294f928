import type { Day } from '../../clock.ts';
import { findDateOrder } from '../imports/dates.rules.ts';
import { openDateEvidence, toDateReader } from '../imports/date-order.rules.ts';
import type { Holiday } from './promising.schema.ts';

/** A line of a pasted list that is no holiday, and why. */
export type BadLine = { readonly line: number; readonly text: string; readonly why: string };

/** What a pasted list of holidays says. */
export type ReadHolidays = { readonly holidays: readonly Holiday[]; readonly bad: readonly BadLine[] };

/** A date of numbers or with the month's name, at the beginning or the end of a line; the rest is the name. */
const numbers = String.raw`\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|\d{8}`;
const named = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`;
const date = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+)?(?:${numbers}|${named})`;
const first = new RegExp(String.raw`^(${date})(?=$|[\s,;:|–—-])`, 'iu');
const last = new RegExp(String.raw`(?<=[\s,;:|–—(-])(${date})\)?$`, 'iu');

const nameMax = 80;

const twoWays = 'it can be read in two ways; write the month as a word';

function split(line: string): { readonly date: string; readonly name: string } | null {
  const found = first.exec(line) ?? last.exec(line);
  if (found === null) return null;
  const name = `${line.slice(0, found.index)}${line.slice(found.index + found[0].length)}`;
  return { date: found[1] ?? '', name: name.replaceAll(/^[\s,;:|–—(-]+|[\s,;:|–—(-]+$/g, '').slice(0, nameMax) };
}

/**
 * Reads a pasted list of holidays, one a line: a date and, before or after it, what the day is called. A day that
 * stands twice is one. Dates such as 03/04/2026 are read the way another line proves, else they are not taken.
 * Example: "25.12.2026 Christmas" is 25 December 2026, Christmas.
 */
export function readHolidays(pasted: string): ReadHolidays {
  const lines = pasted
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, parts: split(one.text) }));
  const evidence = openDateEvidence();
  for (const { parts } of lines) if (parts !== null) evidence.see(parts.date);
  const readDate = toDateReader(evidence.decide());
  const holidays = new Map<Day, Holiday>();
  const bad: BadLine[] = [];
  for (const { line, text, parts } of lines) {
    const read = parts === null ? 'there is no date in it' : readDate(parts.date);
    const isOpen = parts !== null && findDateOrder(parts.date) === 'either';
    if (typeof read === 'string') bad.push({ line, text, why: isOpen ? twoWays : read });
    else holidays.set(read.day, { on: read.day, name: parts?.name ?? '' });
  }
  return { holidays: [...holidays.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1)), bad };
}
