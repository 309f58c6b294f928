import type Database from 'better-sqlite3';
import type { Sql } from './sql.ts';
import type { Row, Table } from './table.ts';

/** Anything that turns an unknown row into a typed one, such as a zod schema. */
export type RowParser<T> = { parse(row: unknown): T };

/** Reads. A function that takes only this cannot write. */
export type ReadHandle = {
  /** Every row of the query. */
  all<T>(query: Sql, parser: RowParser<T>): T[];
  /** The first row, or null. */
  find<T>(query: Sql, parser: RowParser<T>): T | null;
  /** The one row that must be there; throws where it is not. */
  get<T>(query: Sql, parser: RowParser<T>): T;
  /** The first column of the first row as a number, 0 where there is no row or it is null. */
  number(query: Sql): number;
  /** The first column of the first row as text, null where there is no row or it is null. */
  text(query: Sql): string | null;
};

/** Reads and writes, inside `write()` only. Each change of a record is one journal entry. */
export type WriteHandle = ReadHandle & {
  /** Adds a record. */
  insert(table: Table, row: Row): void;
  /** Changes fields of a record; the record must exist. Fields that already hold the value are left out. */
  update(table: Table, id: string, patch: Row): void;
  /** Takes a record away: only for undoing its creation, never by a user's hand. */
  remove(table: Table, id: string): void;
};

/** Keeps each prepared statement by its text: the tag gives equal queries equal texts. */
export class Statements {
  readonly #kept = new Map<string, Database.Statement>();
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** The text of every statement prepared so far, for the test that looks at their query plans. */
  get texts(): readonly string[] {
    return [...this.#kept.keys()];
  }

  prepare(text: string): Database.Statement {
    const kept = this.#kept.get(text);
    if (kept !== undefined && !kept.busy) return kept;
    const statement = this.#database.prepare(text);
    this.#kept.set(text, statement);
    return statement;
  }
}

/** Makes the reading half of a connection. */
export function toReadHandle(statements: Statements): ReadHandle {
  const first = (query: Sql): unknown => statements.prepare(query.text).get(...query.values);
  const firstColumn = (query: Sql): unknown => {
    const row = first(query);
    return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
  };
  return {
    all: (query, parser) =>
      statements
        .prepare(query.text)
        .all(...query.values)
        .map((row) => parser.parse(row)),
    find: (query, parser) => {
      const row = first(query);
      return row === undefined ? null : parser.parse(row);
    },
    get: (query, parser) => {
      const row = first(query);
      if (row === undefined) throw new Error(`No row where one must be: ${query.text}`);
      return parser.parse(row);
    },
    number: (query) => Number(firstColumn(query) ?? 0),
    text: (query) => {
      const value = firstColumn(query);
      return typeof value === 'string' ? value : null;
    },
  };
}
