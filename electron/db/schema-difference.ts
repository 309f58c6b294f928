import Database from 'better-sqlite3';
import { migrate, type Migration } from './migrate.ts';

/** One line of a database's description of itself. */
type Part = { readonly type: string; readonly name: string; readonly on: string; readonly text: string };

/** Names are shown to people; a hostile file may bring a long one. */
const nameShown = 80;

// Columns named in the query; a hostile file may hold anything in them, which then is text that differs.
type SchemaRow = {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
};

function listParts(database: Database.Database): Part[] {
  // The statement gives these columns, whatever file it reads.
  const rows = database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all() as SchemaRow[];
  return rows.map((row) => ({
    type: row.type,
    name: row.name,
    on: row.tbl_name,
    text: row.sql ?? '',
  }));
}

const isSame = (one: Part, other: Part): boolean => one.on === other.on && one.text === other.text;

const keyOf = ({ type, name }: Part): string => `${type} ${name}`;

const sayName = ({ type, name }: Part): string => `the ${type} “${name.slice(0, nameShown)}”`;

function listOwnParts(steps: readonly Migration[]): Map<string, Part> {
  const own = new Database(':memory:');
  try {
    migrate(own, steps);
    return new Map(listParts(own).map((part) => [keyOf(part), part]));
  } finally {
    own.close();
  }
}

/**
 * Compares the whole description that an open file gives of itself (tables, indexes, triggers, views) with that of a
 * database made by these steps, text by text. Answers what is unknown, missing, twice or different, by name; null
 * where both are the same. A trigger that travelled in a backup once made an owner of a member of staff.
 */
export function findSchemaDifference(database: Database.Database, steps: readonly Migration[]): string | null {
  const own = listOwnParts(steps);
  const seen = new Set<string>();
  for (const part of listParts(database)) {
    const known = own.get(keyOf(part));
    if (known === undefined) return `${sayName(part)} is not known`;
    if (seen.has(keyOf(part))) return `${sayName(part)} is there twice`;
    if (!isSame(part, known)) return `${sayName(part)} is not as this program makes it`;
    seen.add(keyOf(part));
  }
  const missing = [...own.values()].find((part) => !seen.has(keyOf(part)));
  return missing === undefined ? null : `${sayName(missing)} is missing`;
}
