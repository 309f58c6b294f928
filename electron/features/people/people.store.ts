import { z } from 'zod';
import { roleSchema, type Role } from '../../../shared/contract/procedure.ts';
import type { Person } from '../../../shared/features/people/people.schema.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { people } from './people.tables.ts';

const personRow = z
  .object({ person_id: personIdSchema, name: z.string(), role: roleSchema, archived_at: z.number().nullable() })
  .transform((row): Person => ({
    id: row.person_id,
    name: row.name,
    role: row.role,
    archived: row.archived_at !== null,
  }));

/** Those who work here and their devices. Whoever got a window for one mystery visit is named there only. */
export function listPeople(read: ReadHandle): Person[] {
  return read.all(
    sql`SELECT person_id, name, role, archived_at FROM people
      WHERE role <> 'shopper' OR EXISTS (SELECT 1 FROM secrets WHERE secret_id = people.person_id)
      ORDER BY archived_at IS NOT NULL, name, person_id`,
    personRow,
  );
}

export function findPerson(read: ReadHandle, id: string): Person | null {
  return read.find(sql`SELECT person_id, name, role, archived_at FROM people WHERE person_id = ${id}`, personRow);
}

export function countOwners(read: ReadHandle): number {
  return read.number(sql`SELECT count(*) FROM people WHERE role = 'owner' AND archived_at IS NULL`);
}

/** Somebody else with the same name, ignoring case: people choose themselves by name. A business has tens of people. */
export function findNamesake(read: ReadHandle, name: string, exceptId: string): Person | null {
  const key = toNameKey(name);
  return (
    listPeople(read).find((person) => !person.archived && person.id !== exceptId && toNameKey(person.name) === key) ??
    null
  );
}

export function insertPerson(tx: WriteHandle, person: { id: string; name: string; role: Role }): void {
  tx.insert(people, { person_id: person.id, name: person.name, role: person.role, archived_at: null });
}

export function updatePerson(tx: WriteHandle, id: string, patch: Row): void {
  tx.update(people, id, patch);
}
