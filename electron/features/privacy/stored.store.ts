import { z } from 'zod';
import type { ReadHandle } from '../../db/handle.ts';
import { nameSql, sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';

// Columns of our own STRICT tables hold nothing but what SQLite can bind.
const anyRow = { parse: (row: unknown): Row => row as Row };

const spanRow = z.object({ since: z.number().nullable(), newest: z.number().nullable() });

/** When the first of some records was stored, and when one of them changed last, as the journal has it. */
export function readSpan(read: ReadHandle, { table, rows }: StoredRows): z.infer<typeof spanRow> {
  const ids = JSON.stringify(rows.map((row) => row[table.key]));
  return read.get(
    // The plus leaves SQLite one index: a record has few lines, a table all.
    sql`SELECT min(c.at) AS since, max(c.at) AS newest FROM json_each(${ids}) AS id
      CROSS JOIN journal j ON j.record_id = id.value AND +j.table_name = ${table.name} JOIN commits c USING (commit_id)`,
    spanRow,
  );
}

/** The records of one kind that are somebody's. */
export type StoredRows = { readonly table: Table; readonly rows: readonly Row[] };

/**
 * A record and all that belongs to it, however deep, by kind: what erasing would empty is what is stored, because both
 * follow `belongsTo`.
 */
export function readStored(
  read: ReadHandle,
  tables: ReadonlyMap<string, Table>,
  table: Table,
  recordId: string,
): StoredRows[] {
  const found = new Map<string, { readonly table: Table; readonly rows: Row[] }>();
  const collect = (one: Table, column: string, ids: readonly string[]): void => {
    const among = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
    const kind = found.get(one.name) ?? { table: one, rows: [] };
    const known = new Set(kind.rows.map((row) => row[one.key]));
    const all = read.all(sql`SELECT * FROM ${nameSql(one.name)} WHERE ${nameSql(column)} IN (${among})`, anyRow);
    // A backup may bring records that belong to one another in a ring.
    const rows = all.filter((row) => !known.has(row[one.key]));
    if (rows.length === 0) return;
    found.set(one.name, kind);
    kind.rows.push(...rows);
    const keys = rows.map((row) => String(row[one.key]));
    for (const child of tables.values())
      if (child.belongsTo?.table === one.name) collect(child, child.belongsTo.column, keys);
  };
  collect(table, table.key, [recordId]);
  return [...found.values()];
}
