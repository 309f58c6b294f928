import type { ReadHandle } from '../../db/handle.ts';
import { foldTerm, toTerms } from '../../db/search-terms.ts';
import { nothing, sql } from '../../db/sql.ts';
import { entryColumns, entryNames, entryRow, type EntryRow } from './log.row.ts';
import { listLatestOf } from './log.store.ts';
import { toAnyMatch, toDistinctive } from './log.terms.ts';

/** Shown beside the form: more would not be read in the ten seconds an entry takes. */
const maxSimilar = 5;

/** The latest entries with any of the words that are compared; older ones are no news. */
const compared = 60;

/** Words two entries must share; a single one is shared by chance. */
const sharedNeeded = 2;

function countShared(row: EntryRow, terms: readonly string[]): number {
  const words = new Set(toTerms(`${row.words} ${row.toldWhat ?? ''}`).map(foldTerm));
  return terms.filter((term) => words.has(term)).length;
}

/** Recent entries with words like these, the most alike first, after the latest one of the same customer. */
export function listSimilar(read: ReadHandle, words: string, customerId: string | null): EntryRow[] {
  const latest = customerId === null ? [] : listLatestOf(read, customerId, 1);
  const terms = toDistinctive(words);
  if (terms.length === 0) return latest;
  const [first] = latest;
  const others = first === undefined ? nothing : sql`AND e.position <> ${first.position}`;
  const recent = read.all(
    sql`SELECT ${entryColumns}, NULL AS snippet
      FROM (SELECT rowid FROM entry_search WHERE entry_search MATCH ${toAnyMatch(terms)} ORDER BY rowid DESC LIMIT ${compared}) AS hit
      JOIN entries AS e ON e.position = hit.rowid ${entryNames}
      WHERE true ${others} ORDER BY e.position DESC`,
    entryRow,
  );
  const needed = Math.min(sharedNeeded, terms.length);
  const alike = recent
    .map((row) => ({ row, shared: countShared(row, terms) }))
    .filter(({ shared }) => shared >= needed)
    .toSorted((one, other) => other.shared - one.shared)
    .map(({ row }) => row);
  return [...latest, ...alike].slice(0, maxSimilar);
}
