import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { BackupContents, RestorePreview } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { personIdSchema } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { Statements, toReadHandle, type ReadHandle } from '../../../db/handle.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { sql } from '../../../db/sql.ts';
import type { Table } from '../../../db/table.ts';
import { isOfThisComputer } from '../../../db/kept-tables.ts';
import type { OpenedBackup } from '../open-backup.ts';
import { compareSides, findCommonCommit, toSide, type Side } from './compare.ts';
import { withBackup, type RestoreOrder } from './prepare-restore.ts';
import { openCopy } from './read-copy.ts';

const personRow = z.object({ id: personIdSchema, name: z.string() });

const people = sql`SELECT person_id AS id, name FROM people WHERE archived_at IS NULL ORDER BY name, person_id`;

function withCopy<T>(
  { databasePath, manifest }: OpenedBackup,
  work: (copy: Database.Database, then: ReadHandle) => T,
): T {
  const copy = openCopy(databasePath, manifest.dataVersion, migrations);
  try {
    return work(copy, toReadHandle(new Statements(copy)));
  } finally {
    copy.close();
  }
}

/** What a backup holds, and whose: read before it comes into an empty folder. */
export function lookIntoBackup(order: RestoreOrder): Promise<BackupContents> {
  return withBackup(order, async (opened) =>
    withCopy(opened, (_copy, then) => {
      const owners = then.all(
        sql`SELECT person_id AS id, name FROM people WHERE role = 'owner' AND archived_at IS NULL ORDER BY name`,
        personRow,
      );
      const { business, madeAt, counts } = opened.manifest;
      if (business === null || owners.length === 0)
        throw new Refusal('NO_OWNER', 'Nobody in this backup is an owner, so nobody could sign in after restoring it.');
      return { business, madeAt, counts, owners };
    }),
  );
}

/** What restoring a backup would change here, before anything is. */
export function previewBackup(order: RestoreOrder, now: Side, tables: readonly Table[]): Promise<RestorePreview> {
  return withBackup(order, async (opened) =>
    withCopy(opened, (copy, then) => {
      const known = new Set(now.read.all(sql`SELECT person_id AS id, name FROM people`, personRow).map(({ id }) => id));
      // Who works here and what speaks of this computer stays as it is.
      const compared = tables.filter((table) => table.name !== 'people' && !isOfThisComputer(table));
      return {
        madeAt: opened.manifest.madeAt,
        business: opened.manifest.business,
        isSameBusiness: findCommonCommit(now.read, then) > 0,
        kinds: compareSides(now, toSide(copy, then), compared),
        withoutAccess: then.all(people, personRow).flatMap(({ id, name }) => (known.has(id) ? [] : [name])),
      };
    }),
  );
}
