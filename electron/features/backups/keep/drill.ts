import { dirname, join } from 'node:path';
import type { CheckFindings } from '../../../../shared/features/backups/backups.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { JobRun } from '../../../app/job-kind.ts';
import type { Recomputed } from '../../../db/recomputed.ts';
import type { Table } from '../../../db/table.ts';
import type { OpenedBackup } from '../open-backup.ts';
import { stageBackup } from '../restore/stage-backup.ts';

/** What the app's store knows of its tables, who hears of the drill, and who may end it. */
export type DrillHow = Pick<JobRun, 'report' | 'signal' | 'now'> & {
  readonly tables: readonly Table[];
  readonly recomputed: readonly Recomputed[];
};

/**
 * Restores a backup beside it, as an owner would, with integrity, foreign keys, chain and sums looked through on the
 * way; then compares what came with what the backup says of itself. The caller throws away what came.
 */
export async function drill(opened: OpenedBackup, how: DrillHow): Promise<CheckFindings> {
  const { manifest, databasePath } = opened;
  const folder = join(dirname(databasePath), 'restored');
  // Photos are known by their hash and were compared when the backup was opened.
  const store = await stageBackup({ ...opened, attachments: [] }, { ...how, folder, deviceId: null }).catch(
    (cause: unknown) => {
      if (cause instanceof Refusal) return cause;
      throw cause;
    },
  );
  if (store instanceof Refusal)
    return { problems: [`A backup could not be brought back: ${store.message}`], drill: null };
  try {
    const count = (table: string): number =>
      Number(store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const found = { entries: count('entries'), customers: count('customers'), people: count('people') };
    const { counts, madeAt } = manifest;
    const isSame =
      found.entries === counts.entries && found.customers === counts.customers && found.people === counts.people;
    return {
      problems: isSame ? [] : ['A backup that was brought back does not hold what it held.'],
      drill: { madeAt, ...found },
    };
  } finally {
    store.close();
  }
}
