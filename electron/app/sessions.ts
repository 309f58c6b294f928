import type Database from 'better-sqlite3';
import { z } from 'zod';
import { roleSchema } from '../../shared/contract/procedure.ts';
import { personIdSchema } from '../../shared/ids.ts';
import type { ReadHandle } from '../db/handle.ts';
import { sql } from '../db/sql.ts';
import type { SignedIn } from './context.ts';
import type { DoorBook } from './door-book.ts';

/** Which window has whom signed in. Survives an engine that is started again, ends with the program. */
export type Sessions = {
  signIn(windowId: string, personId: string): void;
  signOut(windowId: string): void;
  /** Signs a person out of every window, when they are archived or their role or PIN changes. */
  signOutPerson(personId: string): void;
  find(windowId: string): SignedIn | null;
};

const personRow = z.object({ id: personIdSchema, name: z.string(), role: roleSchema });

/** Opens the sessions of this run of the program; those of earlier runs are gone. */
export function openSessions(side: Database.Database, read: ReadHandle, processId: string, book: DoorBook): Sessions {
  side.prepare('DELETE FROM sessions WHERE process_id <> ?').run(processId);
  const find = side.prepare('SELECT person_id FROM sessions WHERE window_id = ?').pluck();
  const add = side.prepare('INSERT OR REPLACE INTO sessions (window_id, person_id, process_id) VALUES (?, ?, ?)');
  const remove = side.prepare('DELETE FROM sessions WHERE window_id = ?');
  const removePerson = side.prepare('DELETE FROM sessions WHERE person_id = ?');
  return {
    signIn(windowId, personId) {
      add.run(windowId, personId, processId);
      book.note('signed-in', personId);
    },
    signOut: (windowId) => void remove.run(windowId),
    signOutPerson: (personId) => void removePerson.run(personId),
    find(windowId) {
      const personId: unknown = find.get(windowId);
      if (typeof personId !== 'string') return null;
      // Read at each call, so that a demotion bites on the next one.
      return read.find(
        sql`SELECT person_id AS id, name, role FROM people WHERE person_id = ${personId} AND archived_at IS NULL`,
        personRow,
      );
    },
  };
}
