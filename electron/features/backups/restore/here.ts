import { isOfThisComputer } from '../../../db/kept-tables.ts';
import { nameSql, sql } from '../../../db/sql.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import type { Row, Table } from '../../../db/table.ts';

/** What was erased on a person's request, and when. */
export type Erasure = { readonly table: string; readonly recordId: string; readonly at: number };

/**
 * What the running program knows better than any backup: who works here in what role, PINs and whatever else speaks of
 * this computer, and what was erased on request.
 */
export type Here = {
  readonly deviceId: string;
  /** The journal's newest commit when it was read: whatever is written later is not in it. */
  readonly newestCommit: number;
  readonly people: readonly Row[];
  readonly ofThisComputer: ReadonlyArray<{ readonly table: Table; readonly rows: readonly Row[] }>;
  readonly erasures: readonly Erasure[];
};

// Columns of our own STRICT tables hold nothing but what SQLite can bind.
const anyRow = { parse: (row: unknown): Row => row as Row };

const erasureRow = {
  parse: (row: unknown): Erasure => {
    const { table_name: table, record_id: recordId, at } = anyRow.parse(row);
    return { table: String(table), recordId: String(recordId), at: Number(at) };
  },
};

/** The journal's newest commit. */
export function readNewestCommit(read: ReadHandle): number {
  return read.number(sql`SELECT max(commit_id) FROM commits`);
}

/** What this computer is called; every backup names it, and one that did not could never be opened. */
function readDeviceId(read: ReadHandle): string {
  const deviceId = read.text(sql`SELECT device_id FROM store`);
  if (deviceId === null || deviceId === '') throw new Error('This folder has no name of its own.');
  return deviceId;
}

/** A backup's copy may be older than a table. */
function hasTable(read: ReadHandle, { name }: Table): boolean {
  return read.number(sql`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ${name}`) === 1;
}

/** Reads it all as of one commit: when somebody saved meanwhile, it is read anew. */
export function readHere(read: ReadHandle, tables: readonly Table[]): Here {
  for (;;) {
    const newestCommit = readNewestCommit(read);
    const here = {
      deviceId: readDeviceId(read),
      newestCommit,
      people: read.all(sql`SELECT * FROM people`, anyRow),
      ofThisComputer: tables
        .filter((table) => isOfThisComputer(table) && hasTable(read, table))
        .map((table) => ({ table, rows: read.all(sql`SELECT * FROM ${nameSql(table.name)}`, anyRow) })),
      erasures: read.all(sql`SELECT table_name, record_id, at FROM erasures`, erasureRow),
    };
    if (readNewestCommit(read) === newestCommit) return here;
  }
}
