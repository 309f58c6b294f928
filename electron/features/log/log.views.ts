import { z } from 'zod';
import { logFilterSchema, type savedViewSchema } from '../../../shared/features/log/log.schema.ts';
import { viewIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { savedViews } from './log.tables.ts';

type SavedView = z.infer<typeof savedViewSchema>;

const viewRow = z
  .object({ view_id: viewIdSchema, name: z.string(), filter: z.string() })
  .transform((row) => ({ id: row.view_id, name: row.name, filter: logFilterSchema.parse(JSON.parse(row.filter)) }));

/** The views somebody saved, by name. */
export function listViews(read: ReadHandle, personId: string): SavedView[] {
  return read.all(
    sql`SELECT view_id, name, filter FROM saved_views WHERE person_id = ${personId} ORDER BY name, view_id`,
    viewRow,
  );
}

function findOwner(read: ReadHandle, viewId: string): string | null {
  return read.text(sql`SELECT person_id FROM saved_views WHERE view_id = ${viewId}`);
}

/** Saves a view of somebody's own, new or under its old id. */
export function saveView(tx: WriteHandle, view: SavedView, personId: string): void {
  const owner = findOwner(tx, view.id);
  if (owner !== null && owner !== personId) throw new Refusal('NOT_YOURS', 'This view is somebody else’s.');
  const row = { name: view.name, filter: JSON.stringify(view.filter) };
  if (owner === null) tx.insert(savedViews, { view_id: view.id, person_id: personId, ...row });
  else tx.update(savedViews, view.id, row);
}

/** Takes a view of somebody's own away. */
export function removeView(tx: WriteHandle, viewId: string, personId: string): void {
  if (findOwner(tx, viewId) !== personId) throw new Refusal('NOT_FOUND', 'This view is no longer here.');
  tx.remove(savedViews, viewId);
}
