import { strToU8, zipSync, type Zippable } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { openTable } from '../../electron/app/tables/open-table.ts';
import type { Table, TableOptions, TableRow } from '../../electron/app/tables/table.ts';

/** Writes files that live as long as the tests of one file. */
export function createFileWriter(): (content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-tables-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  return (content) => {
    // Without a name that tells: only the content may decide.
    const path = join(folder, `file-${++files}`);
    writeFileSync(path, content);
    return path;
  };
}

/** A sentence that says something, for use inside `toMatchObject`; Vitest's own has no type. */
export function saying(part: string | RegExp): unknown {
  return typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part);
}

/** Opens a table and reads all of it; the notes are those after the last row. */
export async function readTable(path: string, options?: TableOptions): Promise<Table & { all: TableRow[] }> {
  const table = await openTable(path, options);
  const all: TableRow[] = [];
  for await (const row of table.rows()) all.push(row);
  return { ...table, all };
}

/** The parts of a workbook that differ from test to test, as XML without its wrapping. */
export type WorkbookParts = {
  /** Rows of each sheet, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly strings?: readonly string[];
  /** Number formats of the cell styles, in their order; ids from 164 need a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  readonly extra?: Zippable;
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** Makes a workbook as Excel writes it, as small as it can be. */
export function makeWorkbook(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const formats = parts.formats ?? [];
  const sheets = names.map((name, at) => {
    const state = parts.hidden?.includes(name) === true ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state}/>`;
  });
  const relations = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const codes = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}"/>`);
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships ${RELATIONS}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${parts.is1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELATIONS}>${relations.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
  };
  for (const [at, rows] of Object.values(parts.sheets).entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
  }
  // Behind the sheets, where Excel puts them.
  if (parts.strings !== undefined) files['xl/sharedStrings.xml'] = `<sst ${MAIN}>${parts.strings.join('')}</sst>`;
  const packed: Zippable = {};
  for (const [name, text] of Object.entries(files)) packed[name] = strToU8(XML + text);
  return zipSync({ ...packed, ...parts.extra });
}

/** A row of inline texts, as XML. */
export function textRow(line: number, ...cells: string[]): string {
  const inner = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
  return `<row r="${line}">${inner.join('')}</row>`;
}
