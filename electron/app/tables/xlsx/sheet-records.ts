import { MAX_CELL_LENGTH } from '../limits.ts';
import { TableError, type RawRecord } from '../table.ts';
import type { CellFormat } from './cell-formats.ts';
import { toCellText } from './cell-value.ts';
import { unescapeText } from './shared-strings.ts';
import { XmlReader } from './xml-reader.ts';

/** What is needed to understand the cells of a sheet. */
export type SheetContext = {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
  readonly maxColumns: number;
};

/** Columns as a sheet has them at most (XFD). */
const SHEET_COLUMNS = 16_384;

/** Reads the rows of a sheet, one batch for each piece unpacked; a row ends with its last cell that holds anything. */
export async function* readSheetRecords(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<RawRecord[]> {
  let batch: RawRecord[] = [];
  const reader = createSheetReader(context, (record) => batch.push(record));
  for await (const chunk of chunks) {
    reader.write(chunk);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  reader.end();
  yield batch;
}

function createSheetReader(context: SheetContext, add: (record: RawRecord) => void): XmlReader {
  let line = 0;
  let cells: string[] = [];
  let error: string | null = null;
  let column = 0;
  let type = 'n';
  let style = 0;
  let value = '';
  let isValue = false;
  let isPhonetic = false;

  const endCell = (): void => {
    const text = toText(value, type, style, context);
    if (text === '') return;
    if (column >= context.maxColumns) {
      error ??= `Row ${line} has a value in column ${column + 1}; at most ${context.maxColumns} columns can be read.`;
      return;
    }
    if (text.includes('\0')) error ??= `Row ${line} holds a zero byte, which is no character.`;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };

  return new XmlReader({
    open: (name, attributes) => {
      if (name === 'row') {
        line = toWhole(attributes['r']) ?? line + 1;
        cells = [];
        error = null;
        column = -1;
      } else if (name === 'c') {
        column = toColumn(attributes['r']) ?? column + 1;
        type = attributes['t'] ?? 'n';
        style = toWhole(attributes['s']) ?? 0;
        value = '';
      } else if (name === 'v' || name === 't') {
        isValue = !isPhonetic;
      } else if (name === 'rPh') {
        isPhonetic = true;
      }
    },
    text: (part) => {
      if (!isValue) return;
      // One character more than a cell may have: enough for the row to be refused, and no more is kept.
      if (value.length <= MAX_CELL_LENGTH) value += part.slice(0, MAX_CELL_LENGTH + 1 - value.length);
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') endCell();
      else if (name === 'row') add(error === null ? { line, cells } : { line, error });
    },
  });
}

function toText(value: string, type: string, style: number, context: SheetContext): string {
  switch (type) {
    case 's': {
      const shared = value === '' ? '' : context.sharedStrings[Number(value)];
      if (shared === undefined)
        throw new TableError('DAMAGED', 'This workbook is damaged: a text is missing. Save it again in Excel.');
      return shared;
    }
    case 'b':
      return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
    case 'n':
      return toCellText(value, context.formats[style] ?? { kind: 'number' }, context.is1904);
    default:
      // Inline text, the text a formula gave, a date as ISO text, or an error such as #N/A, kept as it shows.
      return unescapeText(value);
  }
}

function toWhole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** Reads the column of a reference such as "AB12", counted from 0. */
function toColumn(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Math.min(column, SHEET_COLUMNS) - 1;
}
