import type Database from 'better-sqlite3';
import { toReadHandle, type Statements, type WriteHandle } from './handle.ts';
import { GatheredContacts } from './contact-days.ts';
import type { Derived } from './derived.ts';
import { differingFields, type RecordChange } from './journal.ts';
import { TouchedGroups, type Recomputed } from './recomputed.ts';
import type { Sql, SqlValue } from './sql.ts';
import { GatheredSums } from './sums.ts';
import type { Row, Table } from './table.ts';

export type { WriteHandle } from './handle.ts';

const quote = (name: string): string => `"${name}"`;

/** Reads a whole row, for the journal's old values. */
export function findRow(statements: Statements, table: Table, id: string): Row | null {
  const row: unknown = statements.prepare(`SELECT * FROM ${quote(table.name)} WHERE ${quote(table.key)} = ?`).get(id);
  // Columns of our own STRICT tables hold nothing but what SQLite can bind.
  return row === undefined ? null : (row as Row);
}

function assertOne(changes: number, table: Table, id: string): void {
  if (changes !== 1) throw new Error(`Expected to change one row of ${table.name}, changed ${changes} (${id}).`);
}

const isAffected = ({ reads }: Pick<Derived, 'reads'>, became: Row): boolean =>
  reads.some((column) => column in became);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((column, index) => column === other[index]);

/** What one transaction writes through, the changes it collects, and what must be written of it before it commits. */
export type Writing = { readonly tx: WriteHandle; readonly changes: RecordChange[]; readonly settle: () => void };

/** Makes the writing handle of one transaction. */
export function toWriteHandle(statements: Statements, recomputed: readonly Recomputed[]): Writing {
  const changes: RecordChange[] = [];
  const gathered = new GatheredSums(statements);
  const contacts = new GatheredContacts(statements);
  const groups = new TouchedGroups(statements, recomputed);
  const run = ({ text, values }: Sql): void => {
    if (text !== '') statements.prepare(text).run(...values);
  };
  // Rows of one table mostly bring the same columns one after the other; making the text anew cost 2 µs a row.
  let last: { table: Table; columns: readonly string[]; statement: Database.Statement } | null = null;
  const insertOf = (table: Table, row: Row): Database.Statement => {
    const columns = Object.keys(row);
    if (last?.table === table && isSame(last.columns, columns) && !last.statement.busy) return last.statement;
    const marks = columns.map(() => '?').join(', ');
    const statement = statements.prepare(
      `INSERT INTO ${quote(table.name)} (${columns.map(quote).join(', ')}) VALUES (${marks})`,
    );
    last = { table, columns, statement };
    return statement;
  };
  const tx: WriteHandle = {
    ...toReadHandle(statements),
    insert(table: Table, row: Row) {
      const { changes: count, lastInsertRowid } = insertOf(table, row).run(...Object.values(row));
      const recordId = String(row[table.key]);
      assertOne(count, table, recordId);
      const stored = table.rowid === undefined ? row : { ...row, [table.rowid]: lastInsertRowid };
      for (const derived of table.derived ?? []) run(derived.add(stored));
      for (const sums of table.sums ?? []) gathered.count(sums, stored, 1);
      contacts.note(table, stored, 1);
      groups.touch(table, row, null);
      changes.push({ table, recordId, change: 'insert', became: row, was: null });
    },
    update(table: Table, id: string, patch: Row) {
      const row = findRow(statements, table, id);
      if (row === null) throw new Error(`No row ${id} in ${table.name} to update.`);
      const differing = differingFields(row, patch);
      if (differing === null) return;
      const affected = (table.derived ?? []).filter((derived) => isAffected(derived, differing.became));
      for (const derived of affected) run(derived.take(row));
      const values: SqlValue[] = Object.values(differing.became);
      const sets = Object.keys(differing.became).map((column) => `${quote(column)} = ?`);
      const { changes: count } = statements
        .prepare(`UPDATE ${quote(table.name)} SET ${sets.join(', ')} WHERE ${quote(table.key)} = ?`)
        .run(...values, id);
      assertOne(count, table, id);
      for (const derived of affected) run(derived.add({ ...row, ...differing.became }));
      for (const sums of table.sums ?? []) {
        if (!isAffected(sums, differing.became)) continue;
        gathered.count(sums, row, -1);
        gathered.count(sums, { ...row, ...differing.became }, 1);
      }
      if (table.contact !== undefined && isAffected(table.contact, differing.became)) {
        contacts.note(table, row, -1);
        contacts.note(table, { ...row, ...differing.became }, 1);
      }
      const columns = Object.keys(differing.became);
      for (const version of [row, { ...row, ...differing.became }]) groups.touch(table, version, columns);
      changes.push({ table, recordId: id, change: 'update', ...differing });
    },
    remove(table: Table, id: string) {
      const row = findRow(statements, table, id);
      if (row === null) throw new Error(`No row ${id} in ${table.name} to remove.`);
      const { changes: count } = statements
        .prepare(`DELETE FROM ${quote(table.name)} WHERE ${quote(table.key)} = ?`)
        .run(id);
      assertOne(count, table, id);
      for (const derived of table.derived ?? []) run(derived.take(row));
      for (const sums of table.sums ?? []) gathered.count(sums, row, -1);
      contacts.note(table, row, -1);
      groups.touch(table, row, null);
      changes.push({ table, recordId: id, change: 'remove', became: null, was: row });
    },
  };
  const settle = (): void => {
    gathered.write();
    contacts.write();
    groups.write();
  };
  return { tx, changes, settle };
}
