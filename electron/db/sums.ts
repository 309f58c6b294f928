import type { Statements } from './handle.ts';
import type { SqlValue } from './sql.ts';
import type { Row } from './table.ts';

/**
 * Counts kept beside a table: each row adds one to each of its cells. Unlike `Derived` they are gathered and written
 * once, before the commit, because the rows of an import fall into few cells (a response of twelve answers wrote
 * fourteen rows; a commit of two hundred responses now writes some two hundred). So inside the transaction that
 * changes rows, these counts are still the old ones. A cell that falls to 0 stays; readers leave it out.
 */
export type Sums = {
  /** The table of counts: key columns in this order, then `n`. */
  readonly into: string;
  readonly key: readonly string[];
  /** The columns of the counted table it is computed from; other changes of a row leave it alone. */
  readonly reads: readonly string[];
  /** The cells a row counts in, each as values of `key`. */
  readonly cells: (row: Row) => Iterable<readonly SqlValue[]>;
};

type Cell = { readonly values: readonly SqlValue[]; by: number };

/** What one transaction adds to the kept counts. */
export class GatheredSums {
  readonly #statements: Statements;
  readonly #cells = new Map<Sums, Map<string, Cell>>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Notes that a row begins (1) or ceases (-1) to count. */
  count(sums: Sums, row: Row, by: 1 | -1): void {
    let cells = this.#cells.get(sums);
    if (cells === undefined) this.#cells.set(sums, (cells = new Map<string, Cell>()));
    for (const values of sums.cells(row)) {
      // Built by hand: this runs some seventeen times a response, and join() took a tenth of an import's time.
      let key = '';
      for (const value of values) key += `${String(value)}\u0000`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, { values, by });
      else cell.by += by;
    }
  }

  /** Writes what was gathered. Call once, before the commit. */
  write(): void {
    for (const [{ into, key }, cells] of this.#cells) {
      const columns = key.map((column) => `"${column}"`).join(', ');
      const statement = this.#statements.prepare(
        `INSERT INTO "${into}" (${columns}, n) VALUES (${key.map(() => '?').join(', ')}, ?) ` +
          'ON CONFLICT DO UPDATE SET n = n + excluded.n',
      );
      for (const { values, by } of cells.values()) if (by !== 0) statement.run(...values, by);
    }
    this.#cells.clear();
  }
}
