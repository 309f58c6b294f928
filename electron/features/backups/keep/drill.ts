import { dirname } from 'node:path';
import type { CheckFindings } from '../../../../shared/features/backups/backups.schema.ts';
import { checkStore } from '../../../db/check.ts';
import { openStore } from '../../../db/store.ts';
import type { OpenedBackup } from '../open-backup.ts';

/**
 * Opens a backup's copy as the app would open it, brings it up to date, and looks through all of it: integrity, foreign
 * keys, journal chain, search, sums; then compares what is there with what the backup says of itself.
 */
export function drill({ manifest, databasePath }: OpenedBackup, at: number): CheckFindings {
  const store = openStore<never>({
    dataDir: dirname(databasePath),
    holder: 'a drill',
    now: () => at,
    tables: [],
    applyEffect: () => {
      throw new Error('A drill writes nothing.');
    },
    onChanged: () => undefined,
  });
  try {
    const count = (table: string): number =>
      Number(store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const found = { entries: count('entries'), customers: count('customers'), people: count('people') };
    const { counts } = manifest;
    const isSame =
      found.entries === counts.entries && found.customers === counts.customers && found.people === counts.people;
    const problems = checkStore(store).flatMap(({ what, problems: told }) =>
      told.map((problem) => `${what}: ${problem}`),
    );
    return {
      problems: isSame ? problems : [...problems, 'A backup that was brought back does not hold what it held.'],
      drill: { madeAt: manifest.madeAt, ...found },
    };
  } finally {
    store.close();
  }
}
