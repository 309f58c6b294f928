import type { SpecialAnswer } from '../definition.schema.ts';

/** A heading as people read it: without tags, no-break spaces and line breaks. */
export function toHeading(text: string): string {
  const bare = text.includes('<') ? text.replaceAll(/<[^<>]{1,200}>/g, ' ') : text;
  return bare.replaceAll(/[\s\u200B]+/g, ' ').trim();
}

/**
 * A label or title as two of them are compared: the ways of writing quotation marks, dashes, spaces and capitals do not
 * count, signs do (`> 20%` is not `< 20%`).
 */
export function toLabelKey(text: string): string {
  return toHeading(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‐-―−]/g, '-');
}

/** A title as two of them are compared: as a label, without the mark at its end. */
export function toTitleKey(text: string): string {
  return toLabelKey(text).replace(/[\s:*.?!…]+$/, '');
}

const dontKnow = new Set([
  "don't know",
  'dont know',
  'do not know',
  "i don't know",
  'i dont know',
  'i do not know',
  'dk',
  'weiß nicht',
  'weiss nicht',
  'ich weiß nicht',
  'je ne sais pas',
  'ne sait pas',
  'no sé',
  'no lo sé',
  'não sei',
  'non so',
  'weet niet',
  'nie wiem',
  'dont-know',
]);

const preferNot = new Set([
  'prefer not to say',
  'prefer not to answer',
  'i prefer not to say',
  'i prefer not to answer',
  'rather not say',
  "i'd rather not say",
  'no answer given',
  'keine angabe',
  'prefer-not',
]);

/** Tells which special answer a text plainly gives; null where it gives none. */
export function findSpecial(text: string): SpecialAnswer | null {
  const key = toTitleKey(text);
  if (dontKnow.has(key)) return 'dont-know';
  return preferNot.has(key) ? 'prefer-not' : null;
}

const notApplicable = new Set(['n/a', 'na', 'n.a', 'not applicable', 'no basis for evaluation', 'no opinion']);

/** Tells whether a text on a scale says that it does not apply; that is no point and no skipped question either. */
export function isNotApplicable(text: string): boolean {
  return notApplicable.has(toTitleKey(text));
}

const notShown = new Set(['{question_not_shown}', '(not shown)']);

/** Tells whether a tool says that a question was not shown. */
export function isNotShown(text: string): boolean {
  return notShown.has(text);
}

const others = new Set(['other', 'other (please specify)', 'other, please specify', '-oth-', 'andere', 'sonstiges']);

/** Tells whether a heading or cell names the option under which somebody writes their own. */
export function isOther(text: string): boolean {
  return others.has(toTitleKey(text));
}

/** A point with its meaning behind it, such as `10 - Extremely likely`. */
export function findPointInFront(text: string): number | null {
  const found =
    /^\s*(\d{1,2})\s*(?:[-–—:=.)(]+|stars?\b)\s*\D*\p{L}/u.exec(text) ?? /^\s*(\d{1,2})\s*stars?$/i.exec(text);
  return found === null ? null : Number(found[1]);
}

/** Reads a whole number of a scale, with zeros behind the point as databases write them; null where it is none. */
export function readWhole(text: string): number | null {
  return /^\s*[+-]?\d{1,6}(?:[.,]0+)?\s*$/.test(text) ? Math.trunc(Number(text.replace(',', '.'))) : null;
}

/** Reads a number as people and programs write it; null where it is none, or could be two. */
export function readNumber(text: string): number | null {
  const bare = text.trim();
  if (/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return Number(bare);
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  return /^[+-]?\d+,\d{1,2}$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

const ticked = new Set(['1', 'y', 'yes', 'true', 'x', '✓', '✔', 'checked', 'selected', 'ja', 'oui', 'sí', 'si', 'sim']);
const unticked = new Set(['0', 'n', 'no', 'false', 'unchecked', 'not selected', 'nein', 'non', 'não', '-99']);

/** Reads a cell that stands for one option: ticked or not; null where it says something else. */
export function readTick(text: string, label: string): boolean | null {
  const key = toLabelKey(text);
  if (key === toLabelKey(label)) return true;
  if (ticked.has(key)) return true;
  return key === '' || unticked.has(key) ? false : null;
}
