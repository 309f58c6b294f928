import { readCsvRecords, type CsvDialect } from './csv-records.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { removeProtection } from './formula-protection.ts';
import { toHeader } from './header.ts';
import { findHeader, readRows } from './read-rows.ts';
import type { RawRecord, Table, TableEncoding, TableOptions, TableRecords } from './table.ts';
import { detectEncoding, readAsUtf8 } from './text-encoding.ts';

/** Opens a text file as records: reads it once for its encoding, its start for the delimiter. */
export async function openCsvRecords(path: string, sample: Buffer, options: TableOptions): Promise<TableRecords> {
  const detected =
    options.encoding === undefined ? await detectEncoding(path, sample) : { encoding: options.encoding, notes: [] };
  const { encoding, notes } = detected;
  const delimiter = options.delimiter ?? detectDelimiter(await readStart(path, encoding));
  const isOurs = options.unprotect === true;
  const dialect = { encoding, delimiter, allowsNul: isOurs } satisfies CsvDialect;
  return { format: 'csv', encoding, delimiter, sheets: [], notes, records: () => readRecords(path, dialect, isOurs) };
}

/** Opens a text file as a table: its first record is the header. */
export async function openCsv(path: string, sample: Buffer, options: TableOptions): Promise<Table> {
  const { encoding, delimiter, notes: found, records } = await openCsvRecords(path, sample, options);
  const isOurs = options.unprotect === true;
  const rawHeader = await findHeader(records());
  const { header, notes } = toHeader(rawHeader);
  notes.unshift(...found);
  if (header.length === 1 && /[,;\t|]/.test(header[0] ?? '')) {
    notes.push('Only one column was found. If there should be more, choose another delimiter.');
  }
  const addNote = (note: string): void => {
    if (!notes.includes(note)) notes.push(note);
  };
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [],
    header,
    notes,
    rows: () => readRows(records(), { rawHeader, unit: 'Line', keepsBlank: isOurs, addNote }),
  };
}

async function readStart(path: string, encoding: TableEncoding): Promise<string> {
  for await (const chunk of readAsUtf8(path, encoding)) return chunk.toString();
  return '';
}

async function* readRecords(path: string, dialect: CsvDialect, isOurs: boolean): AsyncGenerator<RawRecord[]> {
  let isFirst = true;
  for await (const batch of readCsvRecords(path, dialect)) {
    // Excel's own hint about the delimiter, `sep=;`, is no record.
    if (isFirst && isSeparatorHint(batch[0], dialect)) batch.shift();
    isFirst &&= batch.length === 0;
    yield isOurs ? batch.map(removeFromRecord) : batch;
  }
}

function isSeparatorHint(record: RawRecord | undefined, { delimiter }: CsvDialect): boolean {
  return record !== undefined && 'cells' in record && record.cells.join(delimiter) === `sep=${delimiter}`;
}

function removeFromRecord(record: RawRecord): RawRecord {
  return 'cells' in record ? { line: record.line, cells: record.cells.map(removeProtection) } : record;
}
