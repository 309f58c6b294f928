import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../../shared/refusal.ts';

/** Refuses a backup because part of it is not what it was. */
export const changedSince = (what: string): Refusal =>
  new Refusal('CHANGED_BACKUP', `${what} is not as it was when the backup was made. Choose another backup.`);

/** Copies and hashes at once, so that what was checked is what is used. */
export async function copyChecked(
  from: AsyncIterable<Uint8Array>,
  to: string,
  { what, sha256, bytes }: { readonly what: string; readonly sha256: string; readonly bytes: number },
): Promise<void> {
  const hash = createHash('sha256');
  let copied = 0;
  const count = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      copied += piece.length;
      if (copied > bytes) throw changedSince(what);
      hash.update(piece);
      yield piece;
    }
  };
  await pipeline(from, count, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  if (copied !== bytes || hash.digest('hex') !== sha256) throw changedSince(what);
}

/** The SHA-256 of a file, or of its first bytes. */
export async function hashFile(path: string, bytes = Number.POSITIVE_INFINITY): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) for await (const piece of createReadStream(path, { end: bytes - 1 })) hash.update(piece as Uint8Array); // no encoding is set: bytes
  return hash.digest('hex');
}
