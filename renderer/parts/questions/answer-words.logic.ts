import type { AnswerWords } from './words/answer-words.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { tr } from './words/tr.ts';

const byLanguage: Readonly<Record<string, AnswerWords>> = { ar, de, en, es, fr, he, it, nl, pl, tr };

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ug', 'ur', 'yi']);

const stem = (language: string): string => language.split('-')[0] ?? language;

/** What stands around the questions, in a language; in English where nobody has written it in that one. */
export function answerWords(language: string): AnswerWords {
  return byLanguage[stem(language)] ?? en;
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(stem(language)) ? 'rtl' : 'ltr';
}

/** Puts counts or times where a text has `{n}` and `{m}`. */
export function fillIn(text: string, n: number | string, m: number | string = ''): string {
  return text.replace('{n}', String(n)).replace('{m}', String(m));
}

/** What a language calls itself: "Deutsch", "العربية". */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    // A tag nobody registered; shown as it was written.
    return language;
  }
}
