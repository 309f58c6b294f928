import type { Recomputed } from './recomputed.ts';
import type { Table } from './table.ts';

/** Rows that must lead back to nobody: written once, in no journal, and not among what an export carries. */
const anonymousTables = ['pulse_answers', 'pulse_comments', 'audit_answers'];

/** What happened and what was asked to be forgotten, as the store itself notes it. */
const historyTables = ['commits', 'journal', 'erasures', 'jobs'];

/** Tables of the store itself, and rows that must lead back to nobody: nothing that is computed from records. */
export const storeTables: ReadonlySet<string> = new Set([
  'store',
  'receipts',
  'awaited_computations',
  // Kept by a trigger on the commits, so that rows that come back bring it along.
  'commit_days',
  ...historyTables,
  ...anonymousTables,
]);

/**
 * The tables whose rows make up a business, so that a restore brings them back: all that features define unless it
 * speaks of this computer, what was remembered, the history. Everything else is computed from them, or belongs to the
 * program that runs: its name, its PINs, what it answered to whom.
 */
export function listKeptTables(tables: Iterable<Table>, recomputed: readonly Recomputed[]): string[] {
  const records = [...tables].filter((table) => !isOfThisComputer(table)).map(({ name }) => name);
  const remembered = recomputed.flatMap(({ remembers }) => (remembers === undefined ? [] : [remembers.name]));
  return [...historyTables, ...records, ...remembered, ...anonymousTables];
}

/** Whether a restore leaves a table as it is here: it speaks of this computer, such as its PINs. */
export function isOfThisComputer({ staysHere, goesWithJournal }: Table): boolean {
  return staysHere === true && goesWithJournal !== true;
}
