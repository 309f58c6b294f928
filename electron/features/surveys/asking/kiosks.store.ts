import { z } from 'zod';
import { roleSchema } from '../../../../shared/contract/procedure.ts';
import { kioskSettingsSchema, type Kiosk } from '../../../../shared/features/surveys/surveys.schema.ts';
import { locationIdSchema, personIdSchema, surveyIdSchema, type PersonId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { kiosks } from '../surveys.tables.ts';

const kioskRow = z
  .object({
    id: personIdSchema,
    name: z.string(),
    surveyId: surveyIdSchema.nullable(),
    surveyTitle: z.string().nullable(),
    locationId: locationIdSchema.nullable(),
    settings: z.string().nullable(),
  })
  .transform(({ settings, ...row }): Kiosk => ({
    ...row,
    settings: kioskSettingsSchema.parse(settings === null ? {} : JSON.parse(settings)),
  }));

const kioskFrom = sql`SELECT people.person_id AS id, people.name, kiosks.survey_id AS surveyId,
  surveys.title AS surveyTitle, kiosks.location_id AS locationId, kiosks.settings
  FROM people LEFT JOIN kiosks ON kiosks.kiosk_id = people.person_id
  LEFT JOIN surveys ON surveys.survey_id = kiosks.survey_id`;

/** Everybody with the role of a kiosk, whether or not a survey was chosen for it. */
export function listKiosks(read: ReadHandle): Kiosk[] {
  return read.all(
    sql`${kioskFrom} WHERE people.role = 'kiosk' AND people.archived_at IS NULL ORDER BY people.name, people.person_id`,
    kioskRow,
  );
}

/** Reads one kiosk; refuses a person who is none. */
export function getKiosk(read: ReadHandle, kioskId: PersonId): Kiosk {
  const role = read.find(
    sql`SELECT role FROM people WHERE person_id = ${kioskId} AND archived_at IS NULL`,
    z.object({ role: roleSchema }),
  );
  if (role?.role !== 'kiosk') {
    throw new Refusal('NOT_A_KIOSK', 'This is not a kiosk. Add one under Settings, People.', 'kioskId');
  }
  return read.get(sql`${kioskFrom} WHERE people.person_id = ${kioskId}`, kioskRow);
}

/** Chooses what a kiosk asks, for the first time or anew. */
export function saveKiosk(
  tx: WriteHandle,
  kiosk: Pick<Kiosk, 'id' | 'surveyId' | 'locationId' | 'settings'>,
  at: number,
): void {
  const row = {
    survey_id: kiosk.surveyId,
    location_id: kiosk.locationId,
    settings: JSON.stringify(kiosk.settings),
    changed_at: at,
  };
  const isThere = tx.number(sql`SELECT count(*) FROM kiosks WHERE kiosk_id = ${kiosk.id}`) > 0;
  if (isThere) tx.update(kiosks, kiosk.id, row);
  else tx.insert(kiosks, { kiosk_id: kiosk.id, ...row });
}

/** When the last response of a kiosk that counts was recorded, not later than now; null where there is none. */
export function findLastPress(read: ReadHandle, kioskId: PersonId, now: number): number | null {
  const row = read.find(
    sql`SELECT recorded_at AS at FROM responses
      WHERE channel = 'kiosk' AND recorded_by = ${kioskId} AND recorded_at <= ${now} AND set_aside IS NULL
      ORDER BY recorded_at DESC LIMIT 1`,
    z.object({ at: z.number() }),
  );
  return row?.at ?? null;
}
