import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhotoId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context } from '../../../app/context.ts';
import type { WriteHandle } from '../../../db/handle.ts';
import { insertPhoto, type StoredPhoto } from '../log.store.ts';
import { findPhotoType, type PhotoType } from './photo-type.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

/** A phone's photo has 3 to 12 MB; it is read whole, twice. */
const photoLimitBytes = 25 * 1024 * 1024;

/** A photo that was handed over, without what says who, where and when; null where the upload is gone. */
export type TakenPhoto = { readonly id: string; readonly photo: (StoredPhoto & { readonly bytes: Uint8Array }) | null };

const strippers = { 'image/jpeg': stripJpeg, 'image/png': stripPng, 'image/webp': stripWebp } satisfies Record<
  PhotoType,
  (bytes: Uint8Array) => Uint8Array | null
>;

function readPhoto(path: string): TakenPhoto['photo'] {
  if (statSync(path).size > photoLimitBytes) {
    throw new Refusal('PHOTO_TOO_LARGE', 'A photo can have 25 MB at most. Take it again smaller.', 'photoIds');
  }
  const given = readFileSync(path);
  const mediaType = findPhotoType(given);
  const bytes = mediaType === null ? null : strippers[mediaType](given);
  if (mediaType === null || bytes === null) {
    throw new Refusal(
      'NOT_A_PHOTO',
      'This file is no photo that can be shown here. JPEG, PNG and WebP can.',
      'photoIds',
    );
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes };
}

/**
 * Reads the photos of an entry before its transaction. A missing upload is refused only when it is kept, because a
 * repeated command finds its uploads gone and is answered from its receipt.
 */
export function readPhotos(context: Context, photoIds: readonly PhotoId[] | readonly string[]): TakenPhoto[] {
  return photoIds.map((id) => {
    const path = context.uploads.find(id);
    return { id, photo: path === null ? null : readPhoto(path) };
  });
}

/** Stores photos under the hash of their bytes and ties them to the entry. A file left by a failed save harms nothing. */
export function keepPhotos(tx: WriteHandle, dataDir: string, entryId: string, photos: readonly TakenPhoto[]): void {
  if (photos.length === 0) return;
  const folder = join(dataDir, 'attachments');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { id, photo } of photos) {
    if (photo === null) throw new Refusal('PHOTO_GONE', 'A photo did not arrive. Add it again.', 'photoIds');
    const path = join(folder, photo.sha256);
    if (!existsSync(path)) {
      writeFileSync(`${path}.unfinished`, photo.bytes, { flush: true, mode: 0o600 });
      renameSync(`${path}.unfinished`, path);
    }
    insertPhoto(tx, id, entryId, photo);
  }
}
