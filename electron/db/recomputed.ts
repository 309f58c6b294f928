import type Database from 'better-sqlite3';
import { computeContactDays } from './contact-days.ts';
import { toReadHandle, type ReadHandle, type Statements } from './handle.ts';
import { sql, type Sql } from './sql.ts';
import type { Row, Table } from './table.ts';

/**
 * Something kept of a group of rows, such as all purchases of a customer, and computed by a rule in TypeScript. Unlike
 * `Derived` it may read the group, and it does so once a group and commit, after all rows are written: a batch that
 * brings twenty purchases of a customer computes once. It belongs to who computes it, not to the table: the router
 * hands it to the store, so that one feature can keep something of another's rows.
 */
export type Recomputed = {
  /** Its name in the list of what is still to be computed after an update. */
  readonly name: string;
  /** Where it keeps what was so at the time and can't be computed from the rows of today: that is exported like a record. */
  readonly remembers?: { readonly name: string; readonly key: string; readonly noun: string };
  /** The table whose rows it is computed from. */
  readonly table: string;
  /** The columns it is computed from; other changes of a row leave it alone. */
  readonly reads: readonly string[];
  /** The group a row belongs to; null where it counts in none. */
  readonly groupOf: (row: Row) => string | null;
  /** Every group there is, in the one column. */
  readonly groups: Sql;
  /** One statement that keeps what the group's rows say now. */
  readonly compute: (read: ReadHandle, group: string) => Sql;
};

/** The groups one transaction touched. */
export class TouchedGroups {
  readonly #statements: Statements;
  readonly #recomputed: readonly Recomputed[];
  readonly #touched = new Map<Recomputed, Set<string>>();

  constructor(statements: Statements, recomputed: readonly Recomputed[]) {
    this.#statements = statements;
    this.#recomputed = recomputed;
  }

  /** Notes a row that came, went, or changed in these columns. */
  touch(table: Table, row: Row, columns: readonly string[] | null): void {
    for (const one of this.#recomputed) {
      if (one.table !== table.name) continue;
      if (columns !== null && !one.reads.some((column) => columns.includes(column))) continue;
      const group = one.groupOf(row);
      if (group === null) continue;
      const groups = this.#touched.get(one);
      if (groups === undefined) this.#touched.set(one, new Set([group]));
      else groups.add(group);
    }
  }

  /** Computes each of them anew. Call once, before the commit. */
  write(): void {
    for (const [one, groups] of this.#touched) keep(this.#statements, one, groups);
    this.#touched.clear();
  }
}

function keep(statements: Statements, { compute }: Recomputed, groups: Iterable<string>): void {
  const read = toReadHandle(statements);
  for (const group of groups) {
    const { text, values } = compute(read, group);
    statements.prepare(text).run(...values);
  }
}

/** The name under which an update asks for the days of contacts. */
const contactDaysName = 'days of contacts';

/** Computes what an update of the program brought, over the rows that were there before it. */
export function computeAwaited(
  database: Database.Database,
  statements: Statements,
  recomputed: readonly Recomputed[],
): void {
  const read = toReadHandle(statements);
  const isAwaited = (name: string): boolean =>
    read.number(sql`SELECT count(*) FROM awaited_computations WHERE name = ${name}`) > 0;
  if (isAwaited(contactDaysName)) {
    statements.prepare('BEGIN IMMEDIATE').run();
    computeContactDays(database, statements);
    statements.prepare('DELETE FROM awaited_computations WHERE name = ?').run(contactDaysName);
    statements.prepare('COMMIT').run();
  }
  for (const one of recomputed) {
    if (!isAwaited(one.name)) continue;
    statements.prepare('BEGIN IMMEDIATE').run();
    const groups = database
      .prepare(one.groups.text)
      .pluck()
      .all(...one.groups.values);
    keep(statements, one, groups.map(String));
    statements.prepare('DELETE FROM awaited_computations WHERE name = ?').run(one.name);
    statements.prepare('COMMIT').run();
  }
}
