import { z } from 'zod';
import type { ReadHandle } from './handle.ts';
import { sql } from './sql.ts';

const stateRow = z.object({ changes: z.number(), version: z.number() });

/**
 * Reads again only once the database has changed: a figure with its trend asks nine times for the same. Changes of this
 * connection and commits of any other are told apart by SQLite's own counters.
 */
export function oncePerState<Rows>(readRows: (read: ReadHandle) => Rows): (read: ReadHandle) => Rows {
  const known = new WeakMap<ReadHandle, { readonly state: string; readonly rows: Rows }>();
  return (read) => {
    const { changes, version } = read.get(
      sql`SELECT total_changes() AS changes, data_version AS version FROM pragma_data_version`,
      stateRow,
    );
    const state = `${changes} ${version}`;
    const kept = known.get(read);
    if (kept?.state === state) return kept.rows;
    const rows = readRows(read);
    known.set(read, { state, rows });
    return rows;
  };
}
