import { strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readChecklist } from '../../electron/features/checklists/files/read-checklist.ts';
import { writeXlsx } from '../../electron/app/tables/write-xlsx.ts';
import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import { Refusal } from '../../shared/refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'checklists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A name that says nothing: files are known by their bytes.
const path = join(folder, 'file.xlsx');

/** The sentence a file is refused with; anything but a refusal is a failure. */
async function refusalOf(contents: string | Uint8Array): Promise<string> {
  writeFileSync(path, contents);
  return refusalOfFile();
}

async function refusalOfFile(): Promise<string> {
  try {
    await readChecklist(path, 'UTC');
  } catch (cause) {
    if (cause instanceof Refusal) return cause.message;
    throw cause;
  }
  throw new Error('It was read.');
}

const damaged = ['{"format":', '[1,2', '{"a":"\u{FFFD}', '[['.repeat(100_000)];
const others: readonly (readonly [what: string, contents: string | Uint8Array, says: RegExp])[] = [
  ['nothing', '', /empty/],
  ['a web page', '<!doctype html><html></html>', /web page/],
  ['XML', '<?xml version="1.0"?><a/>', /XML/],
  ['a PDF', '%PDF-1.7', /PDF/],
  ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /old Excel file/],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /picture/],
  ['one word', 'hello', /no columns “Item” and “Type”, but “hello”/],
  ['a table of customers', 'Name,City,Phone,Mail\nAna,Rom,1,2\n', /but “Name”, “City”, “Phone” and others/],
  ['a list of numbers', '[1,2]', /no checklist/],
  ['an object', '{"a":1}', /no checklist/],
  ['our own survey', '{"format":"plain-mirror-survey"}', /Import it under Surveys/],
  ['a survey of another tool', '{"pages":[]}', /Import it under Surveys/],
  ['a form', 'type,name,label\ntext,a,Who?\n', /XLSForm.*Import it under Surveys/],
  ['a feed of SafetyCulture', '{"metadata":{},"data":[{"item_id":"1"}]}', /inspection answers/],
  ['an empty feed', '{"metadata":{},"data":[]}', /a list of SafetyCulture/],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), /\.$/],
  ['bytes', new Uint8Array(300).fill(7), /\.$/],
];

describe('a file that is no checklist', () => {
  it.each(others)('is refused in one sentence and what to do: %s', async (_, contents, says) => {
    const sentence = await refusalOf(contents);
    expect(sentence).toMatch(says);
    expect(sentence).toMatch(/^[A-Z].*[.]$/su);
  });

  it('is called damaged where it is JSON that breaks off, whatever it holds', async () => {
    for (const contents of [...damaged, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22])])
      expect(await refusalOf(contents)).toMatch(/^This looks like JSON and is damaged/);
  });

  it('is refused before it is read where it is too large', async () => {
    writeFileSync(path, '{');
    truncateSync(path, 20_000_001);
    expect(await refusalOfFile()).toMatch(/^This file has 21 MB; a checklist has 20 at most\./);
  });

  it('is refused where it unpacks to far more than it is', async () => {
    const cells = '<row><c t="inlineStr"><is><t>Item</t></is></c></row>'.repeat(200_000);
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
    await writeXlsx(path, 'Checklist', ['Item', 'Type'], []);
    const parts = unzipSync(readFileSync(path));
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet);
    expect(await refusalOf(zipSync(parts, { level: 9 }))).toMatch(/unpacks to over a hundred times/);
  });
});

describe('a checklist that somebody tampered with', () => {
  it('can’t reach what objects share', async () => {
    writeFileSync(path, '__proto__,constructor,Item,Type,Options\nx,y,Open?,choice,"__proto__ = 1\nconstructor = 2"\n');
    const { definition } = await readChecklist(path, 'UTC');
    const [item] = listItems(definition);
    expect(item?.type === 'choice' ? item.options.map(({ label }) => label) : []).toEqual(['__proto__', 'constructor']);
    const own =
      '{"format":"plain-mirror-checklist","version":1,"__proto__":{"polluted":1},"definition":{"__proto__":{"polluted":1}}}';
    expect(await refusalOf(own)).toMatch(/damaged/);
    expect('polluted' in {}).toBe(false);
  });

  it('keeps formulas and markup as the texts they are', async () => {
    writeFileSync(path, 'Item,Type\n=HYPERLINK("http://x"),text\n<script>alert(1)</script>,text\n');
    const { definition } = await readChecklist(path, 'UTC');
    expect(listItems(definition).map(({ label }) => label)).toEqual([
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
    ]);
  });

  it('is read in other encodings and with other separators', async () => {
    writeFileSync(path, Buffer.from('\uFEFFSection\tItem\tType\nTür\tOffen?\tyes/no\n', 'utf16le'));
    const { definition } = await readChecklist(path, 'UTC');
    expect(definition.sections.map(({ title, items }) => [title, items.length])).toEqual([['Tür', 1]]);
  });

  it('names a row that has more cells than the header, and keeps the others', async () => {
    writeFileSync(path, 'Item,Type\nOpen?,text\nClean?,text,what,is,this\n');
    const { definition, notCarried } = await readChecklist(path, 'UTC');
    expect(listItems(definition)).toHaveLength(1);
    expect(notCarried).toEqual([{ item: '', what: 'Line 3 has 5 cells; the header has 2.' }]);
  });
});
