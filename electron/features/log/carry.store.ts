import { z } from 'zod';
import { carryLineSchema, type CarryLine } from '../../../shared/features/log/carry.schema.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, type Sql } from '../../db/sql.ts';

/** The commit whose entries were taken in from another computer; they are not carried on. */
export const carriedIn = 'log.carried-in';

/** Journal lines looked through at a time: a millisecond or two. */
const windowRows = 5000;

/** Up to which commit entries were carried out before. */
export function readCarriedUpTo(read: ReadHandle): number {
  return read.number(sql`SELECT max(up_to_commit) FROM carries WHERE direction = 'out'`);
}

/** The newest commit there is. */
export function readNewestCommit(read: ReadHandle): number {
  return read.number(sql`SELECT max(commit_id) FROM commits`);
}

const idRow = z.object({ id: z.string() }).transform((row) => row.id);

/** The entries made on this computer after one commit and up to another, in the order they were made, in small groups. */
export function* listMadeHere(read: ReadHandle, deviceId: string, after: number, upTo: number): Generator<string[]> {
  const end = read.number(sql`SELECT max(journal_id) FROM journal WHERE commit_id <= ${upTo}`);
  let from = read.number(sql`SELECT min(journal_id) FROM journal WHERE commit_id > ${after}`);
  if (from === 0) return;
  for (; from <= end; from += windowRows) {
    // Entries that were undone are in the journal and no longer in the log.
    yield read.all(
      sql`SELECT j.record_id AS id FROM journal AS j
        JOIN commits AS c ON c.commit_id = j.commit_id
        JOIN entries AS e ON e.entry_id = j.record_id
        WHERE j.journal_id >= ${from} AND j.journal_id < ${from + windowRows} AND j.journal_id <= ${end}
        AND j.table_name = 'entries' AND j.change = 'insert' AND c.device_id = ${deviceId} AND c.what <> ${carriedIn}
        ORDER BY j.journal_id`,
      idRow,
    );
  }
}

const entryColumns = sql`
  'entry' AS kind, entry_id AS id, words, type, customer_id AS customerId, channel, touchpoint_id AS touchpointId,
  location_id AS locationId, theme_id AS themeId, how_left AS howLeft, severity, did_about AS didAbout, told_by AS toldBy,
  told_what AS toldWhat, stars, review_link AS reviewLink, call_back_at AS callBackAt, called_back_at AS calledBackAt,
  heard_at AS heardAt, heard_on AS heardOn, recorded_at AS recordedAt, recorded_by AS recordedBy,
  recorded_role AS recordedRole, status, answered_at AS answeredAt, needs_answer AS needsAnswer`;

const lineRow = z
  .record(z.string(), z.unknown())
  .transform(({ needsAnswer, ...row }): unknown =>
    needsAnswer === undefined ? row : { ...row, needsAnswer: needsAnswer === 1 },
  )
  .pipe(carryLineSchema);

/** An entry as its line in a carry file. */
export function findEntryLine(read: ReadHandle, entryId: string): CarryLine | null {
  return read.find(sql`SELECT ${entryColumns} FROM entries WHERE entry_id = ${entryId}`, lineRow);
}

/** The line that names what an entry points to. */
export function findNameLine(
  read: ReadHandle,
  kind: Exclude<CarryLine['kind'], 'entry'>,
  id: string,
): CarryLine | null {
  const queries: Record<typeof kind, Sql> = {
    customer: sql`SELECT 'customer' AS kind, customer_id AS id, kind AS customerKind, name, name_key AS nameKey, reference,
      email, email_key AS emailKey, phone, phone_key AS phoneKey, status FROM customers WHERE customer_id = ${id}`,
    touchpoint: sql`SELECT 'touchpoint' AS kind, touchpoint_id AS id, name, name_key AS nameKey, department
      FROM touchpoints WHERE touchpoint_id = ${id}`,
    location: sql`SELECT 'location' AS kind, location_id AS id, name, name_key AS nameKey FROM locations WHERE location_id = ${id}`,
    theme: sql`SELECT 'theme' AS kind, reason_id AS id, name, name_key AS nameKey FROM reasons WHERE reason_id = ${id}`,
    person: sql`SELECT 'person' AS kind, person_id AS id, name FROM people WHERE person_id = ${id}`,
  };
  return read.find(queries[kind], lineRow);
}
