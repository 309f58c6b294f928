import { joinSql, nameSql, sql, type Sql, type SqlValue } from './sql.ts';
import type { Row } from './table.ts';

/**
 * Something kept beside a table and computed from its rows, such as a search index or sums by day. The writing handle
 * takes a row out of it before the row changes and adds it after, in the same transaction, so no way of writing can
 * forget it. Each statement writes one row: a trigger would make SQLite open a savepoint for every row, and FTS5
 * writes its index to disk at each savepoint (147 µs a row instead of 76, measured).
 */
export type Derived = {
  /** The columns it is computed from; other changes of a row leave it alone. */
  readonly reads: readonly string[];
  /** One statement, or none where the row does not count. */
  readonly add: (row: Row) => Sql;
  readonly take: (row: Row) => Sql;
};

/** A column of a row, null where the row leaves it out. */
export function fieldOf(row: Row, column: string): SqlValue {
  return row[column] ?? null;
}

/** An FTS5 index over columns of a table, in external-content mode. */
export function searchIndex(index: string, rowid: string, columns: readonly string[]): Derived {
  const name = nameSql(index);
  const names = joinSql(columns.map(nameSql), ', ');
  const values = (row: Row): Sql =>
    joinSql(
      columns.map((column) => sql`${fieldOf(row, column)}`),
      ', ',
    );
  return {
    reads: columns,
    add: (row) => sql`INSERT INTO ${name} (rowid, ${names}) VALUES (${fieldOf(row, rowid)}, ${values(row)})`,
    take: (row) =>
      sql`INSERT INTO ${name} (${name}, rowid, ${names}) VALUES ('delete', ${fieldOf(row, rowid)}, ${values(row)})`,
  };
}
