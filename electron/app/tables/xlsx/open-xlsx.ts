import { toHeader } from '../header.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { findHeader, readRows } from '../read-rows.ts';
import { TableError, type RawRecord, type Table, type TableOptions, type TableRecords } from '../table.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRecords, type SheetContext } from './sheet-records.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { ZipFile } from '../zip/zip-file.ts';
import { workbookRules } from './workbook-rules.ts';

/** Opens a sheet of a workbook as a table: its description and its header now, its rows when they are asked for. */
export async function openXlsx(path: string, options: TableOptions): Promise<Table> {
  const zip = await ZipFile.open(path, workbookRules);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook, options.sheet);
    const context = await readContext(zip, workbook, MAX_COLUMNS);
    const rawHeader = await findHeader(readSheetRecords(zip.read(sheet.part), context));
    const { header, notes } = toHeader(rawHeader);
    notes.unshift(...noteSheets(workbook, sheet, options));
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: workbook.sheets.map(({ name }) => name),
      header,
      notes,
      rows: () =>
        readRows(fillRows(readAgain(path, workbook, sheet.part, MAX_COLUMNS), rawHeader.length), {
          rawHeader,
          unit: 'Row',
          keepsBlank: false,
          addNote: (note) => {
            if (!notes.includes(note)) notes.push(note);
          },
        }),
    };
  } finally {
    await zip.close();
  }
}

/** Opens a sheet of a workbook as records. */
export async function openXlsxRecords(path: string, options: TableOptions, maxColumns: number): Promise<TableRecords> {
  const zip = await ZipFile.open(path, workbookRules);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook, options.sheet);
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: workbook.sheets.map(({ name }) => name),
      notes: noteSheets(workbook, sheet, options),
      records: () => readAgain(path, workbook, sheet.part, maxColumns),
    };
  } finally {
    await zip.close();
  }
}

function noteSheets({ sheets }: Workbook, { name }: Sheet, options: TableOptions): string[] {
  if (options.sheet !== undefined || sheets.length < 2) return [];
  return [`This workbook has ${sheets.length} sheets; "${name}" is read.`];
}

type Sheet = Workbook['sheets'][number];

function chooseSheet({ sheets }: Workbook, wanted: string | undefined): Sheet {
  const sheet =
    wanted === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (sheet !== undefined) return sheet;
  if (sheets.length === 0) throw new TableError('EMPTY', 'This workbook has no sheet with cells.');
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  throw new TableError('NO_SUCH_SHEET', `This workbook has no sheet called "${wanted}". It has ${names}.`);
}

async function readContext(zip: ZipFile, workbook: Workbook, maxColumns: number): Promise<SheetContext> {
  const { stylesPart, sharedStringsPart, is1904 } = workbook;
  const styles = stylesPart === null ? null : await zip.findText(stylesPart);
  // Some writers name a part for shared texts and leave it out when there are none.
  const hasStrings = sharedStringsPart !== null && zip.names.includes(sharedStringsPart);
  return {
    sharedStrings: hasStrings ? await readSharedStrings(zip.read(sharedStringsPart)) : [],
    formats: styles === null ? [] : readCellFormats(styles),
    is1904,
    maxColumns,
  };
}

async function* readAgain(
  path: string,
  workbook: Workbook,
  part: string,
  maxColumns: number,
): AsyncGenerator<RawRecord[]> {
  const zip = await ZipFile.open(path, workbookRules);
  try {
    yield* readSheetRecords(zip.read(part), await readContext(zip, workbook, maxColumns));
  } finally {
    await zip.close();
  }
}

async function* fillRows(batches: AsyncIterable<RawRecord[]>, columns: number): AsyncGenerator<RawRecord[]> {
  for await (const batch of batches) {
    for (const record of batch) fillUp(record, columns);
    yield batch;
  }
}

/** A sheet leaves out its empty cells; a row that ends before the header does is no fault. */
function fillUp(record: RawRecord, columns: number): void {
  if ('error' in record) return;
  while (record.cells.length < columns) record.cells.push('');
}
