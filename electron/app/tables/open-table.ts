import { open } from 'node:fs/promises';
import { detectFormat, SAMPLE_BYTES } from './detect-format.ts';
import { MAX_CSV_BYTES, MAX_XLSX_PACKED_BYTES } from './limits.ts';
import { openCsv, openCsvRecords } from './open-csv.ts';
import { TableError, type Table, type TableOptions, type TableRecords } from './table.ts';
import { openXlsx, openXlsxRecords } from './xlsx/open-xlsx.ts';

/** Opens a file as a table, CSV or XLSX by its content, or throws a TableError with a sentence for whoever chose it. */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const { format, sample } = await checkFile(path);
  return format === 'csv' ? openCsv(path, sample, options) : openXlsx(path, options);
}

/** Opens a file as records, headers and all, for those who know what its first records mean. */
export async function openRecords(path: string, options: TableOptions, maxColumns: number): Promise<TableRecords> {
  const { format, sample } = await checkFile(path);
  return format === 'csv' ? openCsvRecords(path, sample, options) : openXlsxRecords(path, options, maxColumns);
}

async function checkFile(path: string): Promise<{ format: 'csv' | 'xlsx'; sample: Buffer }> {
  const { size, sample } = await readSample(path);
  if (size === 0) throw new TableError('EMPTY', 'This file is empty.');
  const format = detectFormat(sample);
  const limit = format === 'csv' ? MAX_CSV_BYTES : MAX_XLSX_PACKED_BYTES;
  if (size > limit) {
    const has = Math.ceil(size / 1e6);
    throw new TableError(
      'LIMIT',
      `This file has ${has} MB; at most ${limit / 1e6} MB can be read. Split it into parts.`,
    );
  }
  return { format, sample };
}

async function readSample(path: string): Promise<{ size: number; sample: Buffer }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, SAMPLE_BYTES)));
    return { size, sample: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
