import type { AnswerMap } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import { isOwnExport } from '../../../../../shared/features/surveys/answer-files/export-columns.rules.ts';
import { unescapeVv } from '../../../../../shared/features/surveys/answer-files/pair-vv.rules.ts';
import { childTableSentence, recognise } from '../../../../../shared/features/surveys/answer-files/recognise.rules.ts';
import type { FileShape } from '../../../../../shared/features/surveys/answer-files/file-column.ts';
import {
  openProfile,
  seeRow,
  type Profile,
} from '../../../../../shared/features/surveys/answer-files/profile.rules.ts';
import { openDateEvidence } from '../../../../../shared/features/imports/date-order.rules.ts';
import { Refusal } from '../../../../../shared/refusal.ts';
import { MAX_ANSWER_COLUMNS, MAX_CELL_LENGTH, MAX_ROWS } from '../../../../app/tables/limits.ts';
import { openRecords } from '../../../../app/tables/open-table.ts';
import {
  TableError,
  type TableDelimiter,
  type TableOptions,
  type TableRecords,
  type TableRow,
} from '../../../../app/tables/table.ts';

/** Records looked at to recognise a tool; its headers are the first of them. */
const recordsForShape = 12;

/** A file of answers: its records, and what its first ones say. */
export type AnswerFile = {
  readonly table: TableRecords;
  readonly shape: FileShape;
  /** The rows behind the headers, a batch for each piece read; blank ones left out. */
  readonly rows: () => AsyncIterable<TableRow[]>;
};

function isDelimiter(text: string): text is TableDelimiter {
  return text === ',' || text === ';' || text === '\t' || text === '|';
}

function toOptions({ encoding, delimiter }: AnswerMap): TableOptions {
  if (delimiter !== null && !isDelimiter(delimiter))
    throw new Refusal('DELIMITER', `Cells can be parted by a comma, a semicolon, a tab or |, not by "${delimiter}".`);
  return { ...(encoding === null ? {} : { encoding }), ...(delimiter === null ? {} : { delimiter }) };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** A sentence about the file is a refusal: the person who chose it can do something about it. */
export function toRefusal(cause: unknown): unknown {
  return cause instanceof TableError ? new Refusal(cause.code, cause.message) : cause;
}

async function readFirst(table: TableRecords): Promise<string[][]> {
  const first: string[][] = [];
  for await (const batch of table.records()) {
    for (const record of batch) {
      if ('error' in record) throw new TableError('DAMAGED', record.error);
      if (!isBlank(record.cells)) first.push(record.cells);
      if (first.length >= recordsForShape) return first;
    }
  }
  return first;
}

/** Opens a file of answers and recognises the tool that wrote it. */
export async function openAnswerFile(path: string, map: AnswerMap): Promise<AnswerFile> {
  try {
    let table = await openRecords(path, toOptions(map), MAX_ANSWER_COLUMNS);
    let first = await readFirst(table);
    if (isOwnExport(first[0] ?? [])) {
      // It guards texts against formulas; the guard is taken off again.
      table = await openRecords(path, { ...toOptions(map), unprotect: true }, MAX_ANSWER_COLUMNS);
      first = await readFirst(table);
    }
    const [header] = first;
    if (header === undefined) throw new TableError('EMPTY', 'This file holds no table: there is not even a header.');
    if (header.length > MAX_ANSWER_COLUMNS)
      throw new TableError(
        'LIMIT',
        `The header has ${header.length} columns; at most ${MAX_ANSWER_COLUMNS} can be read.`,
      );
    if (
      header.some((cell) => ['PARENT_KEY', '_parent_index'].includes(cell.trim())) &&
      !header.includes('_submission_time')
    )
      throw new Refusal('CHILD_TABLE', childTableSentence);
    const shape = recognise(first, map.tool);
    return { table, shape, rows: () => readRows(table, shape, first.slice(0, shape.headerRows)) };
  } catch (cause) {
    throw toRefusal(cause);
  }
}

async function* readRows(
  table: TableRecords,
  shape: FileShape,
  headers: readonly string[][],
): AsyncGenerator<TableRow[]> {
  const width = shape.columns.length;
  const unit = table.format === 'csv' ? 'Line' : 'Row';
  const again = headers[0]?.join('\u0000');
  let toSkip = shape.headerRows;
  let count = 0;
  try {
    for await (const batch of table.records()) {
      const rows: TableRow[] = [];
      for (const record of batch) {
        if ('cells' in record && isBlank(record.cells)) continue;
        if (toSkip > 0) {
          toSkip -= 1;
          continue;
        }
        if (
          'cells' in record &&
          width > 1 &&
          record.cells[0] === headers[0]?.[0] &&
          record.cells.join('\u0000') === again
        )
          continue;
        count += 1;
        if (count > MAX_ROWS)
          throw new TableError(
            'LIMIT',
            `This file has more than ${MAX_ROWS.toLocaleString('en')} rows. Split it and import the parts one after another.`,
          );
        rows.push(
          'error' in record ? record : toRow(record.line, record.cells, width, unit, table.format, shape.isEscaped),
        );
      }
      yield rows;
    }
  } catch (cause) {
    throw toRefusal(cause);
  }
}

function toRow(
  line: number,
  cells: string[],
  width: number,
  unit: string,
  format: 'csv' | 'xlsx',
  isEscaped: boolean,
): TableRow {
  let count = cells.length;
  while (count > width && cells[count - 1]?.trim() === '') count -= 1;
  // A sheet leaves out its empty cells at the end.
  if (format === 'xlsx') while (count < width) cells[count++] = '';
  if (count !== width) return { line, error: `${unit} ${line} has ${count} cells; the header has ${width}.` };
  for (const [at, cell] of cells.entries())
    if (cell.length > MAX_CELL_LENGTH)
      return {
        line,
        error: `${unit} ${line}: cell ${at + 1} has more than ${MAX_CELL_LENGTH.toLocaleString('en')} characters.`,
      };
  return { line, cells: isEscaped ? cells.map(unescapeVv) : cells };
}

/** What the rows of a file hold, and whether they are all of them. */
export type Looked = {
  readonly profile: Profile;
  readonly isWhole: boolean;
  readonly openDate: string | null;
  readonly dateOrder: AnswerMap['dateOrder'];
};

/** Looks at the rows of a file, up to a limit. */
export async function lookAtRows(
  { shape, rows }: AnswerFile,
  limit: number,
  onRows?: (rows: number) => void,
): Promise<Looked> {
  const profile = openProfile(shape.columns.length);
  const dates = shape.columns
    .filter(({ use }) => use?.use === 'answeredAt' || use?.use === 'startedAt')
    .map(({ at }) => at);
  const evidence = openDateEvidence();
  let isWhole = true;
  look: for await (const batch of rows()) {
    for (const row of batch) {
      if (profile.rows >= limit) {
        isWhole = false;
        break look;
      }
      if (!('cells' in row)) continue;
      seeRow(profile, row.cells);
      for (const at of dates) evidence.see(row.cells[at] ?? '');
    }
    onRows?.(profile.rows);
  }
  const decided = evidence.decide();
  return {
    profile,
    isWhole,
    openDate: decided === 'undecided' || decided === 'both' ? evidence.example() : null,
    dateOrder: decided === 'day-first' || decided === 'month-first' ? decided : null,
  };
}
