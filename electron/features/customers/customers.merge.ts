import { z } from 'zod';
import { decideMerge } from '../../../shared/features/customers/customers.rules.ts';
import type { CustomerFields } from '../../../shared/features/customers/customers.schema.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { nameSql, sql } from '../../db/sql.ts';
import type { Table } from '../../db/table.ts';
import { updateArchived, updateCustomer } from './customers.store.ts';
import { customers } from './customers.tables.ts';

type Merged = { readonly id: string; readonly fields: CustomerFields };

const idRow = z.object({ id: z.string() });

/** Moves everything that belongs to one customer to another, records merged before included; each table says by which column it belongs. */
export function mergeCustomers(tx: WriteHandle, tables: Iterable<Table>, from: Merged, into: Merged, at: number): void {
  for (const table of tables) {
    if (table.belongsTo?.table === customers.name) move(tx, table, table.belongsTo.column, from.id, into.id);
  }
  // First, because a reference is unique among those not archived and `into` may take it over.
  updateArchived(tx, from.id, at, into.id);
  updateCustomer(tx, into.id, { ...into.fields, ...decideMerge(from.fields, into.fields) });
}

function move(tx: WriteHandle, table: Table, column: string, fromId: string, intoId: string): void {
  const ids = tx.all(
    sql`SELECT ${nameSql(table.key)} AS id FROM ${nameSql(table.name)} WHERE ${nameSql(column)} = ${fromId}`,
    idRow,
  );
  for (const { id } of ids) tx.update(table, id, { [column]: intoId });
}
