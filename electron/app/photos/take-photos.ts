import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/refusal.ts';
import { makeDurableFolder, syncFolder } from '../../db/durable-folder.ts';
import type { Uploads } from '../uploads.ts';
import { readPhotoSize } from './photo-size.ts';
import { findPhotoType, type PhotoType } from './photo-type.ts';
import type { StoredPhoto } from './stored-photo.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

/** A phone's photo has 3 to 12 MB; it is read whole, twice. */
const photoLimitBytes = 25 * 1024 * 1024;

/** A phone's photo has 12 to 50 million pixels, and a page that shows it needs 4 bytes for each: 400 MB at most. */
const photoLimitPixels = 100_000_000;

/** A photo that was handed over, without what says who, where and when. */
export type Photo = StoredPhoto & { readonly bytes: Uint8Array };

const strippers = { 'image/jpeg': stripJpeg, 'image/png': stripPng, 'image/webp': stripWebp } satisfies Record<
  PhotoType,
  (bytes: Uint8Array) => Uint8Array | null
>;

function readPhoto(path: string, field: string): Photo {
  if (statSync(path).size > photoLimitBytes) {
    throw new Refusal('PHOTO_TOO_LARGE', 'A photo can have 25 MB at most. Take it again smaller.', field);
  }
  const given = readFileSync(path);
  const mediaType = findPhotoType(given);
  const bytes = mediaType === null ? null : strippers[mediaType](given);
  const size = mediaType === null || bytes === null ? null : readPhotoSize(bytes, mediaType);
  if (mediaType === null || bytes === null || size === null) {
    throw new Refusal('NOT_A_PHOTO', 'This file is no photo that can be shown here. JPEG, PNG and WebP can.', field);
  }
  if (size.width * size.height > photoLimitPixels) {
    throw new Refusal(
      'PHOTO_TOO_LARGE',
      `A photo can have 100 million pixels at most; this one says it has ${size.width} × ${size.height}.`,
      field,
    );
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes };
}

/**
 * Reads a photo that was handed over, before the transaction that keeps it; null where the upload is gone. That is
 * refused only when it is kept, because a repeated command finds its uploads gone and is answered from its receipt.
 */
export function takePhoto(uploads: Uploads, fileId: string, field: string): Photo | null {
  const path = uploads.find(fileId);
  return path === null ? null : readPhoto(path, field);
}

/** Keeps a photo under the hash of its bytes. A file left by a failed save harms nothing. */
export function keepPhoto(dataDir: string, photo: Photo | null, field: string): StoredPhoto {
  if (photo === null) throw new Refusal('PHOTO_GONE', 'A photo did not arrive. Add it again.', field);
  const folder = join(dataDir, 'attachments');
  makeDurableFolder(folder);
  const path = join(folder, photo.sha256);
  if (!existsSync(path)) {
    writeFileSync(`${path}.unfinished`, photo.bytes, { flush: true, mode: 0o600 });
    renameSync(`${path}.unfinished`, path);
  }
  // Before the entry that shows it: a power cut must not leave an entry whose photo has no name.
  syncFolder(folder);
  return { sha256: photo.sha256, mediaType: photo.mediaType };
}
