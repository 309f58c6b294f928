import type { Statements } from './handle.ts';
import type { Row } from './table.ts';

/**
 * Counts kept beside a table: each row adds one to each of its cells. Unlike `Derived` they are gathered and written
 * once, before the commit, because the rows of an import fall into few cells (a response of twelve answers wrote
 * fourteen rows; a commit of two hundred responses now writes some two hundred). So inside the transaction that
 * changes rows, these counts are still the old ones. A cell that falls to 0 stays; readers leave it out.
 */
export type Sums = {
  /** The table of counts: the columns of `place`, then those of `cell`, then `n`. */
  readonly into: string;
  readonly place: readonly string[];
  readonly cell: readonly string[];
  /** The columns of the counted table it is computed from; other changes of a row leave it alone. */
  readonly reads: readonly string[];
  /** What all cells of a row have in common, as values of `place`; null where the row does not count. */
  readonly placeOf: (row: Row) => readonly string[] | null;
  /** The cells a row counts in, by the names of `cell`. */
  readonly cellsOf: (row: Row) => readonly Cell[];
};

/** Where one thing is counted, by column. */
export type Cell = Readonly<Record<string, string>>;

type Gathered = { readonly values: readonly string[]; by: number };
type Place = { readonly values: readonly string[]; readonly cells: Map<string, Gathered> };

const toKey = (values: readonly string[]): string => values.join('\u0000');

/** What one transaction adds to the kept counts. */
export class GatheredSums {
  readonly #statements: Statements;
  readonly #places = new Map<Sums, Map<string, Place>>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Notes that a row begins (1) or ceases (-1) to count. */
  count(sums: Sums, row: Row, by: 1 | -1): void {
    const place = sums.placeOf(row);
    if (place === null) return;
    const { cells } = this.#at(sums, place);
    for (const cell of sums.cellsOf(row)) {
      // Built by hand: this runs some seventeen times a response, and lists of values took a quarter of an import.
      let key = '';
      for (const column of sums.cell) key += `${cell[column]}\u0000`;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, { values: sums.cell.map((column) => cell[column] ?? ''), by });
      else known.by += by;
    }
  }

  /** Writes what was gathered. Call once, before the commit. */
  write(): void {
    for (const [{ into, place, cell }, places] of this.#places) {
      const names = [...place, ...cell];
      const columns = names.map((column) => `"${column}"`).join(', ');
      const statement = this.#statements.prepare(
        `INSERT INTO "${into}" (${columns}, n) VALUES (${names.map(() => '?').join(', ')}, ?) ` +
          'ON CONFLICT DO UPDATE SET n = n + excluded.n',
      );
      for (const { values, cells } of places.values())
        for (const gathered of cells.values())
          if (gathered.by !== 0) statement.run(...values, ...gathered.values, gathered.by);
    }
    this.#places.clear();
  }

  #at(sums: Sums, values: readonly string[]): Place {
    let places = this.#places.get(sums);
    if (places === undefined) this.#places.set(sums, (places = new Map<string, Place>()));
    const key = toKey(values);
    let place = places.get(key);
    if (place === undefined) places.set(key, (place = { values, cells: new Map<string, Gathered>() }));
    return place;
  }
}
