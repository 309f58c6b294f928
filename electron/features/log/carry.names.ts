import type { CarriedCustomer, CarryLine } from '../../../shared/features/log/carry.schema.ts';
import type { Context } from '../../app/context.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';

/** What the ids of the other computer are called on this one. */
export type Known = {
  /** The id here, null where the other computer named nobody who is known here. */
  find<Id extends string>(id: Id | null): Id | null;
  set(id: string, here: string | null): void;
};

type NameLine = Exclude<CarryLine, { kind: 'entry' }>;

function findFirst(read: ReadHandle, queries: readonly (Sql | null)[]): string | null {
  for (const query of queries) {
    const id = query === null ? null : read.text(query);
    if (id !== null) return id;
  }
  return null;
}

/** The same customer here: by id (or what it was merged into), reference, e-mail address, phone number, exact name. */
function findCustomer(read: ReadHandle, line: CarriedCustomer): string | null {
  return findFirst(read, [
    sql`SELECT ifnull(merged_into, customer_id) FROM customers WHERE customer_id = ${line.id}`,
    line.reference === null
      ? null
      : sql`SELECT customer_id FROM customers WHERE reference = ${line.reference} AND archived_at IS NULL`,
    line.emailKey === null
      ? null
      : sql`SELECT customer_id FROM customers WHERE email_key = ${line.emailKey} AND archived_at IS NULL`,
    line.phoneKey === null
      ? null
      : sql`SELECT customer_id FROM customers WHERE phone_key = ${line.phoneKey} AND archived_at IS NULL`,
    sql`SELECT customer_id FROM customers WHERE name_key = ${line.nameKey} AND archived_at IS NULL`,
  ]);
}

function findHere(read: ReadHandle, line: NameLine): string | null {
  switch (line.kind) {
    case 'customer':
      return findCustomer(read, line);
    case 'touchpoint':
      return findFirst(read, [
        sql`SELECT touchpoint_id FROM touchpoints WHERE touchpoint_id = ${line.id}`,
        sql`SELECT touchpoint_id FROM touchpoints WHERE name_key = ${line.nameKey} ORDER BY archived_at IS NOT NULL`,
      ]);
    case 'location':
      return findFirst(read, [
        sql`SELECT location_id FROM locations WHERE location_id = ${line.id}`,
        sql`SELECT location_id FROM locations WHERE name_key = ${line.nameKey} ORDER BY archived_at IS NOT NULL`,
      ]);
    case 'theme':
      return findFirst(read, [
        sql`SELECT reason_id FROM reasons WHERE reason_id = ${line.id}`,
        sql`SELECT reason_id FROM reasons WHERE list = 'theme' AND name_key = ${line.nameKey} ORDER BY archived_at IS NOT NULL`,
      ]);
    case 'person':
      // People sign in and have PINs, so nobody is made: who is not known here by id or name is left out.
      return findFirst(read, [
        sql`SELECT person_id FROM people WHERE person_id = ${line.id}`,
        sql`SELECT person_id FROM people WHERE name = ${line.name} AND role <> 'shopper' AND archived_at IS NULL`,
      ]);
  }
}

function toRow(line: Exclude<NameLine, { kind: 'person' }>, at: number): { table: string; row: Row } {
  switch (line.kind) {
    case 'customer':
      return {
        table: 'customers',
        row: {
          customer_id: line.id,
          kind: line.customerKind,
          name: line.name,
          name_key: line.nameKey,
          reference: line.reference,
          email: line.email,
          email_key: line.emailKey,
          phone: line.phone,
          phone_key: line.phoneKey,
          status: line.status,
          created_at: at,
        },
      };
    case 'touchpoint':
      return {
        table: 'touchpoints',
        row: { touchpoint_id: line.id, name: line.name, name_key: line.nameKey, department: line.department },
      };
    case 'location':
      return { table: 'locations', row: { location_id: line.id, name: line.name, name_key: line.nameKey } };
    case 'theme':
      return { table: 'reasons', row: { reason_id: line.id, list: 'theme', name: line.name, name_key: line.nameKey } };
  }
}

function getTable(context: Context, name: string): Table {
  const table = context.store.tables.get(name);
  if (table === undefined) throw new Error(`No feature owns the table ${name}.`);
  return table;
}

/** Finds what a line names on this computer, or makes it. */
export function takeName(tx: WriteHandle, context: Context, line: NameLine, known: Known): void {
  const here = findHere(tx, line);
  if (here !== null || line.kind === 'person') {
    known.set(line.id, here);
    return;
  }
  const { table, row } = toRow(line, context.now());
  tx.insert(getTable(context, table), row);
  known.set(line.id, line.id);
}
