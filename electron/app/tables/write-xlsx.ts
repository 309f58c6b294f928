import { rmSync } from 'node:fs';
import type { CsvValue } from './write-csv.ts';
import { ZipWriter } from './zip/zip-writer.ts';

/** Characters gathered before they are packed. */
const pieceLength = 65_536;

/** Rows a sheet can have (ECMA-376), the header among them. */
export const SHEET_ROWS = 1_048_576;

/** Characters of one cell that spreadsheet programs take. */
const cellLength = 32_767;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// Style 1 is for texts that begin like a formula: the program keeps them texts even when somebody edits the cell.
const parts: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ],
  [
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ],
];

/** Writes one sheet as a workbook, piece by piece as rows come: texts as texts, never as formulas; numbers as numbers. */
export async function writeXlsx(
  path: string,
  sheetName: string,
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): Promise<void> {
  const zip = new ZipWriter(path);
  try {
    for (const [name, xml] of parts) await zip.addText(name, [head + xml]);
    await zip.addText('xl/workbook.xml', [
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ]);
    await zip.addText('xl/worksheets/sheet1.xml', toSheet(header, rows));
    await zip.end();
  } catch (cause) {
    zip.abandon();
    rmSync(path, { force: true });
    throw cause;
  }
}

function* toSheet(header: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string> {
  const names = header.map((_, at) => toColumnName(at));
  let piece = `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`;
  piece += toRow(header, 1, names);
  let line = 1;
  for (const row of rows) {
    if (row.length !== header.length)
      throw new RangeError(`A row has ${row.length} values; the header has ${header.length}.`);
    line += 1;
    if (line > SHEET_ROWS) throw new RangeError('A sheet has no room for more rows. Export as CSV.');
    piece += toRow(row, line, names);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function toRow(values: readonly CsvValue[], line: number, names: readonly string[]): string {
  let cells = '';
  for (const [at, value] of values.entries()) {
    if (value === null || value === '') continue;
    const place = `${names[at] ?? ''}${line}`;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be exported.');
      cells += `<c r="${place}"><v>${value}</v></c>`;
    } else {
      const style = /^[=+\-@\t\r＝＋－＠]/.test(value) ? ' s="1"' : '';
      cells += `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escape(value.slice(0, cellLength))}</t></is></c>`;
    }
  }
  return `<row r="${line}">${cells}</row>`;
}

function toColumnName(at: number): string {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// oxlint-disable-next-line no-control-regex -- these are the characters that XML can't hold
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Characters that XML can't hold are written as spreadsheet programs write them (`_x000B_`). */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replaceAll(unwritable, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
