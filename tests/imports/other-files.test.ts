import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TableError } from '../../electron/app/tables/table.ts';
import { createFileWriter, makeWorkbook, readTable, saying, textRow } from './table-files.ts';

const write = createFileWriter();

describe('a file that is no table is refused with what to do instead', () => {
  it.each([
    ['old Excel', Buffer.from('D0CF11E0A1B11AE10000', 'hex'), /\.xls\).*save it as \.xlsx/],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), /PDF/],
    ['a web page called .xls', Buffer.from('\uFEFF  <HTML><body><table>'), /web page/],
    ['old Excel XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), /XML.*save it as \.xlsx/],
    ['JSON', Buffer.from('[\n {"a": 1}]'), /JSON/],
    ['a picture', Buffer.from('89504E470D0A1A0A', 'hex'), /picture/],
    ['a packed file', Buffer.from('1F8B0800', 'hex'), /Unpack/],
    ['a database', Buffer.from('SQLite format 3\0'), /database/],
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), /Word/],
    ['binary Excel', zipSync({ 'xl/workbook.bin': strToU8('x') }), /\.xlsb.*save it as \.xlsx/],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), /\.ods.*save it as \.xlsx/],
    ['Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Numbers.*as Excel or CSV/],
    ['any other zip', zipSync({ 'table.csv': strToU8('a,b') }), /zip.*Unpack/],
    ['an empty zip', zipSync({}), /zip/],
  ])('%s', async (_, content, sentence) => {
    await expect(readTable(write(content))).rejects.toMatchObject({
      name: 'TableError',
      message: saying(sentence),
    });
  });
});

describe('a damaged workbook', () => {
  const whole = Buffer.from(makeWorkbook({ sheets: { One: textRow(1, 'a') + textRow(2, '1') } }));

  it('is refused with a sentence wherever it was cut off', async () => {
    for (let length = 4; length < whole.length; length += 37) {
      await expect(readTable(write(whole.subarray(0, length)))).rejects.toMatchObject({ name: 'TableError' });
    }
  });

  it('is read or refused with a sentence, whichever of its bytes is wrong', async () => {
    const outcomes = new Set<string>();
    for (let at = 4; at < whole.length; at += 11) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      outcomes.add(
        await readTable(write(broken)).then(
          () => 'read',
          (error: unknown) => (error instanceof TableError ? 'refused' : `byte ${at}: ${String(error)}`),
        ),
      );
    }
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });

  it('that names a text which is not there is refused', async () => {
    const rows = '<row r="1"><c t="s"><v>7</v></c></row>';
    await expect(readTable(write(makeWorkbook({ sheets: { One: rows }, strings: [] })))).rejects.toMatchObject({
      code: 'DAMAGED',
    });
  });
});

describe('a workbook with entities', () => {
  const withSheet = (sheet: string) =>
    readTable(write(makeWorkbook({ sheets: { One: '' }, extra: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } })));

  it('of its own is refused before any of them is opened', async () => {
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    await expect(withSheet(laughs)).rejects.toThrow('document type');
  });

  it('from other files is refused and reads no file', async () => {
    const outside =
      '<!DOCTYPE w SYSTEM "file:///etc/passwd" [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>';
    await expect(withSheet(outside)).rejects.toThrow('document type');
  });

  it('that nobody defined is refused', async () => {
    await expect(withSheet('<worksheet><sheetData>&a;</sheetData></worksheet>')).rejects.toMatchObject({
      code: 'DAMAGED',
    });
  });
});
