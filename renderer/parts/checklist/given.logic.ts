import type { Day } from '../../../shared/clock.ts';
import type { Given, ItemAnswer, ItemAnswers } from '../../../shared/features/checklists/runs.schema.ts';
import { readNumber } from '../questions/answer-shape.logic.ts';

// What was given tells its kind by its shape; these read one kind out of any and put it back.

export const isNa = (given: Given | null): boolean => given !== null && 'na' in given;

export const isNever = (given: Given | null): boolean => given !== null && 'never' in given;

export const numberIn = (given: Given | null): number | null =>
  given !== null && 'number' in given ? given.number : null;

export function picksIn(given: Given | null): readonly string[] {
  if (given === null) return [];
  if ('pick' in given) return [given.pick];
  return 'picks' in given ? given.picks : [];
}

export const textIn = (given: Given | null): string => (given !== null && 'text' in given ? given.text : '');

export const dayIn = (given: Given | null): Day | null => (given !== null && 'day' in given ? given.day : null);

export const toNumber = (number: number | null): Given | null => (number === null ? null : { number });

/** Options as they are chosen one after the other; null where none is left. */
export function toPicks(picks: readonly string[]): Given | null {
  return picks.length === 0 ? null : { picks: [...picks] };
}

/** An answer with its note; left out where neither is there, which is "not answered yet". */
export function toAnswer(given: Given | null, note: string): ItemAnswer | undefined {
  return given === null && note === '' ? undefined : { given, note };
}

/** Answers with one of them changed, or taken away. */
export function withAnswer(answers: ItemAnswers, id: string, answer: ItemAnswer | undefined): ItemAnswers {
  const { [id]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [id]: answer };
}

/** Seconds as a clock shows them: "1:05", "1:02:00". */
export function secondsText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A time as people type it: "1:30", "90", "1:02:00"; a number alone is seconds. Null where it is none. */
export function readSeconds(typed: string): number | null {
  const parts = typed.trim().split(':');
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A share as people type it, in percent: "95" is 0.95. */
export function readPercent(typed: string): number | null {
  const percent = readNumber(typed.replace('%', ''));
  return percent === null || percent < 0 || percent > 100 ? null : Math.round(percent * 100) / 10_000;
}

/** A share in percent, without the sign: 0.955 is "95.5". */
export const percentText = (share: number): string => String(Math.round(share * 10_000) / 100);

/** A whole number between two others; null for any other. */
export function readWhole(typed: string, from: number, to: number): number | null {
  const number = readNumber(typed);
  return number !== null && Number.isSafeInteger(number) && number >= from && number <= to ? number : null;
}
