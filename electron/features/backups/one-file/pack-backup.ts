import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { backupDatabaseName, backupManifestName } from '../../../../shared/features/backups/backup-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { toDirectory, toLocalHeader, type WrittenEntry } from '../../../app/tables/zip/zip-records.ts';
import { sealFacts, toManifestText } from '../../../db/backup-manifest.ts';
import { readManifest } from '../read-manifest.ts';
import { seal, type SealKey } from './seal.ts';

/** Read at a time: few enough calls for gigabytes, little memory. */
const readBytes = 1024 * 1024;

/** A file to pack, looked through once already: its checksum stands before it in the zip. */
type Part = { readonly name: string; readonly crc: number; readonly bytes: number; readonly read: () => Pieces };
type Pieces = AsyncIterable<Uint8Array>;

const readFile = (path: string): Pieces => createReadStream(path, { highWaterMark: readBytes });

async function lookAt(name: string, path: string): Promise<Part & { readonly sha256: string }> {
  const hash = createHash('sha256');
  let [crc, bytes] = [0, 0];
  for await (const piece of readFile(path)) {
    hash.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
  }
  return { name, crc, bytes, sha256: hash.digest('hex'), read: () => readFile(path) };
}

async function* one(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What goes into the file: the description first, then the database and what belongs to it, each as its hash says. */
async function listParts(copyPath: string): Promise<Part[]> {
  const { sha256: _ofTheOther, ...facts } = readManifest(readFileSync(copyPath.replace(/\.sqlite$/, '.json'), 'utf8'));
  const database = await lookAt(backupDatabaseName, copyPath);
  if (database.sha256 !== facts.database.sha256)
    throw new Refusal('CHANGED_BACKUP', `The backup ${basename(copyPath)} was changed since it was made.`);
  const folder = join(dirname(dirname(copyPath)), 'attachments');
  const attachments: Part[] = [];
  for (const { name } of facts.attachments) {
    if (!existsSync(join(folder, name))) continue;
    const part = await lookAt(`attachments/${name}`, join(folder, name));
    // One that was erased or damaged since is not carried on.
    if (part.sha256 === name) attachments.push(part);
  }
  const manifest = toManifestText(
    sealFacts({
      ...facts,
      database: { ...facts.database, name: backupDatabaseName },
      attachments: attachments.map(({ name, bytes }) => ({ name: basename(name), bytes })),
    }),
  );
  const text = Buffer.from(manifest);
  return [
    { name: backupManifestName, crc: crc32(text), bytes: text.length, read: () => one(text) },
    database,
    ...attachments,
  ];
}

/** A zip with every file as it is; its comment, the last bytes, is the hash of every byte before. */
async function* zip(
  parts: readonly Part[],
  onBytes: (done: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const hash = createHash('sha256');
  const written: WrittenEntry[] = [];
  let at = 0;
  const pass = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    at += bytes.length;
    onBytes(Math.min(at, total), total);
    return bytes;
  };
  for (const { name, crc, bytes, read } of parts) {
    const entry = { name, isPacked: false, crc, bytes, packedBytes: bytes, headerAt: at };
    yield pass(toLocalHeader(entry));
    const beginsAt = at;
    for await (const piece of read()) yield pass(piece);
    if (at - beginsAt !== bytes) throw new Error(`${name} changed while it was packed.`);
    written.push(entry);
  }
  const commentBytes = 'sha256:'.length + 64;
  yield pass(toDirectory(written, at, commentBytes));
  yield Buffer.from(`sha256:${hash.digest('hex')}`);
}

/** How a backup is packed: under a passphrase or not, and who hears how far it is. */
export type PackOptions = {
  readonly key: SealKey | null;
  readonly report?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** Packs a backup of the folder `backups` into a file of its own, synced; the file must not be there yet. */
export async function packBackup(copyPath: string, outPath: string, options: PackOptions): Promise<{ bytes: number }> {
  const { key, report = () => undefined, signal } = options;
  const plain = zip(await listParts(copyPath), report);
  const out = createWriteStream(outPath, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(key === null ? plain : seal(plain, key), out, signal === undefined ? {} : { signal });
  return { bytes: statSync(outPath).size };
}
