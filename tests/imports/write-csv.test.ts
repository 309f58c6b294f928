import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { toCsv, type CsvValue } from '../../electron/app/tables/write-csv.ts';
import { createFileWriter, readTable } from './table-files.ts';

const write = createFileWriter();

async function toText(header: string[], rows: Iterable<CsvValue[]> | AsyncIterable<CsvValue[]>): Promise<string> {
  let text = '';
  for await (const chunk of toCsv(header, rows)) text += chunk;
  return text;
}

async function roundTrip(header: string[], rows: CsvValue[][]): Promise<unknown[]> {
  const path = write(await toText(header, rows));
  const table = await readTable(path, { unprotect: true, delimiter: ',', encoding: 'utf-8' });
  expect(table.header).toEqual(header);
  return table.all.map((row) => ('cells' in row ? row.cells : row.error));
}

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/** What a program sees that splits at another delimiter and knows nothing of quotation marks. */
function splitBlindly(csv: string, delimiter: string): string[] {
  return csv
    .split('\r\n')
    .flatMap((line) => line.split(/[\r\n]/))
    .flatMap((line) => line.split(delimiter));
}

const isFormula = (cell: string): boolean => /^[\s"]*[=+\-@＝＋－＠\0]/.test(cell);

// Texts made of what hurts: starts of formulas, separators, quotation marks, spaces and line ends.
const nastyText = fc
  .array(fc.constantFrom(...STARTS, ',', ';', '|', '"', "'", ' ', '\u00A0', 'a', '1', 'é', '🙂', '\uFEFF'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('an exported text', () => {
  it.each(STARTS)('that begins with %j can not become a formula', async (start) => {
    const csv = await toText(['a'], [[`${start}1+1`]]);
    expect(csv.split('\r\n')[1]).toMatch(/^"?'/);
    expect(await roundTrip(['a'], [[`${start}1+1`]])).toEqual([[`${start}1+1`]]);
  });

  it.each([
    '=HYPERLINK("http://example.com","x")',
    '  =1+1',
    '"=1+1',
    "'=1+1",
    "''=1+1",
    'fine;=1+1',
    'fine\n=1+1',
    'fine|"@SUM(1)',
    "=cmd|' /C calc'!A0",
    '- a list\n- of things',
  ])('%j comes back as it was and is no formula under any delimiter', async (text) => {
    const csv = await toText(['a', 'b'], [['x', text]]);
    for (const delimiter of [',', ';', '\t', '|']) expect(splitBlindly(csv, delimiter).filter(isFormula)).toEqual([]);
    expect(await roundTrip(['a', 'b'], [['x', text]])).toEqual([['x', text]]);
  });

  it('stays as people wrote it when nothing in it is dangerous', async () => {
    expect(await toText(['a', 'b'], [["'tis fine", 'well-known a=b, or so']])).toBe(
      'a,b\r\n\'tis fine,"well-known a=b, or so"\r\n',
    );
  });

  it('comes back byte for byte, whatever it is', async () => {
    const texts = fc.oneof(nastyText, fc.string({ unit: 'binary' }));
    const rows = fc.array(fc.tuple(texts, texts, texts), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        expect(await roundTrip(['a', 'b', 'c'], cells)).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });

  it('is never a formula, whatever it is and at whatever the reader splits', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, nastyText, async (one, other) => {
        const csv = await toText(['a', 'b'], [[one, other]]);
        for (const delimiter of [',', ';', '\t', '|'])
          expect(splitBlindly(csv, delimiter).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back in a table of one column, even when it is empty', async () => {
    expect(await roundTrip(['a'], [[''], ['x'], ['']])).toEqual([[''], ['x'], ['']]);
  });

  it('with half a character is refused, as it could only be written as another', async () => {
    await expect(toText(['a'], [['\uD800']])).rejects.toThrow(RangeError);
  });

  it('of a million separators is guarded in a moment', async () => {
    const text = '\n'.repeat(500_000) + ' '.repeat(500_000);
    expect(await roundTrip(['a'], [[text]])).toEqual([[text]]);
  });
});

describe('an export', () => {
  it('keeps signed numbers as numbers and leaves null empty', async () => {
    expect(await toText(['n', 'm', 'none'], [[-5, 0.25, null]])).toBe('n,m,none\r\n-5,0.25,\r\n');
    await expect(toText(['n'], [[NaN]])).rejects.toThrow(RangeError);
  });

  it('guards the names of columns too', async () => {
    expect(await toText(['=1+1'], [])).toBe("'=1+1\r\n");
  });

  it('refuses a row that does not fit its header', async () => {
    await expect(toText(['a', 'b'], [['x']])).rejects.toThrow('1 values; the header has 2');
  });

  it('takes rows as they come and hands on pieces before it has them all', async () => {
    let made = 0;
    async function* rows(): AsyncGenerator<CsvValue[]> {
      for (; made < 50_000; made++) yield [made, 'some words that fill a row'];
    }
    const pieces = toCsv(['n', 'text'], rows());
    await pieces.next();
    expect(made).toBeLessThan(5_000);
    await pieces.return(undefined);
  });

  it('pipes like any stream', async () => {
    const chunks = await Readable.from(toCsv(['a'], [['x']])).toArray();
    expect(chunks.join('')).toBe('a\r\nx\r\n');
  });
});
