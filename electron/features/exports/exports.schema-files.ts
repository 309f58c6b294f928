import { z } from 'zod';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** A table as it is exported: what it is called, in what order its rows come, and the columns that leave the house. */
export type ExportedTable = {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly ExportedColumn[];
};

type ExportedColumn = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly pointsTo: { readonly table: string; readonly column: string } | null;
};

/**
 * Machinery that says nothing about the business: numbers the search index goes by, keys by which twins are found
 * (they are derived from the names beside them), and digests of imported rows.
 */
const internalColumn = /^(customer_no|position|\w+_key)$/;

const columnRow = z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() });
const pointerRow = z.object({ column: z.string(), table: z.string(), to: z.string().nullable() });

/** Reads the columns of a table as they are in the file, without secret and internal ones. */
export function toExportedTable(read: ReadHandle, name: string, key: string, secret: readonly string[]): ExportedTable {
  const columns = read.all(
    sql`SELECT name, type, "notnull", pk FROM pragma_table_info(${name}) ORDER BY cid`,
    columnRow,
  );
  const pointers = read.all(
    sql`SELECT "from" AS "column", "table", "to" FROM pragma_foreign_key_list(${name})`,
    pointerRow,
  );
  return {
    name,
    key,
    columns: columns
      .filter((column) => !internalColumn.test(column.name) && !secret.includes(column.name))
      .map((column) => {
        const pointer = pointers.find((candidate) => candidate.column === column.name);
        return {
          name: column.name,
          type: column.type,
          required: column.notnull === 1 || column.pk === 1 || column.name === key,
          pointsTo: pointer === undefined ? null : { table: pointer.table, column: pointer.to ?? pointer.column },
        };
      }),
  };
}

/** The exported tables as SQL that any database can begin from. */
export function toSchemaSql(tables: readonly ExportedTable[]): string {
  const creates = tables.map(({ name, key, columns }) => {
    const lines = columns.map((column) => {
      const parts = [column.name, column.type];
      if (column.name === key) parts.push('PRIMARY KEY');
      if (column.required) parts.push('NOT NULL');
      if (column.pointsTo !== null) parts.push(`REFERENCES ${column.pointsTo.table} (${column.pointsTo.column})`);
      return `  ${parts.join(' ')}`;
    });
    return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n);\n`;
  });
  return `-- Moments (_at) are milliseconds since 1970 in UTC, days (_on) are year-month-day, money (_minor) is in cents.\n${creates.join('')}`;
}

/** The exported tables as JSON, with how many rows each file holds. */
export function toSchemaJson(tables: readonly ExportedTable[], rows: ReadonlyMap<string, number>): string {
  const described = tables.map(({ name, key, columns }) => ({
    name,
    file: `${name}.csv`,
    key,
    rows: rows.get(name) ?? 0,
    columns,
  }));
  return `${JSON.stringify({ format: 'plain-mirror-export', version: 1, tables: described }, null, 2)}\n`;
}
