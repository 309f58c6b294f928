import { z } from 'zod';
import { roleSchema } from '../../../shared/contract/procedure.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { secrets } from './session.tables.ts';

export type StoredSecret = { readonly salt: Uint8Array; readonly hash: Uint8Array };

const secretRow = z.object({ salt: z.instanceof(Uint8Array), hash: z.instanceof(Uint8Array) });

export function findSecret(read: ReadHandle, secretId: string): StoredSecret | null {
  return read.find(sql`SELECT salt, hash FROM secrets WHERE secret_id = ${secretId}`, secretRow);
}

/** Sets a PIN or the recovery code, whether or not there was one. */
export function saveSecret(tx: WriteHandle, secretId: string, secret: StoredSecret, at: number): void {
  const row = { salt: secret.salt, hash: secret.hash, set_at: at };
  if (findSecret(tx, secretId) === null) tx.insert(secrets, { secret_id: secretId, ...row });
  else tx.update(secrets, secretId, row);
}

const choiceRow = z
  .object({ person_id: personIdSchema, name: z.string(), role: roleSchema })
  .transform((row) => ({ id: row.person_id, name: row.name, role: row.role }));

type Choice = z.infer<typeof choiceRow>;

/** Everybody who can be chosen on the sign-in screen: nobody can be a shopper who never got a PIN. */
export function listChoices(read: ReadHandle): Choice[] {
  return read.all(
    sql`SELECT person_id, name, role FROM people WHERE archived_at IS NULL
      AND (role <> 'shopper' OR EXISTS (SELECT 1 FROM secrets WHERE secret_id = people.person_id))
      ORDER BY name, person_id`,
    choiceRow,
  );
}

export function findChoice(read: ReadHandle, personId: string): Choice | null {
  return read.find(
    sql`SELECT person_id, name, role FROM people WHERE person_id = ${personId} AND archived_at IS NULL`,
    choiceRow,
  );
}

const frameRow = z
  .object({
    name: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    year_starts_in_month: z.number(),
    lock_after_minutes: z.number(),
    single_key_shortcuts: z.number(),
    anonymous_entries: z.number(),
    is_sample: z.number(),
  })
  .transform((row): NonNullable<SessionState['business']> => ({
    name: row.name,
    currency: row.currency,
    timeZone: row.time_zone,
    yearStartsInMonth: row.year_starts_in_month,
    lockAfterMinutes: row.lock_after_minutes,
    singleKeyShortcuts: row.single_key_shortcuts === 1,
    anonymousEntries: row.anonymous_entries === 1,
    isSample: row.is_sample === 1,
  }));

/** What the page's frame shows of the business; null before first run. */
export function findFrame(read: ReadHandle): SessionState['business'] {
  return read.find(
    sql`SELECT name, currency, time_zone, year_starts_in_month, lock_after_minutes, single_key_shortcuts,
      anonymous_entries, is_sample FROM businesses LIMIT 1`,
    frameRow,
  );
}
