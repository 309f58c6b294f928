import { expect, onTestFinished, test } from 'vitest';
import { openTestApp } from '../factories/app.ts';
import { importContents, importMap } from '../factories/imports.ts';
import { createFileWriter, readTable, saying } from '../imports/table-files.ts';
import { reportFault } from './report-fault.ts';

const write = createFileWriter();

/** What every encoding can say: quotation marks, separators and line ends inside a cell, leading zeros, long numbers. */
const western = [
  'Zoë',
  '5 € – fine',
  'say "hi", you',
  'a;b\tc|d',
  'one\ntwo\r\nthree',
  '00441234',
  '12345678901234567',
];

/** What only Unicode can: both forms of one accent, text that runs backwards, nothing wide, other scripts. */
const worldwide = [...western, 'café', 'cafe\u0301', '\u202Eabc', 'no\u200Bwidth', '東京', '🙂'];

const inWindows = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1');
const in16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

const encodings: readonly (readonly [name: string, encode: (text: string) => Buffer, cells: readonly string[]])[] = [
  ['UTF-8', (text) => Buffer.from(text), worldwide],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`), worldwide],
  ['UTF-16 LE', in16, worldwide],
  ['UTF-16 BE', (text) => in16(text).swap16(), worldwide],
  ['Windows-1252, chosen', inWindows, western],
];

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table of two columns, its lines ending in these ways by turns. */
function toText(cells: readonly string[], delimiter: string, ends: readonly string[]): string {
  const lines = ['name', ...cells].map((cell, at) => `${quote(cell)}${delimiter}${at}`);
  return lines.map((line, at) => line + (ends[at % ends.length] ?? '\n')).join('');
}

// Fault 17: files come in every encoding and with every separator there is.
test.each(encodings)(
  '%s is read character for character, whatever separates cells and lines',
  async (name, encode, cells) => {
    const wrong: string[] = [];
    let rounds = 0;
    for (const delimiter of [',', ';', '\t', '|']) {
      for (const ends of [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]) {
        rounds += 1;
        const options = name.startsWith('Windows') ? { encoding: 'windows-1252' as const } : {};
        const { all } = await readTable(write(encode(toText(cells, delimiter, ends))), options);
        const read = all.map((row) => ('cells' in row ? row.cells[0] : row.error));
        if (JSON.stringify(read) !== JSON.stringify(cells))
          wrong.push(`${JSON.stringify([delimiter, ends])}: ${read.join()}`);
      }
    }
    reportFault(17, name, { rounds, corrupt: wrong.length });
    expect(wrong).toEqual([]);
  },
);

const bytes = (...codes: number[]): Buffer =>
  Buffer.concat([Buffer.from('Date,Words\n2026-11-01,caf'), Buffer.of(...codes), Buffer.from('\n')]);
const broken: readonly (readonly [name: string, contents: Buffer])[] = [
  ['a letter of Windows-1252', bytes(0xe9)],
  ['a second byte without a first', bytes(0x80)],
  ['a character cut off at the end', bytes(0xc3).subarray(0, -1)],
  ['a slash in more bytes than it needs', bytes(0xc0, 0xaf)],
  ['half of a pair', bytes(0xed, 0xa0, 0x80)],
  ['a character beyond the last', bytes(0xf4, 0x90, 0x80, 0x80)],
  ['half of a pair in UTF-16', in16('Date,Words\n2026-11-01,\uD800x\n')],
  ['half a unit of UTF-16', in16('Date,Words\n2026-11-01,x\n').subarray(0, -1)],
];

test('bytes that are no text are refused, with and without a choice of UTF-8', async () => {
  const through: string[] = [];
  for (const [name, contents] of broken) {
    for (const encoding of [undefined, name.includes('UTF-16') ? ('utf-16le' as const) : ('utf-8' as const)]) {
      const code = await readTable(write(contents), { encoding }).then(
        () => 'read',
        (cause: unknown) => (cause instanceof Error && 'code' in cause ? cause.code : cause),
      );
      if (code !== 'NOT_UTF8') through.push(`${name}: ${String(code)}`);
    }
  }
  reportFault(17, 'bytes that are no text', { rounds: broken.length * 2, corrupt: through.length });
  expect(through).toEqual([]);
});

test('an import of such bytes stores nothing, and once somebody chose, what they always were', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  const map = importMap({ columns: { words: 'Words', heardAt: 'Date' } });
  const contents = Uint8Array.from(bytes(0xe9));
  const { job } = await importContents(app, contents, map, { as: 'feedback' });
  expect([job.state, job.error]).toEqual(['failed', saying('Windows-1252')]);
  const words = app.app.store.database.prepare('SELECT words FROM entries').pluck();
  expect(words.all()).toEqual([]);
  await importContents(app, contents, { ...map, encoding: 'windows-1252' }, { as: 'feedback' });
  expect(words.all()).toEqual(['café']);
});
