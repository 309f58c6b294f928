import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupsIn } from '../db/backup.ts';
import { sql } from '../db/sql.ts';
import type { Store } from '../db/store.ts';
import { findLastRestore } from '../features/backups/restore/restore.store.ts';
import { listAuditsAskingStaff } from '../features/mirror/audits.store.ts';
import { listOpenPulses } from '../features/pulse/pulse.store.ts';

/**
 * The pulses and audits whose staff's answers stay in their own file: the open ones. As long as a restore can be taken
 * back, also those it left unknown here, such as a pulse begun after the backup: their answers lie nowhere else.
 */
export function listAnswersToKeep(store: Store<never>, ids: readonly string[], now: number): string[] {
  const { read, dataDir } = store;
  const open = [...listOpenPulses(read).map(({ id }) => id), ...listAuditsAskingStaff(read)];
  const last = findLastRestore(read, now, (name) => existsSync(join(backupsIn(dataDir), name)));
  if (last?.undo == null) return open;
  const isUnknown = (id: string): boolean =>
    read.number(sql`SELECT (SELECT count(*) FROM pulses WHERE pulse_id = ${id}) +
      (SELECT count(*) FROM audits WHERE audit_id = ${id})`) === 0;
  return [...open, ...ids.filter(isUnknown)];
}
