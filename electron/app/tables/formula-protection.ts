// A spreadsheet program runs a cell that begins with one of these as a formula, also a text that a customer wrote, and
// some count the full-width twins (ASVS 1.2.10). A file opened with another delimiter than ours splits cells, so a
// text is guarded behind each place where a split could begin a new cell, too.
//
// An apostrophe is put in front of spaces, quotation marks or apostrophes that lead to such a character. Since the
// apostrophe leads to it as well, exactly one can be taken off again whatever the text was.
const LEADS_TO_FORMULA = String.raw`(?=[\s'"]*?[=+\-@\t\r\n\0＝＋－＠])`;
const CELL_START = String.raw`(?<=^|[,;|\t\r\n])`;

const UNPROTECTED = new RegExp(CELL_START + LEADS_TO_FORMULA, 'g');
const PROTECTED = new RegExp(`${CELL_START}'${LEADS_TO_FORMULA}`, 'g');
const HAS_TRIGGER = /[=+\-@\t\r\n\0＝＋－＠]/;

/** Guards a text so that no spreadsheet program takes it, or a part of it, for a formula. */
export function protectFromFormula(text: string): string {
  return HAS_TRIGGER.test(text) ? text.replaceAll(UNPROTECTED, "'") : text;
}

/** Takes the guard of `protectFromFormula` off again, exactly. */
export function removeProtection(text: string): string {
  return text.includes("'") ? text.replaceAll(PROTECTED, '') : text;
}
