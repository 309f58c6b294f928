import { ar } from './condition-phrases/ar.ts';
import { de } from './condition-phrases/de.ts';
import { en } from './condition-phrases/en.ts';
import { es } from './condition-phrases/es.ts';
import { fr } from './condition-phrases/fr.ts';
import { he } from './condition-phrases/he.ts';
import { it } from './condition-phrases/it.ts';
import { nl } from './condition-phrases/nl.ts';
import { pl } from './condition-phrases/pl.ts';
import { tr } from './condition-phrases/tr.ts';
import type { Phrases } from './condition-phrases/phrases.ts';

const byLanguage: Readonly<Record<string, Phrases>> = { ar, de, en, es, fr, he, it, nl, pl, tr };

/** How conditions are said in a language; in English where nobody has written them in that one. */
export function phrasesIn(language: string): Phrases {
  return byLanguage[language.split('-')[0] ?? ''] ?? en;
}
