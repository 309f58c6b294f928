import { protectFromFormula } from './formula-protection.ts';

/** One value of an export: a text is guarded against formulas, a number stays a number, null is an empty cell. */
export type CsvValue = string | number | null;

/** A value as the database has it: its whole numbers go beyond what JavaScript counts exactly. */
export type ExactValue = CsvValue | bigint;

/** Characters gathered before they are handed on: few enough to stay small, enough for few writes. */
const CHUNK_LENGTH = 65_536;

const NEEDS_QUOTES = /["\r\n,;|\t]|^\s|\s$/;

/**
 * Writes a table as CSV for any spreadsheet program (RFC 4180: commas, CRLF), piece by piece as rows come. Read back
 * with `openTable(path, { unprotect: true })` every text is what it was.
 */
export async function* toCsv(
  header: readonly string[],
  rows: Iterable<readonly ExactValue[]> | AsyncIterable<readonly ExactValue[]>,
): AsyncGenerator<string> {
  let chunk = toLine(header);
  for await (const row of rows) {
    if (row.length !== header.length) {
      throw new RangeError(`A row has ${row.length} values; the header has ${header.length}.`);
    }
    chunk += toLine(row);
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function toLine(values: readonly ExactValue[]): string {
  const line = values.map(toCell).join(',');
  // A line without anything would be taken for no record at all.
  return line === '' ? '""\r\n' : `${line}\r\n`;
}

function toCell(value: ExactValue): string {
  if (value === null) return '';
  // An empty text is not the same as none; as in PostgreSQL's COPY, quotation marks tell them apart.
  if (value === '') return '""';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be exported.');
    return String(value);
  }
  // Half a character can't be written as UTF-8; it would silently become another one.
  if (!value.isWellFormed()) throw new RangeError('A text holds half a character and cannot be exported.');
  const text = protectFromFormula(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
