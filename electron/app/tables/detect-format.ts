import { TableError } from './table.ts';

/** Bytes from the beginning of a file that tell its kind and, for text, its encoding and delimiter. */
export const SAMPLE_BYTES = 262_144;

const SAVE_AS = 'Open it in your spreadsheet program, save it as .xlsx or CSV, and choose that file.';

// Files that people really choose by mistake, by their first bytes.
const OTHER_KINDS: readonly (readonly [start: string, sentence: string])[] = [
  [
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    'This is an old Excel file (.xls) or one with a password. Open it in Excel, save it as .xlsx without a password, and choose that file.',
  ],
  ['%PDF-', 'This is a PDF, a picture of a table rather than a table. Save the table itself as .xlsx or CSV.'],
  ['{\\rtf', `This is a text document (RTF), not a table. ${SAVE_AS}`],
  ['\x89PNG', 'This is a picture, not a table. Save the table itself as .xlsx or CSV.'],
  ['\xFF\xD8\xFF', 'This is a picture, not a table. Save the table itself as .xlsx or CSV.'],
  ['\x1F\x8B', 'This file is packed (gzip). Unpack it and choose the file inside.'],
  ['7z\xBC\xAF', 'This file is packed (7-Zip). Unpack it and choose the file inside.'],
  ['Rar!', 'This file is packed (RAR). Unpack it and choose the file inside.'],
  ['SQLite format 3', 'This is a database file, not a table. Export the table from it as CSV.'],
];

/** Tells a workbook from text by the first bytes of a file, and refuses what is known to be neither. */
export function detectFormat(sample: Buffer): 'csv' | 'xlsx' {
  const start = sample.toString('latin1', 0, 512);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  const other = OTHER_KINDS.find(([bytes]) => start.startsWith(bytes));
  if (other !== undefined) throw new TableError('NOT_A_TABLE', other[1]);
  const text = start
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta)\b/.test(text)) {
    throw new TableError('NOT_A_TABLE', `This is a web page, even if its name says otherwise. ${SAVE_AS}`);
  }
  if (text.startsWith('<?xml')) throw new TableError('NOT_A_TABLE', `This is an XML file, not a table. ${SAVE_AS}`);
  if (/^(?:\{\s*"|\[\s*[{[])/.test(text)) {
    throw new TableError('NOT_A_TABLE', 'This is a JSON file, not a table. Export the table as .xlsx or CSV.');
  }
  return 'csv';
}
