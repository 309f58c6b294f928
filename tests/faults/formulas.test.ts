import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toCsv } from '../../electron/app/tables/write-csv.ts';
import { writeXlsx } from '../../electron/app/tables/write-xlsx.ts';
import { makeFolder } from '../factories/store.ts';
import { readTable } from '../imports/table-files.ts';
import { reportFault, reportNotRun } from './report-fault.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const texts = [
  ...starts.flatMap((start) => ['', ' ', '  ', '"', "'", "''"].map((before) => `${before}${start}1+1`)),
  ...[',', ';', '|', '\t', '\n'].flatMap((end) => [`fine${end}=1+1`, `fine"${end}"=1+1`]),
  '=HYPERLINK("http://example.com","x")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://example.com")',
  '-2+3+cmd|calc',
];

async function writeBoth(): Promise<{ folder: string; csv: string; xlsx: string }> {
  const folder = makeFolder();
  const [csv, xlsx] = [join(folder, 'words.csv'), join(folder, 'words.xlsx')];
  const rows = texts.map((text) => [text, -5]);
  let text = '';
  for await (const piece of toCsv(['words', 'money'], rows)) text += piece;
  writeFileSync(csv, `\uFEFF${text}`);
  await writeXlsx(xlsx, 'Words', ['words', 'money'], rows);
  return { folder, csv, xlsx };
}

// Fault 18: what a customer said begins like a formula, and somebody opens the export in a spreadsheet program.
test('no text of a workbook is a formula, and a number that is negative stays a number', async () => {
  const { xlsx } = await writeBoth();
  const sheet = strFromU8(unzipSync(readFileSync(xlsx))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const formulas = sheet.match(/<f[ >]/g)?.length ?? 0;
  const asTexts = sheet.match(/t="inlineStr"/g)?.length ?? 0;
  reportFault(18, 'our own workbooks', { rounds: texts.length, corrupt: formulas });
  expect([formulas, asTexts]).toEqual([0, texts.length + 2]);
  expect(sheet.match(/<v>-5<\/v>/g)).toHaveLength(texts.length);
});

test('what was exported comes back byte for byte, from both kinds of file', async () => {
  const { csv, xlsx } = await writeBoth();
  const figures = { rounds: 0, corrupt: 0 };
  for (const [file, options] of [
    [csv, { unprotect: true }],
    [xlsx, {}],
  ] as const) {
    const { all } = await readTable(file, options);
    const read = all.map((row) => ('cells' in row ? row.cells : row.error));
    figures.rounds += texts.length;
    figures.corrupt += texts.filter((text, at) => JSON.stringify(read[at]) !== JSON.stringify([text, '-5'])).length;
  }
  reportFault(18, 'exported and read again', figures);
  expect(figures).toEqual({ rounds: texts.length * 2, corrupt: 0 });
});

test('LibreOffice finds no formula in an export either', async (context) => {
  const what = 'opened by LibreOffice and written back';
  const { folder, csv, xlsx } = await writeBoth();
  const figures = { rounds: 0, corrupt: 0 };
  for (const [file, name] of [
    [csv, 'words.fods'],
    [xlsx, 'words.fods'],
  ] as const) {
    const { error, stderr } = spawnSync('soffice', ['--headless', '--convert-to', 'fods', '--outdir', folder, file], {
      encoding: 'utf8',
    });
    if (error !== undefined) {
      reportNotRun(18, what, 'LibreOffice is not here');
      return context.skip('LibreOffice is not here');
    }
    const converted = readFileSync(join(folder, name), 'utf8');
    figures.rounds += texts.length;
    figures.corrupt += converted.match(/table:formula=/g)?.length ?? 0;
    expect(stderr).not.toContain('Error');
  }
  reportFault(18, what, figures);
  expect(figures.corrupt).toBe(0);
});
