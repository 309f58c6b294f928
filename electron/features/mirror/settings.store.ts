import { z } from 'zod';
import type { MirrorSettings } from '../../../shared/features/mirror/mirror.schema.ts';
import { checklistIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { mirrorSettings } from './mirror.tables.ts';

/** The one row of settings there is. */
const settingId = 'mirror';

/** Until the owner chooses otherwise: open on the first day of the next quarter, and ask nobody else. */
const settingsAtFirst: MirrorSettings = {
  opensAfterDays: 0,
  checklistId: null,
  asksManagers: false,
  asksStaff: false,
  asksOutsider: false,
};

const settingsRow = z
  .object({
    opensAfterDays: z.number(),
    checklistId: checklistIdSchema.nullable(),
    asksManagers: z.number(),
    asksStaff: z.number(),
    asksOutsider: z.number(),
  })
  .transform((row): MirrorSettings => ({
    ...row,
    asksManagers: row.asksManagers === 1,
    asksStaff: row.asksStaff === 1,
    asksOutsider: row.asksOutsider === 1,
  }));

function findSettings(read: ReadHandle): MirrorSettings | null {
  return read.find(
    sql`SELECT opens_after_days AS opensAfterDays, checklist_id AS checklistId, asks_managers AS asksManagers,
      asks_staff AS asksStaff, asks_outsider AS asksOutsider FROM mirror_settings WHERE setting_id = ${settingId}`,
    settingsRow,
  );
}

/** When the mirror opens, what it asks and whom. */
export function getSettings(read: ReadHandle): MirrorSettings {
  return findSettings(read) ?? settingsAtFirst;
}

export function keepSettings(tx: WriteHandle, settings: MirrorSettings): void {
  const row = {
    opens_after_days: settings.opensAfterDays,
    checklist_id: settings.checklistId,
    asks_managers: Number(settings.asksManagers),
    asks_staff: Number(settings.asksStaff),
    asks_outsider: Number(settings.asksOutsider),
  };
  if (findSettings(tx) === null) tx.insert(mirrorSettings, { setting_id: settingId, ...row });
  else tx.update(mirrorSettings, settingId, row);
}

/** How many of the staff could answer: those who read no results. */
export function countStaff(read: ReadHandle): number {
  return read.number(sql`SELECT count(*) FROM people WHERE role = 'staff' AND archived_at IS NULL`);
}
