import { strToU8, type Zippable } from 'fflate';
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFileWriter, makeWorkbook, readTable, saying, textRow } from './table-files.ts';

const write = createFileWriter();

/** A file of a size that would be slow to write: the rest is a hole. */
function writeSparse(start: string, bytes: number): string {
  const path = write('');
  const file = openSync(path, 'w');
  writeSync(file, start);
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

describe('a text file over a limit is refused with a sentence', () => {
  it('of 500 MB', async () => {
    await expect(readTable(writeSparse('a,b\n1,2\n', 500_000_001))).rejects.toMatchObject({
      code: 'LIMIT',
      message: saying('at most 500 MB'),
    });
  });

  it('of 1,000,000 rows, which are all read first', async () => {
    const path = write(`a\n${'1\n'.repeat(1_000_001)}`);
    await expect(readTable(path)).rejects.toThrow('more than 1,000,000 rows');
    const exact = await readTable(write(`a\n${'1\n'.repeat(1_000_000)}`));
    expect(exact.all).toHaveLength(1_000_000);
  });

  it('of 200 columns', async () => {
    const header = (columns: number) => `${Array.from({ length: columns }, (_, at) => `c${at}`).join(',')}\n`;
    await expect(readTable(write(header(201)))).rejects.toThrow('201 columns; at most 200');
    expect((await readTable(write(header(200)))).header).toHaveLength(200);
  });

  it('in one row of a million columns', async () => {
    const { all } = await readTable(write(`a,b\n${','.repeat(1_000_000)}x\n1,2\n`));
    expect(all).toEqual([
      { line: 2, error: 'Line 2 has 1000001 cells; the header has 2.' },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('of one cell of 1 MB: that row only', async () => {
    const { all } = await readTable(write(`a,b\n${'x'.repeat(1_000_001)},2\n${'x'.repeat(1_000_000)},3\n`));
    expect(all[0]).toEqual({ line: 2, error: 'Line 2: cell 1 has more than 1,000,000 characters.' });
    expect(all[1]).toHaveProperty('cells');
  });

  it('of one record without end, naming the quotation mark that is open', async () => {
    const path = write(`a,b\n1,2\n3,"open\n${'text, more text\n'.repeat(1_000_000)}`);
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'LIMIT',
      message: saying(/begins in line 3 .*in line 3 never closed/),
    });
  });

  it('of one record of nothing but delimiters', async () => {
    await expect(readTable(write(`a,b\n${','.repeat(9_000_000)}`))).rejects.toMatchObject({ code: 'LIMIT' });
  });
});

describe('a workbook over a limit is refused with a sentence', () => {
  const sheets = { One: textRow(1, 'a') + textRow(2, '1') };

  it('of 50 MB', async () => {
    await expect(readTable(writeSparse('PK\x03\x04', 50_000_001))).rejects.toThrow('at most 50 MB');
  });

  it('of 2,000 parts', async () => {
    const extra = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array()]),
    );
    await expect(readTable(write(makeWorkbook({ sheets, extra })))).rejects.toThrow('over 2000 parts');
  });

  it('of a hundred bytes out for each one in, counted as they come', async () => {
    const bomb = strToU8(`<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`);
    const extra = { 'xl/worksheets/sheet1.xml': bomb };
    await expect(readTable(write(makeWorkbook({ sheets, extra })))).rejects.toThrow('over a hundred times its size');
  });

  it('but a bomb in a part that nobody needs is never unpacked', async () => {
    const extra = { 'xl/media/image1.png': new Uint8Array(30_000_000) };
    expect((await readTable(write(makeWorkbook({ sheets, extra })))).all).toEqual([{ line: 2, cells: ['1'] }]);
  });

  it('of 16 MB of styles', async () => {
    // Stored as it is: packed, it would be over the ratio first.
    const styles = strToU8(`<styleSheet>${' '.repeat(17_000_000)}</styleSheet>`);
    const extra: Zippable = { 'xl/styles.xml': [styles, { level: 0 }] };
    await expect(readTable(write(makeWorkbook({ sheets, extra })))).rejects.toThrow('over 16 MB');
  });

  it('of 200 columns or 1 MB in a cell: that row only', async () => {
    const rows = `${textRow(1, 'a')}<row r="2"><c r="GS2"><v>1</v></c></row>${textRow(3, 'x'.repeat(1_000_001))}${textRow(4, 'fine')}`;
    const { all } = await readTable(write(makeWorkbook({ sheets: { One: rows } })));
    expect(all).toEqual([
      { line: 2, error: 'Row 2 has a value in column 201; at most 200 columns can be read.' },
      { line: 3, error: 'Row 3: cell 1 has more than 1,000,000 characters.' },
      { line: 4, cells: ['fine'] },
    ]);
  });
});
