import type { Derived } from './derived.ts';
import { nameSql, nothing, sql, type Sql, type SqlValue } from './sql.ts';
import type { Row } from './table.ts';

/** The kinds of record that are a contact with a customer, each with its own column of `last_contacts`. */
export type ContactColumn = 'touch_on' | 'entry_on' | 'answer_on' | 'told_on' | 'exit_call_on' | 'visit_on';

/** How the rows of one table count as contacts. */
export type ContactSource = {
  readonly column: ContactColumn;
  /** The columns `customer`, `day` and `newest` are computed from. */
  readonly reads: readonly string[];
  /** Whose contact it was; null where nobody knows. */
  readonly customer: (row: Row) => SqlValue;
  /** The day of it; null where the row is no contact, such as a call nobody answered. */
  readonly day: (row: Row) => SqlValue;
  /** A scalar subselect: the latest day among the other rows of that customer that count. */
  readonly newest: (row: Row) => Sql;
};

/** Keeps the day of the latest contact with each customer beside a table whose rows are contacts. */
export function lastContact({ column, reads, customer, day, newest }: ContactSource): Derived {
  const name = nameSql(column);
  return {
    reads,
    add: (row) =>
      day(row) === null
        ? nothing
        : // WHERE keeps contacts with nobody known away, and tells the upsert's ON apart from a join's.
          sql`INSERT INTO last_contacts (customer_id, ${name})
            SELECT of.customer_id, ${day(row)} FROM (SELECT ${customer(row)} AS customer_id) AS of
            WHERE of.customer_id IS NOT NULL
            ON CONFLICT DO UPDATE SET ${name} = max(${name}, excluded.${name})`,
    take: (row) =>
      day(row) === null
        ? nothing
        : sql`UPDATE last_contacts SET ${name} = ifnull(${newest(row)}, '') WHERE customer_id = ${customer(row)}`,
  };
}
