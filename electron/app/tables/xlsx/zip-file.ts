import { Inflate } from 'fflate';
import { open, type FileHandle } from 'node:fs/promises';
import {
  MAX_XLSX_ENTRIES,
  MAX_XLSX_PART_BYTES,
  MAX_XLSX_RATIO,
  MAX_XLSX_UNPACKED_BYTES,
  RATIO_FREE_BYTES,
} from '../limits.ts';
import { TableError } from '../table.ts';
import { listZipEntries, type ZipEntry } from './zip-directory.ts';

/** Packed bytes inflated at a time: even all zeros come out as 17 MB at most before the limits are looked at. */
const CHUNK_BYTES = 16_384;

const STORED = 0;
const DEFLATED = 8;

/** A zip file whose parts are read one after another, by the directory at its end, under limits on what comes out. */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpackedBytes = 0;

  private constructor(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  static async open(path: string): Promise<ZipFile> {
    const file = await open(path);
    try {
      const entries = await listZipEntries(file, MAX_XLSX_ENTRIES);
      return new ZipFile(file, entries);
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
      if (length > MAX_XLSX_PART_BYTES) {
        throw new TableError('LIMIT', `This workbook's own description is over ${MAX_XLSX_PART_BYTES / 1e6} MB long.`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  }

  /** Reads a part piece by piece, counting what really comes out. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined)
      throw new TableError('DAMAGED', 'A part of this workbook is missing. Save it again in Excel.');
    if (entry.isEncrypted) {
      throw new TableError('NOT_A_TABLE', 'This file has a password. Save it without one and choose that file.');
    }
    let packed = 0;
    let unpacked = 0;
    for await (const chunk of this.#inflate(entry, (bytes) => (packed += bytes))) {
      unpacked += chunk.length;
      this.#unpackedBytes += chunk.length;
      if (this.#unpackedBytes > MAX_XLSX_UNPACKED_BYTES) {
        throw new TableError(
          'LIMIT',
          `This file unpacks to over ${MAX_XLSX_UNPACKED_BYTES / 1e6} MB. Save the sheet as CSV.`,
        );
      }
      if (unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_XLSX_RATIO) {
        throw new TableError('LIMIT', 'This file unpacks to over a hundred times its size, as no real workbook does.');
      }
      yield chunk;
    }
  }

  async *#inflate(entry: ZipEntry, count: (packedBytes: number) => void): AsyncGenerator<Uint8Array> {
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new TableError(
        'DAMAGED',
        'This workbook is packed in a way that Excel does not use. Save it again in Excel.',
      );
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
      try {
        inflate.push(chunk);
      } catch (cause) {
        throw new TableError('DAMAGED', DAMAGED, { cause });
      }
      yield* out;
      out = [];
      if (isComplete) return;
    }
    if (!isComplete) {
      try {
        inflate.push(new Uint8Array(0), true);
      } catch (cause) {
        throw new TableError('DAMAGED', DAMAGED, { cause });
      }
      yield* out;
    }
  }

  async *#readPacked(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const header = Buffer.alloc(30);
    await this.#file.read(header, 0, 30, entry.headerOffset);
    if (header.readUInt32LE(0) !== 0x04034b50) throw new TableError('DAMAGED', DAMAGED);
    let at = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = at + entry.packedBytes;
    while (at < end) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(Math.min(CHUNK_BYTES, end - at)), 0, null, at);
      if (bytesRead === 0) throw new TableError('DAMAGED', DAMAGED);
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
}

const DAMAGED = 'This workbook is damaged or was cut off while it was copied. Save it again in Excel.';
