import { Inflate } from 'fflate';
import { open, type FileHandle } from 'node:fs/promises';
import { TableError } from '../table.ts';
import { listZipEntries, type ZipEntry } from './zip-directory.ts';
import type { ZipRules } from './zip-rules.ts';

/** Packed bytes inflated at a time: even all zeros come out as 17 MB at most before the limits are looked at. */
const CHUNK_BYTES = 16_384;

const STORED = 0;
const DEFLATED = 8;

/** A zip file whose parts are read one after another, by the directory at its end, under limits on what comes out. */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #rules: ZipRules;
  #unpackedBytes = 0;

  private constructor(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>, rules: ZipRules) {
    this.#file = file;
    this.#entries = entries;
    this.#rules = rules;
  }

  static async open(path: string, rules: ZipRules): Promise<ZipFile> {
    const file = await open(path);
    try {
      return new ZipFile(file, await listZipEntries(file, rules), rules);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Reads a part that has to be held whole. */
  async findText(name: string): Promise<string | null> {
    if (!this.#entries.has(name)) return null;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.read(name)) {
      length += chunk.length;
      if (length > this.#rules.maxPartBytes) throw new TableError('LIMIT', this.#rules.tooLongPart);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  }

  /** Reads a part piece by piece, counting what really comes out. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const { maxUnpackedBytes, maxRatio, ratioFreeBytes } = this.#rules;
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new TableError('DAMAGED', this.#rules.missing);
    if (entry.isEncrypted) throw new TableError('NOT_A_TABLE', this.#rules.locked);
    let packed = 0;
    let unpacked = 0;
    for await (const chunk of this.#inflate(entry, (bytes) => (packed += bytes))) {
      unpacked += chunk.length;
      this.#unpackedBytes += chunk.length;
      if (this.#unpackedBytes > maxUnpackedBytes) throw new TableError('LIMIT', this.#rules.tooLarge);
      if (unpacked > ratioFreeBytes && unpacked > packed * maxRatio)
        throw new TableError('LIMIT', this.#rules.tooDense);
      yield chunk;
    }
  }

  async *#inflate(entry: ZipEntry, count: (packedBytes: number) => void): AsyncGenerator<Uint8Array> {
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new TableError('DAMAGED', this.#rules.oddlyPacked);
    }
    let out: Uint8Array[] = [];
    let isComplete = entry.method === STORED;
    const inflate = new Inflate((chunk, isFinal) => {
      out.push(chunk);
      isComplete ||= isFinal;
    });
    for await (const chunk of this.#readPacked(entry)) {
      count(chunk.length);
      if (entry.method === STORED) {
        yield chunk;
        continue;
      }
      this.#push(inflate, chunk, false);
      yield* out;
      out = [];
      if (isComplete) return;
    }
    if (isComplete) return;
    this.#push(inflate, new Uint8Array(0), true);
    yield* out;
  }

  #push(inflate: Inflate, chunk: Uint8Array, isLast: boolean): void {
    try {
      inflate.push(chunk, isLast);
    } catch (cause) {
      throw new TableError('DAMAGED', this.#rules.damaged, { cause });
    }
  }

  async *#readPacked(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const header = Buffer.alloc(30);
    await this.#file.read(header, 0, 30, entry.headerOffset);
    if (header.readUInt32LE(0) !== 0x04034b50) throw new TableError('DAMAGED', this.#rules.damaged);
    let at = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = at + entry.packedBytes;
    while (at < end) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(Math.min(CHUNK_BYTES, end - at)), 0, null, at);
      if (bytesRead === 0) throw new TableError('DAMAGED', this.#rules.damaged);
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
}
