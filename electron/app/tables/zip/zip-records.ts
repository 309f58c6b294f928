// The records of a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3). Where a file
// is over 4 GB or begins beyond that, or there are more than 65,534 files, the wide (zip64) records say so.

/** What is known of a file once it is written. */
export type WrittenEntry = {
  readonly name: string;
  readonly isPacked: boolean;
  readonly crc: number;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly headerAt: number;
};

/** In place of a number that does not fit: the wide record has it. */
const IN_WIDE_32 = 0xffffffff;
const IN_WIDE_16 = 0xffff;

/** The oldest day a zip can hold, 1980-01-01: the same records make the same file, whenever it is made. */
const fixedDay = (1 << 5) | 1;

const NEEDS_DEFLATE = 20;
const NEEDS_WIDE = 45;
const MADE_ON_UNIX = 3 << 8;
const PLAIN_FILE = 0o100600 << 16;

const methodOf = (entry: WrittenEntry): number => (entry.isPacked ? 8 : 0);

/** The numbers that did not fit, each in 64 bits, behind a mark of their own. */
function toWide(numbers: readonly number[]): Buffer {
  const wide = Buffer.alloc(numbers.length === 0 ? 0 : 4 + numbers.length * 8);
  if (numbers.length === 0) return wide;
  wide.writeUInt16LE(1, 0);
  wide.writeUInt16LE(numbers.length * 8, 2);
  for (const [at, number] of numbers.entries()) wide.writeBigUInt64LE(BigInt(number), 4 + at * 8);
  return wide;
}

const isLarge = ({ bytes, packedBytes }: WrittenEntry): boolean => Math.max(bytes, packedBytes) >= IN_WIDE_32;

/** What stands before a file; its sizes may be written later, over what stands here, if they are below 4 GB. */
export function toLocalHeader(entry: WrittenEntry): Buffer {
  const name = Buffer.from(entry.name);
  const wide = toWide(isLarge(entry) ? [entry.bytes, entry.packedBytes] : []);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isLarge(entry) ? NEEDS_WIDE : NEEDS_DEFLATE, 4);
  header.writeUInt16LE(methodOf(entry), 8);
  header.writeUInt16LE(fixedDay, 12);
  toSizes(entry).bytes.copy(header, 14);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(wide.length, 28);
  return Buffer.concat([header, name, wide]);
}

/** Checksum and sizes, and where in the local header they belong. */
export function toSizes(entry: WrittenEntry): { bytes: Buffer; offset: number } {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(entry.crc, 0);
  sizes.writeUInt32LE(isLarge(entry) ? IN_WIDE_32 : entry.packedBytes, 4);
  sizes.writeUInt32LE(isLarge(entry) ? IN_WIDE_32 : entry.bytes, 8);
  return { bytes: sizes, offset: 14 };
}

function toDirectoryLine(entry: WrittenEntry): Buffer {
  const name = Buffer.from(entry.name);
  const isFar = entry.headerAt >= IN_WIDE_32;
  const wide = toWide([
    ...(isLarge(entry) ? [entry.bytes, entry.packedBytes] : []),
    ...(isFar ? [entry.headerAt] : []),
  ]);
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt16LE(MADE_ON_UNIX | NEEDS_WIDE, 4);
  line.writeUInt16LE(wide.length > 0 ? NEEDS_WIDE : NEEDS_DEFLATE, 6);
  line.writeUInt16LE(methodOf(entry), 10);
  line.writeUInt16LE(fixedDay, 14);
  toSizes(entry).bytes.copy(line, 16);
  line.writeUInt16LE(name.length, 28);
  line.writeUInt16LE(wide.length, 30);
  line.writeUInt32LE(PLAIN_FILE >>> 0, 38);
  line.writeUInt32LE(isFar ? IN_WIDE_32 : entry.headerAt, 42);
  return Buffer.concat([line, name, wide]);
}

function toWideEnd(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(MADE_ON_UNIX | NEEDS_WIDE, 12);
  end.writeUInt16LE(NEEDS_WIDE, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

/** The list of files at the end of a zip, which begins at this offset; a comment of so many bytes follows it. */
export function toDirectory(entries: readonly WrittenEntry[], at: number, commentBytes = 0): Buffer {
  const lines = entries.map(toDirectoryLine);
  const bytes = lines.reduce((sum, line) => sum + line.length, 0);
  const isWide = entries.length >= IN_WIDE_16 || at >= IN_WIDE_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isWide ? IN_WIDE_16 : entries.length, 8);
  end.writeUInt16LE(isWide ? IN_WIDE_16 : entries.length, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(isWide ? IN_WIDE_32 : at, 16);
  end.writeUInt16LE(commentBytes, 20);
  return Buffer.concat([...lines, ...(isWide ? [toWideEnd(entries.length, bytes, at)] : []), end]);
}
