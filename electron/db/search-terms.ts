/** The words of a text as a search index cuts them: runs of letters, digits and their marks. */
export function toTerms(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

/** A term that FTS5 can take for nothing but a word, whatever a person typed. */
export function quoteTerm(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** Folds case and accents as the index does (`unicode61 remove_diacritics 2`). */
export function foldTerm(term: string): string {
  return term.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A pattern for `LIKE … ESCAPE '\'` that finds a text anywhere; signs that mean something to LIKE stand for themselves. */
export function toLikePattern(text: string): string {
  return `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
