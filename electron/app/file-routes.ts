import { createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../../shared/refusal.ts';
import type { ReadHandle } from '../db/handle.ts';
import type { SignedIn } from './context.ts';
import type { StoredPhoto } from './photos/stored-photo.ts';
import { sentence } from './response-headers.ts';
import type { Uploads } from './uploads.ts';

/** What serves and takes files. */
export type FileRoutes = { answer(request: Request, pathname: string, person: SignedIn | null): Promise<Response> };

/** What file routes need. */
export type FileRoutesOptions = {
  readonly uploads: Uploads;
  readonly dataDir: string;
  readonly read: ReadHandle;
  readonly findPhoto: (read: ReadHandle, photoId: string) => StoredPhoto | null;
  readonly photoKeys: PhotoKeys;
  readonly isFirstRun: () => boolean;
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const uploadPath = new RegExp(`^/files/(${uuid})$`);
const downloadPath = new RegExp(`^/files/out/(${uuid})$`);
const photoPath = new RegExp(`^/files/photo/(${uuid})$`);

/**
 * An image element can't say which window asks, so an entry that a person may read carries a key to its photos: the
 * photo's id signed with a secret of this run of the program.
 */
export type PhotoKeys = { urlOf(photoId: string): string; isRight(photoId: string, key: string): boolean };

/** Makes the keys of this run of the program. */
export function openPhotoKeys(secret: Uint8Array): PhotoKeys {
  const keyOf = (photoId: string): Buffer => createHmac('sha256', secret).update(photoId).digest();
  return {
    urlOf: (photoId) => `/files/photo/${photoId}?key=${keyOf(photoId).toString('base64url')}`,
    isRight(photoId, key) {
      const given = Buffer.from(key, 'base64url');
      const expected = keyOf(photoId);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** A file's name as RFC 8187 writes it into a header: by its bytes, and the few signs that end such a text as well. */
function toHeaderText(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A link in the store could lead to any file of this computer: only a file itself is served. */
function stream(path: string, headers: Record<string, string>): Response {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return sentence(404, 'This file is no longer here.');
  const body = Readable.toWeb(createReadStream(path));
  // The web's and Node's stream types differ only in name.
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'content-length': String(found.size) },
  });
}

/** Opens the routes under `/files`: uploads in, photos and finished exports out. */
export function openFileRoutes({
  uploads,
  dataDir,
  read,
  findPhoto,
  photoKeys,
  isFirstRun,
}: FileRoutesOptions): FileRoutes {
  const receive = async (request: Request, fileId: string): Promise<Response> => {
    try {
      await uploads.receive(fileId, request.body);
      return Response.json({});
    } catch (cause) {
      if (cause instanceof Refusal) return sentence(413, cause.message);
      throw cause;
    }
  };
  const sendDownload = (fileId: string): Response => {
    const file = uploads.findOffered(fileId);
    if (file === null) return sentence(404, 'This file is no longer here. Make it again.');
    const name = toHeaderText(file.fileName);
    return stream(file.path, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    });
  };
  const sendPhoto = (photoId: string, key: string): Response => {
    const photo = photoKeys.isRight(photoId, key) ? findPhoto(read, photoId) : null;
    if (photo === null) return sentence(404, 'This photo is no longer here.');
    return stream(join(dataDir, 'attachments', photo.sha256), {
      'content-type': photo.mediaType,
      'content-disposition': 'inline',
    });
  };
  return {
    async answer(request, pathname, person) {
      const upload = uploadPath.exec(pathname)?.[1];
      if (upload !== undefined && request.method === 'PUT') {
        // At first run there is nobody yet, and a company may come in as a file.
        return person === null && !isFirstRun()
          ? sentence(401, 'Choose your name and enter your PIN first.')
          : receive(request, upload);
      }
      if (request.method !== 'GET') return sentence(405, 'Only GET and PUT are answered here.');
      const download = downloadPath.exec(pathname)?.[1];
      if (download !== undefined) return sendDownload(download);
      const photo = photoPath.exec(pathname)?.[1];
      if (photo !== undefined) return sendPhoto(photo, new URL(request.url).searchParams.get('key') ?? '');
      return sentence(404, 'There is no such file.');
    },
  };
}
