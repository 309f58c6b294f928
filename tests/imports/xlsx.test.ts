import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromFormatCode } from '../../electron/app/tables/xlsx/cell-formats.ts';
import { toCellText } from '../../electron/app/tables/xlsx/cell-value.ts';
import { readSharedStrings } from '../../electron/app/tables/xlsx/shared-strings.ts';
import { createFileWriter, makeWorkbook, readTable, textRow, type WorkbookParts } from './table-files.ts';

const write = createFileWriter();
const read = (parts: WorkbookParts, sheet?: string) => readTable(write(makeWorkbook(parts)), { sheet });
const readOne = async (rows: string, parts: Omit<WorkbookParts, 'sheets'> = {}) =>
  (await read({ sheets: { One: rows }, ...parts })).all;
const HEADER = textRow(1, 'a', 'b');

describe('the cells of a sheet', () => {
  it('are shared texts, inline texts, texts of formulas, booleans, numbers and errors', async () => {
    const rows = `${textRow(1, 'a', 'b', 'c', 'd', 'e', 'f')}<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>in</t><t>line</t></is></c><c r="C2" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><v>12.5</v></c><c r="F2" t="e"><v>#N/A</v></c></row>`;
    const strings = [
      '<si><t>zero</t></si>',
      '<si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh><t>reading</t></rPh></si>',
    ];
    expect(await readOne(rows, { strings })).toEqual([
      { line: 2, cells: ['rich text', 'inline', 'ax', 'TRUE', '12.5', '#N/A'] },
    ]);
  });

  it('are empty where the sheet leaves them out, as behind merged cells', async () => {
    const rows = `${textRow(1, 'a', 'b', 'c', 'd')}<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="0"/></row><row r="3"><c r="A3"><v>1</v></c></row>`;
    expect(await readOne(rows)).toEqual([
      { line: 2, cells: ['', '1', '', ''] },
      { line: 3, cells: ['1', '', '', ''] },
    ]);
  });

  it('need no references: without them they follow one another', async () => {
    const rows = `<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>`;
    expect(await readOne(rows)).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('hold markup, line ends and escaped characters as the person typed them', async () => {
    const rows = HEADER + textRow(2, '&lt;b&gt; &amp;amp;', 'one_x000D_\ntwo &#x1F642;');
    expect(await readOne(rows)).toEqual([{ line: 2, cells: ['<b> &amp;', 'one\r\ntwo 🙂'] }]);
  });

  it('in a namespace with a prefix are the same', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const extra = { 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet) };
    expect(await readOne('', { extra })).toEqual([{ line: 2, cells: ['1'] }]);
  });

  it('behind the last column of the header make the row an error', async () => {
    const rows = `${HEADER}${textRow(2, '1', '2', '3')}${textRow(3, '1', '2', ' ')}`;
    expect(await readOne(rows)).toEqual([
      { line: 2, error: 'Row 2 has 3 cells; the header has 2.' },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('below blank rows keep the number of their row', async () => {
    const rows = `<row r="3"/>${textRow(5, 'a', 'b')}<row r="6"><c/></row>${textRow(9, '1', '2')}`;
    expect(await readOne(rows)).toEqual([{ line: 9, cells: ['1', '2'] }]);
  });
});

describe('a number in a cell', () => {
  const cell = (value: string, format: number | string, is1904 = false) =>
    readOne(`${textRow(1, 'a')}<row r="2"><c s="1"><v>${value}</v></c></row>`, { formats: [0, format], is1904 }).then(
      ([row]) => row !== undefined && 'cells' in row && row.cells[0],
    );

  it.each([
    ['0.30000000000000004', 0, '0.3'],
    ['1.5E-2', 0, '0.015'],
    ['2E3', 0, '2000'],
    ['12345678901234567', 0, '12345678901234567'],
    ['-5', 0, '-5'],
    ['1234', '00000', '01234'],
    ['46146', 14, '2026-05-04'],
    ['46146.604166666664', 22, '2026-05-04 14:30:00'],
    ['46146.604166666664', 14, '2026-05-04 14:30:00'],
    ['46146', 'dd/mm/yyyy hh:mm', '2026-05-04 00:00:00'],
    ['46146', '[$-407]d. mmmm yyyy;@', '2026-05-04'],
    ['0.604166666666667', 'hh:mm', '14:30:00'],
    ['1.25', '[h]:mm', '30:00:00'],
    ['46146.999999', 22, '2026-05-05 00:00:00'],
    ['59', 14, '1900-02-28'],
    ['60', 14, '1900-02-29'],
    ['61', 14, '1900-03-01'],
    ['1', 14, '1900-01-01'],
    ['-1', 14, '-1'],
    ['3000000', 14, '3000000'],
    ['46146', '0.00" days"', '46146'],
    ['46146', '[Red]0', '46146'],
    ['46146', 'General', '46146'],
    ['0.25', 9, '0.25'],
  ])('%s in format %s is %s', async (value, format, text) => {
    expect(await cell(value, format)).toBe(text);
  });

  it('counts its days from 1904 where the workbook says so', async () => {
    expect(await cell('0', 14, true)).toBe('1904-01-01');
    expect(await cell('44684', 14, true)).toBe('2026-05-04');
  });

  it('is a date by its format code only when the code has days, months or years in it', () => {
    expect(fromFormatCode('yyyy"-"mm').kind).toBe('date');
    expect(fromFormatCode('mm:ss').kind).toBe('time');
    expect(fromFormatCode('h:mm AM/PM').kind).toBe('time');
    expect(fromFormatCode('mmm').kind).toBe('date');
    expect(fromFormatCode('"day" 0').kind).toBe('number');
    expect(fromFormatCode('\\d0.0').kind).toBe('number');
    expect(fromFormatCode('#,##0.00 [$€-1]').kind).toBe('number');
  });

  it('of any day is that day in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(toCellText(String(serial), { kind: 'date' }, false)).toBe(expected);
        expect(toCellText(String(serial - 1462), { kind: serial < 1462 ? 'number' : 'date' }, true)).toBe(
          serial < 1462 ? String(serial - 1462) : expected,
        );
      }),
    );
  });
});

describe('the sheets of a workbook', () => {
  const sheets = {
    Notes: textRow(1, 'n'),
    First: HEADER + textRow(2, '1', '2'),
    Second: textRow(1, 'c') + textRow(2, '9'),
  };

  it('are named, and the first that is not hidden is read, with a note', async () => {
    const table = await read({ sheets, hidden: ['Notes'] });
    expect(table.sheets).toEqual(['Notes', 'First', 'Second']);
    expect(table.header).toEqual(['a', 'b']);
    expect(table.notes).toEqual(['This workbook has 3 sheets; "First" is read.']);
    expect([table.format, table.encoding, table.delimiter]).toEqual(['xlsx', null, null]);
  });

  it('are read by name when a person chooses', async () => {
    const { all, notes } = await read({ sheets }, 'Second');
    expect(all).toEqual([{ line: 2, cells: ['9'] }]);
    expect(notes).toEqual([]);
  });

  it('are listed when the chosen one does not exist', async () => {
    await expect(read({ sheets }, 'Third')).rejects.toThrow(
      'no sheet called "Third". It has "Notes", "First", "Second".',
    );
  });

  it('without any cell hold no table', async () => {
    await expect(read({ sheets: { Empty: '' } })).rejects.toMatchObject({ code: 'EMPTY' });
  });
});

it('texts that all cells share are counted, since they stay in memory', async () => {
  async function* sharedStrings(): AsyncGenerator<Uint8Array> {
    yield strToU8('<sst>');
    for (let at = 0; at < 101; at++) yield strToU8(`<si><t>${'x'.repeat(1_000_000)}</t></si>`);
    yield strToU8('</sst>');
  }
  await expect(readSharedStrings(sharedStrings())).rejects.toMatchObject({ code: 'LIMIT' });
});
