import { MAX_CELL_LENGTH, MAX_ROWS } from './limits.ts';
import { TableError, type RawRecord, type TableRow } from './table.ts';

/** What rows are held against. */
export type RowRules = {
  readonly rawHeader: readonly string[];
  /** How the people who wrote the file count: a text has lines, a sheet has rows. */
  readonly unit: 'Line' | 'Row';
  /** Rows of empty cells: left behind by spreadsheet programs, but meant in a file that we wrote. */
  readonly keepsBlank: boolean;
  readonly addNote: (note: string) => void;
};

/** Finds the first record that is not blank: the header. */
export async function findHeader(batches: AsyncIterable<readonly RawRecord[]>): Promise<string[]> {
  for await (const batch of batches) {
    for (const record of batch) {
      if ('error' in record) throw new TableError('DAMAGED', record.error);
      if (!isBlank(record.cells)) return record.cells;
    }
  }
  throw new TableError('EMPTY', 'This file holds no table: there is not even a header.');
}

/** Turns the records behind the header into rows as wide as the header, each a row or the reason why not. */
export async function* readRows(
  batches: AsyncIterable<readonly RawRecord[]>,
  rules: RowRules,
): AsyncGenerator<TableRow> {
  let isBeforeHeader = true;
  let isRepeatNoted = false;
  let rows = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      if ('error' in record) {
        yield record;
        continue;
      }
      const { line, cells } = record;
      if ((isBeforeHeader || !rules.keepsBlank) && isBlank(cells)) continue;
      if (isBeforeHeader) {
        isBeforeHeader = false;
        continue;
      }
      if (isHeaderAgain(cells, rules.rawHeader)) {
        if (!isRepeatNoted) rules.addNote(`The header stands again in line ${line}; such lines are left out.`);
        isRepeatNoted = true;
        continue;
      }
      if (++rows > MAX_ROWS) {
        throw new TableError(
          'LIMIT',
          `This file has more than ${format(MAX_ROWS)} rows. Split it and import the parts one after another.`,
        );
      }
      yield toRow(line, cells, rules);
    }
  }
}

function toRow(line: number, cells: string[], { rawHeader, unit }: RowRules): TableRow {
  const columns = rawHeader.length;
  let count = cells.length;
  while (count > columns && cells[count - 1]?.trim() === '') count--;
  if (count !== columns) {
    return {
      line,
      error: `${unit} ${line} has ${count === 1 ? '1 cell' : `${count} cells`}; the header has ${columns}.`,
    };
  }
  for (let at = 0; at < count; at++) {
    if ((cells[at]?.length ?? 0) > MAX_CELL_LENGTH) {
      return { line, error: `${unit} ${line}: cell ${at + 1} has more than ${format(MAX_CELL_LENGTH)} characters.` };
    }
  }
  cells.length = count;
  return { line, cells };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** As in files that were joined. One column alone could be a word that is also an answer. */
function isHeaderAgain(cells: readonly string[], rawHeader: readonly string[]): boolean {
  return rawHeader.length > 1 && cells.length === rawHeader.length && cells.every((cell, at) => cell === rawHeader[at]);
}

function format(count: number): string {
  return count.toLocaleString('en');
}
