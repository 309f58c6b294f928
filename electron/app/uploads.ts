import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { DAY_MS } from '../../shared/clock.ts';
import { Refusal } from '../../shared/refusal.ts';

/** The largest file that can be handed over: a CSV of 500 MB (the table readers' own limits come after). */
export const uploadLimitBytes = 500 * 1024 * 1024;

/** A file made for somebody to download. */
export type OfferedFile = { readonly path: string; readonly fileName: string; readonly mediaType: string };

/** Files handed over by `PUT /files/<id>`, kept in the data folder's `uploads/` until a command takes them. */
export type Uploads = {
  /** The path of a finished upload, or null. */
  find(fileId: string): string | null;
  remove(fileId: string): void;
  /** Streams a body to disk; refuses one that is too large. Only a whole file gets its name. */
  receive(fileId: string, body: ReadableStream<Uint8Array> | null): Promise<void>;
  /** A path to write a file to that `GET /files/out/<id>` then serves as a download until the program ends. */
  offer(fileId: string, fileName: string, mediaType: string): string;
  findOffered(fileId: string): OfferedFile | null;
};

async function* upTo(limitBytes: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes)
      throw new Refusal('FILE_TOO_LARGE', 'This file is larger than 500 MB. Split it and import the parts.');
    yield chunk;
  }
}

/** Opens the folder and removes what earlier runs left there for longer than a day. */
export function openUploads(dataDir: string, now: () => number, limitBytes: number = uploadLimitBytes): Uploads {
  const folder = join(dataDir, 'uploads');
  const outFolder = join(dataDir, 'downloads');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(outFolder, { recursive: true, force: true });
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).mtimeMs < now() - DAY_MS) rmSync(join(folder, name), { force: true });
  }
  const offered = new Map<string, OfferedFile>();
  const pathOf = (fileId: string): string => join(folder, fileId);
  return {
    find: (fileId) => (existsSync(pathOf(fileId)) ? pathOf(fileId) : null),
    remove: (fileId) => rmSync(pathOf(fileId), { force: true }),
    async receive(fileId, body) {
      // A name of its own: a second try may begin before the first, broken off, has cleaned up.
      const unfinished = `${pathOf(fileId)}.${randomUUID()}.unfinished`;
      // It is there before anything is read, so what breaks off at once finds it to take away.
      const file = await open(unfinished, 'wx', 0o600);
      try {
        // The web's and Node's stream types differ only in name.
        const chunks = body === null ? Readable.from([]) : Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
        await pipeline(upTo(limitBytes, chunks), file.createWriteStream());
        renameSync(unfinished, pathOf(fileId));
      } catch (cause) {
        rmSync(unfinished, { force: true });
        throw cause;
      }
    },
    offer(fileId, fileName, mediaType) {
      mkdirSync(outFolder, { recursive: true, mode: 0o700 });
      const path = join(outFolder, fileId);
      offered.set(fileId, { path, fileName, mediaType });
      return path;
    },
    findOffered: (fileId) => offered.get(fileId) ?? null,
  };
}
