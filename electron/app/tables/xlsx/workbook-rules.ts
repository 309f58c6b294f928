import {
  MAX_XLSX_ENTRIES,
  MAX_XLSX_PART_BYTES,
  MAX_XLSX_RATIO,
  MAX_XLSX_UNPACKED_BYTES,
  RATIO_FREE_BYTES,
} from '../limits.ts';
import type { ZipRules } from '../zip/zip-rules.ts';

/** What a workbook may ask of a shop's computer, and what is said where it is none or asks for more. */
export const workbookRules: ZipRules = {
  maxEntries: MAX_XLSX_ENTRIES,
  // 2,000 parts with long names: far more than any workbook has.
  maxDirectoryBytes: 2_000_000,
  maxPartBytes: MAX_XLSX_PART_BYTES,
  maxUnpackedBytes: MAX_XLSX_UNPACKED_BYTES,
  maxRatio: MAX_XLSX_RATIO,
  ratioFreeBytes: RATIO_FREE_BYTES,
  damaged: 'This workbook is damaged or was cut off while it was copied. Save it again in Excel.',
  missing: 'A part of this workbook is missing. Save it again in Excel.',
  locked: 'This file has a password. Save it without one and choose that file.',
  oddlyPacked: 'This workbook is packed in a way that Excel does not use. Save it again in Excel.',
  tooManyEntries: `This file has over ${MAX_XLSX_ENTRIES} parts, as no real workbook does.`,
  tooLongPart: `This workbook's own description is over ${MAX_XLSX_PART_BYTES / 1e6} MB long.`,
  tooLarge: `This file unpacks to over ${MAX_XLSX_UNPACKED_BYTES / 1e6} MB. Save the sheet as CSV.`,
  tooDense: 'This file unpacks to over a hundred times its size, as no real workbook does.',
};
