import { checkStore } from '../../electron/db/check.ts';
import { nameProblems } from '../factories/store.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';

/** Which pairs a folder holds whole, which in part, and what else is wrong with it. */
export type Found = { readonly whole: readonly number[]; readonly partial: readonly string[] };

/**
 * Looks into a folder as the next start does, after sending `again` once more under their own ids. `isQuick` leaves out
 * what `mirror check` computes anew; every start looks through all pages in any case.
 */
export function findPairs(folder: string, again: readonly number[] = [], isQuick = false): Found {
  const store = openPlainStore(folder);
  try {
    for (const no of again) writePair(store, no);
    const count = (query: string): Map<number, number> => {
      const rows = store.database.prepare(query).raw().all();
      return new Map(rows.flatMap((row) => (Array.isArray(row) ? [[Number(row[0]), Number(row[1])] as const] : [])));
    };
    const rows = count(`SELECT CAST(location_id AS INTEGER), count(*) FROM locations GROUP BY 1 ORDER BY 1`);
    const receipts = count(`SELECT CAST(substr(command_id, 9) AS INTEGER), count(*) FROM receipts GROUP BY 1`);
    const entries = count(`SELECT CAST(record_id AS INTEGER), count(*) FROM journal GROUP BY 1`);
    const partial = [...new Set([...rows.keys(), ...receipts.keys(), ...entries.keys()])].flatMap((no) => {
      const [pair, receipt, journal] = [rows.get(no) ?? 0, receipts.get(no) ?? 0, entries.get(no) ?? 0];
      return pair === 2 && receipt === 1 && journal === 2
        ? []
        : [`pair ${no}: ${pair} rows, ${receipt} receipts, ${journal} entries`];
    });
    return { whole: [...rows.keys()], partial: [...partial, ...(isQuick ? [] : nameProblems(checkStore(store)))] };
  } finally {
    store.close();
  }
}
