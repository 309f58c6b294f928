import type { ZipRules } from '../../../app/tables/zip/zip-rules.ts';

const damaged = 'This file is damaged or was cut off while it was copied. Copy it again.';

/** The database, its description, and photos: a hundred a day for years. */
const maxEntries = 1_000_000;

/** A disk of a shop is rarely larger; every byte out is one in, so nothing can unpack to more than it is. */
const maxUnpackedBytes = 1e12;

/** What a backup in one file may ask of the computer that opens it. */
export const backupRules: ZipRules = {
  maxEntries,
  // A line of the directory is 46 bytes, a name of at most 76, and 28 bytes beyond 4 GB.
  maxDirectoryBytes: maxEntries * 150,
  // The description has some 110 bytes an attachment.
  maxPartBytes: 4096 + maxEntries * 120,
  maxUnpackedBytes,
  maxRatio: 2,
  ratioFreeBytes: 1_000_000,
  damaged,
  missing: damaged,
  locked: 'This file was locked by another program. Choose the backup as Plain Mirror wrote it.',
  oddlyPacked: 'This file was packed by another program. Choose the backup as Plain Mirror wrote it.',
  tooManyEntries: `This file holds more than ${maxEntries.toLocaleString('en')} files, as no backup does.`,
  tooLongPart: 'The description of this backup is longer than any backup’s could be.',
  tooLarge: `This file unpacks to more than ${maxUnpackedBytes / 1e9} GB, as no backup does.`,
  tooDense: 'This file was packed by another program. Choose the backup as Plain Mirror wrote it.',
};
