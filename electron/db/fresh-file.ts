import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { openWriter } from './connection.ts';
import { migrate, type Migration } from './migrate.ts';
import { databaseName } from './open-database.ts';
import { nameSql, joinSql, sql, type SqlValue } from './sql.ts';

/** Rows put in between two commits: enough that a commit costs nothing, few enough that the log beside the file stays small. */
const rowsACommit = 20_000;

/** Why a row does not fit its table; the sentence is for whoever brought it. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** A database that nobody uses yet: rows go in as they are, and whoever opens the folder as a store finds them. */
export type FreshFile = {
  /** Puts rows into a table, whatever they point to. Throws a RowError for one that the table forbids. */
  fill(table: string, columns: readonly string[]): { add(values: readonly SqlValue[]): void };
  /** Commits and closes. */
  close(): void;
};

/**
 * Makes a database in an empty folder as far as a version of the schema, with nothing in the tables named. Nothing is
 * synced on the way: if this is cut off, the whole folder is thrown away.
 */
export function makeFreshFile(dataDir: string, migrations: readonly Migration[], tables: readonly string[]): FreshFile {
  const database = openWriter(join(dataDir, databaseName));
  try {
    database.pragma('synchronous = OFF');
    migrate(database, migrations);
    // Parents may come after their children; who opens the folder looks whether all of them came.
    database.pragma('foreign_keys = OFF');
    const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
    // What the schema brings along, such as usual working hours, comes with the rows; what waits to be computed from
    // them is computed by `rebuildComputed`.
    for (const table of [...tables, 'awaited_computations'])
      if (isThere.get(table) !== undefined) database.prepare(sql`DELETE FROM ${nameSql(table)}`.text).run();
    database.exec('BEGIN');
  } catch (cause) {
    database.close();
    throw cause;
  }
  let rows = 0;
  return {
    fill(table, columns) {
      const insert = toInsert(database, table, columns);
      return {
        add(values) {
          try {
            insert.run(...values);
          } catch (cause) {
            throw new RowError(cause instanceof Error ? cause.message : String(cause), { cause });
          }
          rows += 1;
          if (rows % rowsACommit === 0) database.exec('COMMIT; BEGIN');
        },
      };
    },
    close() {
      if (database.open && database.inTransaction) database.exec('COMMIT');
      database.close();
    },
  };
}

function toInsert(database: Database.Database, table: string, columns: readonly string[]): Database.Statement {
  const names = joinSql(columns.map(nameSql), ', ');
  const marks = columns.map(() => '?').join(', ');
  try {
    return database.prepare(`INSERT INTO ${nameSql(table).text} (${names.text}) VALUES (${marks})`);
  } catch (cause) {
    throw new RowError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
