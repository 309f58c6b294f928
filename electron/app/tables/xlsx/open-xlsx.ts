import { toHeader } from '../header.ts';
import { findHeader, readRows, type RawRecord } from '../read-rows.ts';
import { TableError, type Table, type TableOptions } from '../table.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRecords, type SheetContext } from './sheet-records.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { ZipFile } from './zip-file.ts';

/** Opens a sheet of a workbook as a table: its description and its header now, its rows when they are asked for. */
export async function openXlsx(path: string, options: TableOptions): Promise<Table> {
  const zip = await ZipFile.open(path);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook, options.sheet);
    const rawHeader = await findHeader(readSheetRecords(zip.read(sheet.part), await readContext(zip, workbook)));
    const { header, notes } = toHeader(rawHeader);
    if (options.sheet === undefined && workbook.sheets.length > 1) {
      notes.unshift(`This workbook has ${workbook.sheets.length} sheets; "${sheet.name}" is read.`);
    }
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: workbook.sheets.map(({ name }) => name),
      header,
      notes,
      rows: () =>
        readRows(readAgain(path, workbook, sheet.part, rawHeader.length), {
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

async function readContext(zip: ZipFile, workbook: Workbook): Promise<SheetContext> {
  const { stylesPart, sharedStringsPart, is1904 } = workbook;
  const styles = stylesPart === null ? null : await zip.findText(stylesPart);
  // Some writers name a part for shared texts and leave it out when there are none.
  const hasStrings = sharedStringsPart !== null && zip.names.includes(sharedStringsPart);
  return {
    sharedStrings: hasStrings ? await readSharedStrings(zip.read(sharedStringsPart)) : [],
    formats: styles === null ? [] : readCellFormats(styles),
    is1904,
  };
}

async function* readAgain(
  path: string,
  workbook: Workbook,
  part: string,
  columns: number,
): AsyncGenerator<RawRecord[]> {
  const zip = await ZipFile.open(path);
  try {
    for await (const batch of readSheetRecords(zip.read(part), await readContext(zip, workbook))) {
      for (const record of batch) fillUp(record, columns);
      yield batch;
    }
  } finally {
    await zip.close();
  }
}

/** A sheet leaves out its empty cells; a row that ends before the header does is no fault. */
function fillUp(record: RawRecord, columns: number): void {
  if ('error' in record) return;
  while (record.cells.length < columns) record.cells.push('');
}
