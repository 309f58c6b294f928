import { z } from 'zod';
import type { ReadHandle } from '../../db/handle.ts';
import { nameSql, sql, type SqlValue } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';

const anyRow: z.ZodType<Row> = z.record(z.string(), z.custom<SqlValue>());

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
  const collect = (one: Table, column: string, id: string): void => {
    const rows = read.all(sql`SELECT * FROM ${nameSql(one.name)} WHERE ${nameSql(column)} = ${id}`, anyRow);
    if (rows.length === 0) return;
    const kind = found.get(one.name) ?? { table: one, rows: [] };
    found.set(one.name, kind);
    kind.rows.push(...rows);
    const children = [...tables.values()].filter(({ belongsTo }) => belongsTo?.table === one.name);
    for (const row of rows)
      for (const child of children) collect(child, child.belongsTo?.column ?? '', String(row[one.key]));
  };
  collect(table, table.key, recordId);
  return [...found.values()];
}
