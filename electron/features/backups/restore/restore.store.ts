import { z } from 'zod';
import { DAY_MS } from '../../../../shared/clock.ts';
import { backupNameSchema, type RestoreState } from '../../../../shared/features/backups/restore/restore.schema.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';

/** How long a restore can be taken back: as long as its backup is kept whatever else is cleared away. */
const undoDays = 30;

const restoreRow = z.object({
  restore_id: z.string(),
  made_at: z.number(),
  undo_name: backupNameSchema.nullable(),
  at: z.number(),
});

/** The last restore here; `isThere` tells whether the backup that takes it back still is. */
export function findLastRestore(
  read: ReadHandle,
  now: number,
  isThere: (name: string) => boolean,
): RestoreState['last'] {
  const row = read.find(
    sql`SELECT restore_id, made_at, undo_name, at FROM restores ORDER BY at DESC, restore_id DESC LIMIT 1`,
    restoreRow,
  );
  if (row === null) return null;
  const until = row.at + undoDays * DAY_MS;
  const name = row.undo_name;
  const canUndo = name !== null && now < until && isThere(name);
  return {
    restoreId: row.restore_id,
    madeAt: row.made_at,
    at: row.at,
    undo: canUndo ? { name, until } : null,
  };
}
