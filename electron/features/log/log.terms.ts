import { z } from 'zod';
import type { ReadHandle } from '../../db/handle.ts';
import { foldTerm, quoteTerm, toTerms } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';

/** Words of a search that count; more make no search narrower that a person would type. */
const maxTerms = 10;

/** Prefixes up to this length have an index of their own (`prefix = '2 3'`). */
const longestIndexedPrefix = 3;

/** A longer prefix becomes the words that begin with it, unless there are more of them than this: then each is rare. */
const maxWordsOfPrefix = 64;

/** Words shorter than this, or among these, say nothing about what an entry is about. */
const shortestDistinctive = 4;
const common = new Set(
  (
    'about after again also because been before being came come could customer customers does doing done down even every ' +
    'from gave getting give going have having here into just know like made make many more most much must never only ' +
    'other over really said same says should since some still such take than that their them then there these they thing ' +
    'things think this those told took until very want wanted wants went were what when where which while will with would ' +
    'your'
  ).split(' '),
);

const termRow = z.object({ term: z.string() }).transform((row) => row.term);

/** What was found for each prefix since the last write: whoever types a search asks for the same ones at each key. */
type Found = { readonly changes: number; readonly byPrefix: Map<string, string[] | null> };
const foundBy = new WeakMap<ReadHandle, Found>();

/** Words in the index that begin with a prefix; null where there are too many. */
function listWordsOf(read: ReadHandle, prefix: string): string[] | null {
  const changes = read.number(sql`SELECT total_changes()`);
  let found = foundBy.get(read);
  if (found?.changes !== changes) {
    found = { changes, byPrefix: new Map() };
    foundBy.set(read, found);
  }
  const known = found.byPrefix.get(prefix);
  if (known !== undefined) return known;
  const words = leapThroughWords(read, prefix);
  found.byPrefix.set(prefix, words);
  return words;
}

/** Leaps through the index from word to word. */
function leapThroughWords(read: ReadHandle, prefix: string): string[] | null {
  const words: string[] = [];
  let from = prefix;
  while (words.length < maxWordsOfPrefix) {
    const word = read.find(sql`SELECT term FROM entry_terms WHERE term >= ${from} LIMIT 1`, termRow);
    if (word === null || !word.startsWith(prefix)) return words;
    words.push(word);
    from = `${word}\u0001`;
  }
  return null;
}

function toPrefixMatch(read: ReadHandle, term: string): string {
  const folded = foldTerm(term);
  // One letter begins a word in nearly every entry: it is taken for the word itself.
  if (folded.length < 2) return quoteTerm(term);
  if (folded.length > longestIndexedPrefix) {
    const words = listWordsOf(read, folded);
    if (words !== null && words.length > 0) return `(${words.map(quoteTerm).join(' OR ')})`;
  }
  return `${quoteTerm(term)} *`;
}

/** What a person typed as an FTS5 query: every word, each as the beginning of one. Null where there is no word in it. */
export function toMatch(read: ReadHandle, typed: string): string | null {
  const terms = toTerms(typed).slice(0, maxTerms);
  return terms.length === 0 ? null : terms.map((term) => toPrefixMatch(read, term)).join(' AND ');
}

/** The words of a text that say what it is about, folded, the longest first. */
export function toDistinctive(text: string): string[] {
  const folded = toTerms(text).map(foldTerm);
  const telling = folded.filter((term) => term.length >= shortestDistinctive && !common.has(term));
  return [...new Set(telling)].toSorted((one, other) => other.length - one.length).slice(0, maxTerms);
}

/** An FTS5 query for entries with any of these words. */
export function toAnyMatch(terms: readonly string[]): string {
  return terms.map(quoteTerm).join(' OR ');
}
