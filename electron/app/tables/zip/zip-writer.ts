import { createHash } from 'node:crypto';
import { closeSync, fsync, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw } from 'node:zlib';
import { toDirectory, toLocalHeader, toSizes, type WrittenEntry } from './zip-records.ts';

/** A file of a zip as it was written: its contents, not how they are packed. */
export type ZippedFile = { readonly name: string; readonly sha256: string; readonly bytes: number };

/** One file of a zip can't be larger: its sizes stand in 32 bits, so that every program can read it. */
const mostFileBytes = 0xfffffffe;

const encoder = new TextEncoder();

async function* toBytes(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield encoder.encode(piece);
}

/** A zip that is written piece by piece, so that its size does not matter. Files come one after another. */
export class ZipWriter {
  readonly #out: number;
  readonly #entries: WrittenEntry[] = [];
  #at = 0;

  constructor(path: string) {
    this.#out = openSync(path, 'w', 0o600);
  }

  /** Adds a file of text pieces, packed. */
  async addText(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<ZippedFile> {
    return this.#add(name, toBytes(pieces), true);
  }

  /** Adds a file of bytes as they are, such as a photo that is packed already. */
  async addBytes(name: string, pieces: AsyncIterable<Uint8Array>): Promise<ZippedFile> {
    return this.#add(name, pieces, false);
  }

  /** Writes the list of files and waits until everything is on the disk. */
  async end(): Promise<void> {
    this.#write(toDirectory(this.#entries, this.#at));
    await promisify(fsync)(this.#out);
    closeSync(this.#out);
  }

  /** Lets go of a file that will not be finished. */
  abandon(): void {
    closeSync(this.#out);
  }

  async #add(name: string, pieces: AsyncIterable<Uint8Array>, isPacked: boolean): Promise<ZippedFile> {
    const entry = { name, isPacked, crc: 0, bytes: 0, packedBytes: 0, headerAt: this.#at };
    this.#write(toLocalHeader(entry));
    const beginsAt = this.#at;
    const hash = createHash('sha256');
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        hash.update(piece);
        entry.crc = crc32(piece, entry.crc);
        entry.bytes += piece.byteLength;
        yield piece;
      }
    };
    const keep = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of chunks) this.#write(chunk);
    };
    if (isPacked) await pipeline(Readable.from(counted()), createDeflateRaw(), keep);
    else await keep(counted());
    entry.packedBytes = this.#at - beginsAt;
    if (Math.max(entry.bytes, entry.packedBytes) > mostFileBytes)
      throw new Error(`${name} would be over 4 GB, which no program reads from a zip.`);
    // Known only now; the place for them was left in the header.
    const sizes = toSizes(entry);
    writeSync(this.#out, sizes.bytes, 0, sizes.bytes.length, entry.headerAt + sizes.offset);
    this.#entries.push(entry);
    return { name, sha256: hash.digest('hex'), bytes: entry.bytes };
  }

  #write(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#out, bytes, done, bytes.length - done, this.#at + done);
      }
    } catch (cause) {
      const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
      throw new Error(`The export could not be written${isFull ? ': the disk is full' : ''}.`, { cause });
    }
    this.#at += bytes.length;
  }
}
