import { z } from 'zod';
import type { PhotoCounts } from '../../../shared/features/checklists/fill.rules.ts';
import { itemIdSchema } from '../../../shared/features/checklists/definition.schema.ts';
import { runPhotoIdSchema, type RunId, type RunPhotoId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { storedPhotoRow, type StoredPhoto } from '../../app/photos/stored-photo.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { runPhotos } from './checklists.tables.ts';

/** The stored file of a photo of a run. */
export function findRunPhoto(read: ReadHandle, photoId: string): StoredPhoto | null {
  return read.find(
    sql`SELECT sha256, media_type AS mediaType FROM run_photos WHERE photo_id = ${photoId}`,
    storedPhotoRow,
  );
}

const photoRow = z.object({ id: runPhotoIdSchema, itemId: itemIdSchema.nullable() });

/** The photos of a run, the first first. */
export function listRunPhotos(read: ReadHandle, runId: RunId): z.infer<typeof photoRow>[] {
  return read.all(
    sql`SELECT photo_id AS id, item AS itemId FROM run_photos WHERE run_id = ${runId} ORDER BY taken_at, photo_id`,
    photoRow,
  );
}

/** How many photos a run has of each item; those of the whole are left out. */
export function countPhotos(read: ReadHandle, runId: RunId): PhotoCounts {
  const counts = new Map<string, number>();
  for (const { itemId } of listRunPhotos(read, runId)) {
    if (itemId !== null) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  }
  return counts;
}

/** Ties a stored photo to an item of a run, or to the whole. */
export function insertRunPhoto(
  tx: WriteHandle,
  photo: StoredPhoto & {
    readonly id: RunPhotoId;
    readonly runId: RunId;
    readonly itemId: string | null;
    readonly at: number;
  },
): void {
  tx.insert(runPhotos, {
    photo_id: photo.id,
    run_id: photo.runId,
    item: photo.itemId,
    sha256: photo.sha256,
    media_type: photo.mediaType,
    taken_at: photo.at,
  });
}

/** Takes a photo out of a run that is still being filled in; refuses one of another run. */
export function removeRunPhoto(tx: WriteHandle, runId: RunId, id: RunPhotoId): void {
  if (tx.number(sql`SELECT count(*) FROM run_photos WHERE photo_id = ${id} AND run_id = ${runId}`) === 0) {
    throw new Refusal('NOT_FOUND', 'This photo is no longer here.');
  }
  tx.remove(runPhotos, id);
}
