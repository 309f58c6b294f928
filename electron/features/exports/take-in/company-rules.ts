import type { ZipRules } from '../../../app/tables/zip/zip-rules.ts';

const damaged = 'This file is damaged or was cut off while it was copied. Copy it again.';

/** Files of a company: five hundred tables would be much, photos may be many. */
const maxEntries = 200_000;

/** A company with 1,000,000 entries has some 2 GB of tables; what unpacks to eight times that would only fill the disk. */
const maxUnpackedBytes = 16e9;

/** What an export may ask of the computer that takes it in, and what is said where it is none. */
export const companyRules: ZipRules = {
  maxEntries,
  // A line of the directory is 46 bytes, a name of at most 80, and 12 bytes beyond 4 GB.
  maxDirectoryBytes: maxEntries * 140,
  // The manifest has some 200 bytes a file.
  maxPartBytes: maxEntries * 250,
  maxUnpackedBytes,
  // Every row has an id of its own, so real tables stay below 30.
  maxRatio: 100,
  ratioFreeBytes: 4_000_000,
  damaged,
  missing: damaged,
  locked: 'This file has a password. Plain Mirror’s own exports have none; unpack it and choose the export inside.',
  oddlyPacked: 'This file was packed by another program. Choose the zip as Plain Mirror wrote it.',
  tooManyEntries: `This file holds more than ${maxEntries.toLocaleString('en')} files, as no export does.`,
  tooLongPart: 'The description of this export is longer than any export’s could be.',
  tooLarge: `This file unpacks to more than ${maxUnpackedBytes / 1e9} GB, as no export does.`,
  tooDense: 'This file unpacks to over a hundred times its size, as no export does.',
};
