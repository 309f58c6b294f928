import { z } from 'zod';
import {
  exportFormat,
  exportVersion,
  type ExportedColumn,
  type ExportedTable,
} from '../../../shared/features/exports/company-file.schema.ts';
import { toColumnUnit, unitWords } from '../../../shared/features/exports/column-units.rules.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

/** A table that is to be exported, as its feature defines it. */
export type TableToExport = {
  readonly name: string;
  readonly noun: string;
  readonly key: string;
  readonly secret: readonly string[];
};

/** The described table before its rows were counted. */
export type TableShape = Omit<ExportedTable, 'rows'>;

const columnRow = z.object({
  name: z.string(),
  type: z.enum(['TEXT', 'INTEGER', 'REAL', 'BLOB']),
  notnull: z.number(),
  pk: z.number(),
  fallback: z.string().nullable(),
});
const pointerRow = z.object({ column: z.string(), table: z.string(), to: z.string().nullable() });

/** The values that a check of the table allows a column, such as `CHECK (role IN ('owner', 'staff'))`. */
function toChoices(created: string, column: string): string[] | null {
  const list = new RegExp(String.raw`CHECK \(${column} IN \(([^)]*)\)\)`).exec(created)?.[1];
  return list === undefined ? null : list.split(',').map((value) => value.trim().replaceAll("'", ''));
}

/** Reads the columns of a table as they are in the file, without secret ones. */
export function toTableShape(read: ReadHandle, { name, noun, key, secret }: TableToExport): TableShape {
  const columns = read.all(
    sql`SELECT name, type, "notnull", pk, dflt_value AS fallback FROM pragma_table_info(${name}) ORDER BY cid`,
    columnRow,
  );
  const pointers = read.all(
    sql`SELECT "from" AS "column", "table", "to" FROM pragma_foreign_key_list(${name})`,
    pointerRow,
  );
  const created = read.text(sql`SELECT sql FROM sqlite_schema WHERE name = ${name}`) ?? '';
  const toColumn = (column: z.infer<typeof columnRow>): ExportedColumn => {
    const pointer = pointers.find((candidate) => candidate.column === column.name);
    const oneOf = toChoices(created, column.name);
    return {
      name: column.name,
      type: column.type,
      required: column.notnull === 1 || column.pk === 1 || column.name === key,
      unit: toColumnUnit({ ...column, oneOf }),
      oneOf,
      pointsTo: pointer === undefined ? null : { table: pointer.table, column: pointer.to ?? pointer.column },
    };
  };
  return {
    name,
    noun,
    file: `${name}.csv`,
    key,
    columns: columns.filter((column) => !secret.includes(column.name)).map(toColumn),
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

/** The exported tables as JSON. */
export function toSchemaJson(tables: readonly ExportedTable[]): string {
  return `${JSON.stringify({ format: exportFormat, version: exportVersion, units: unitWords, tables }, null, 2)}\n`;
}
