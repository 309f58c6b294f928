import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { ExportedTable } from '../../../../shared/features/exports/company-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { SqlValue } from '../../../db/sql.ts';
import { fromCell } from '../cells.ts';

/** A cell as it stands in the file: none where nothing was recorded. */
type Cell = string | null;

const byteOrderMark = /^\uFEFF/;

async function* toText(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new Refusal('BROKEN_TABLE', `${file} holds characters that are not UTF-8.`);
    }
  };
  let isFirst = true;
  for await (const piece of bytes) {
    const text = decode(piece);
    yield isFirst ? text.replace(byteOrderMark, '') : text;
    isFirst &&= text === '';
  }
  yield decode();
}

/** Row 1 is the first below the header, as people count the rows of a table. */
function toPlace({ file, columns }: ExportedTable, row: number, column: number | null): string {
  const name = column === null ? undefined : columns[column]?.name;
  return `${file}, row ${row}${name === undefined ? '' : `, column ${name}`}`;
}

function toRefusal(cause: unknown, table: ExportedTable): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const { code, column, records } = cause;
  // Records that are whole, the header among them: the next one is broken. Some of them may not have been read yet.
  const place = toPlace(table, Number(records), typeof column === 'number' ? column : null);
  const why =
    code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
      ? 'has more or fewer cells than the header'
      : code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'opens a quotation mark that is never closed'
        : 'has a quotation mark where none belongs';
  return new Refusal('BROKEN_TABLE', `${place} ${why}.`);
}

function toValues(table: ExportedTable, cells: readonly Cell[], row: number): SqlValue[] {
  return table.columns.map(({ type }, at) => {
    const cell = cells[at] ?? null;
    const value = cell === null ? null : fromCell(cell, type);
    if (cell === null || value !== null) return value;
    const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
    throw new Refusal('BROKEN_TABLE', `${toPlace(table, row, at)} holds “${shown}”, which is no number.`);
  });
}

/** Reads the rows of an exported table, each value as it was stored. Strict: it is our own writing or it is refused. */
export async function* readTableFile(
  table: ExportedTable,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<SqlValue[]> {
  const parser = parse({
    record_delimiter: '\r\n',
    // An empty cell is nothing, an empty text stands in quotation marks.
    cast: (value, { quoting }): Cell => (value === '' && !quoting ? null : value),
  });
  // What the source throws ends the parser with it, and is heard below.
  const source = Readable.from(toText(bytes, table.file)).on('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  let row = -1;
  try {
    for await (const record of parser) {
      // The cast above makes every cell this.
      const cells = record as Cell[];
      row += 1;
      if (row > 0) yield toValues(table, cells, row);
      else if (cells.join() !== table.columns.map(({ name }) => name).join())
        throw new Refusal('BROKEN_TABLE', `The header of ${table.file} is not the one that schema.json tells.`);
    }
  } catch (cause) {
    throw toRefusal(cause, table);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (row !== table.rows)
    throw new Refusal('BROKEN_TABLE', `${table.file} has ${Math.max(row, 0)} rows; ${table.rows} were exported.`);
}
