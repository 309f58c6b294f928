import type { FileHandle } from 'node:fs/promises';
import { TableError } from '../table.ts';
import type { ZipRules } from './zip-rules.ts';

/** Where a part of a zip file lies, as its directory says. */
export type ZipEntry = {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly headerOffset: number;
};

/** Where the directory lies. */
type Directory = { readonly count: number; readonly bytes: number; readonly offset: number };

/** The end record (22 bytes) can be followed by a comment of up to 64 kB. */
const MAX_END_BYTES = 22 + 65_535;

/** In place of a number that stands in the zip64 part of an entry; some writers use that even for small files. */
const IN_ZIP64 = 0xffffffff;

/** Lists the parts of a zip file by the directory at its end, since what stands before each part may be incomplete. */
export async function listZipEntries(file: FileHandle, rules: ZipRules): Promise<Map<string, ZipEntry>> {
  const createDamaged = (): TableError => new TableError('DAMAGED', rules.damaged);
  const { size } = await file.stat();
  const found = await findDirectory(file, size);
  if (found === null) throw createDamaged();
  const { count, bytes, offset } = found;
  if (count > rules.maxEntries) throw new TableError('LIMIT', rules.tooManyEntries);
  if (bytes > rules.maxDirectoryBytes || offset + bytes > size) throw createDamaged();
  const directory = await readAt(file, offset, bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw createDamaged();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    // Names of parts are ASCII; some old writers use the other slash.
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    const entry = readEntry(directory, at, directory.subarray(nameEnd, extraEnd));
    if (entries.has(name) || entry === null) throw createDamaged();
    entries.set(name, entry);
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function findDirectory(file: FileHandle, size: number): Promise<Directory | null> {
  const from = Math.max(0, size - MAX_END_BYTES);
  const tail = await readAt(file, from, size - from);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) return null;
  // Only our own large exports have the wide record, and it stands right before.
  const wide =
    end - 20 >= 0 && tail.readUInt32LE(end - 20) === 0x07064b50 ? await readWideEnd(file, tail, end, size) : null;
  return (
    wide ?? {
      count: tail.readUInt16LE(end + 10),
      bytes: tail.readUInt32LE(end + 12),
      offset: tail.readUInt32LE(end + 16),
    }
  );
}

async function readWideEnd(file: FileHandle, tail: Buffer, end: number, size: number): Promise<Directory | null> {
  const recordAt = Number(tail.readBigUInt64LE(end - 12));
  const record = recordAt < size ? await readAt(file, recordAt, 56) : Buffer.alloc(0);
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) return null;
  return {
    count: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

function readEntry(directory: Buffer, at: number, extra: Buffer): ZipEntry | null {
  const wide = readZip64(extra, [
    directory.readUInt32LE(at + 24), // unpacked size: what an entry claims is not used, but it takes its place
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ]);
  if (wide === null) return null;
  const [, packedBytes = 0, headerOffset = 0] = wide;
  return {
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    packedBytes,
    headerOffset,
  };
}

function readZip64(extra: Buffer, values: readonly number[]): readonly number[] | null {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const wide = values.map((value) => {
      if (value !== IN_ZIP64 || next + 8 > extra.length) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
    return wide.includes(IN_ZIP64) || !wide.every(Number.isSafeInteger) ? null : wide;
  }
  return null;
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
