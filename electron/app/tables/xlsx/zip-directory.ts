import type { FileHandle } from 'node:fs/promises';
import { TableError } from '../table.ts';

/** Where a part of a zip file lies, as its directory says. */
export type ZipEntry = {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly headerOffset: number;
};

/** The end record (22 bytes) can be followed by a comment of up to 64 kB. */
const MAX_END_BYTES = 22 + 65_535;

/** Bytes of a directory of 2,000 parts with long names: far more than any workbook has. */
const MAX_DIRECTORY_BYTES = 2_000_000;

/** In place of a number that stands in the zip64 part of an entry; some writers use that even for small files. */
const IN_ZIP64 = 0xffffffff;

/** Lists the parts of a zip file by the directory at its end, since what stands before each part may be incomplete. */
export async function listZipEntries(file: FileHandle, maxEntries: number): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - MAX_END_BYTES), Math.min(size, MAX_END_BYTES));
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) throw createDamaged();
  const count = tail.readUInt16LE(end + 10);
  if (count > maxEntries)
    throw new TableError('LIMIT', `This file has over ${maxEntries} parts, as no real workbook does.`);
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (bytes > MAX_DIRECTORY_BYTES || offset + bytes > size) throw createDamaged();
  const directory = await readAt(file, offset, bytes);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw createDamaged();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    // Names of workbook parts are ASCII; some old writers use the other slash.
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    if (entries.has(name)) throw createDamaged();
    entries.set(name, readEntry(directory, at, directory.subarray(nameEnd, extraEnd)));
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(directory: Buffer, at: number, extra: Buffer): ZipEntry {
  const wide = readZip64(extra, [
    directory.readUInt32LE(at + 24), // unpacked size: what an entry claims is not used, but it takes its place
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ]);
  const [, packedBytes = 0, headerOffset = 0] = wide;
  return {
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    packedBytes,
    headerOffset,
  };
}

function readZip64(extra: Buffer, values: readonly number[]): readonly number[] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== IN_ZIP64) return value;
      if (next + 8 > extra.length) throw createDamaged();
      const read = Number(extra.readBigUInt64LE(next));
      next += 8;
      return read;
    });
  }
  throw createDamaged();
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

function createDamaged(): TableError {
  return new TableError(
    'DAMAGED',
    'This workbook is damaged or was cut off while it was copied. Save it again in Excel.',
  );
}
