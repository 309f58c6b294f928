import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileWriter, readTable, saying } from './table-files.ts';

const write = createFileWriter();
const read = (content: string) => readTable(write(content));

describe('the delimiter', () => {
  it.each([
    [',', 'a,b;c,d\n1,2;3,4\n5,6,7\n'],
    [';', 'name;amount\nx;1,50\ny;2,50\nz;3,50\n'],
    ['\t', 'a\tb\n1,5\t2\n1,5\t3\n'],
    ['|', 'a|b\n1|2\n'],
    [';', '"a;b,c";d\n"1,2,3";4\n'],
    [';', 'sep=;\na;b,c\n1;2\n'],
    [',', 'one column\nof words; and more\n'],
    [';', `a;b\n${'"say ""hi"", you";x\n'.repeat(5)}`],
  ])('%j is found by counting outside quotation marks', async (delimiter, content) => {
    expect((await read(content)).delimiter).toBe(delimiter);
  });

  it('is what a person says, against all counting', async () => {
    const { header, all } = await readTable(write('a,b;c\n1,2;3\n'), { delimiter: ';' });
    expect(header).toEqual(['a,b', 'c']);
    expect(all).toEqual([{ line: 2, cells: ['1,2', '3'] }]);
  });

  it('that leaves only one column is doubted in a note', async () => {
    const { header, notes } = await readTable(write('a,b\n1,2\n'), { delimiter: ';' });
    expect(header).toEqual(['a,b']);
    expect(notes).toEqual(['Only one column was found. If there should be more, choose another delimiter.']);
    expect((await read('name\nx\n')).notes).toEqual([]);
  });

  it('as Excel hints at it is no record, and lines go on counting', async () => {
    const { header, all } = await read('sep=;\na;b\n1;2\n');
    expect(header).toEqual(['a', 'b']);
    expect(all).toEqual([{ line: 3, cells: ['1', '2'] }]);
  });
});

describe('the lines of a text file', () => {
  it('end in CRLF, LF or CR, also mixed in one file, and each record names where it begins', async () => {
    const { all } = await read('a,b\r\n1,2\n3,4\r5,6\r\n\r\n\n7,8');
    expect(all).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '4'] },
      { line: 4, cells: ['5', '6'] },
      { line: 7, cells: ['7', '8'] },
    ]);
  });

  it('count on inside quoted cells, whatever the line ends there', async () => {
    const { all } = await read('a,b\n"one\r\ntwo\nthree\rfour",2\nx,y\n');
    expect(all).toEqual([
      { line: 2, cells: ['one\r\ntwo\nthree\rfour', '2'] },
      { line: 6, cells: ['x', 'y'] },
    ]);
  });

  it('are skipped when blank, or when there are only empty cells', async () => {
    const { all } = await read('\n\na,b\n\n ,\n,\n1,\n   \n');
    expect(all).toEqual([{ line: 7, cells: ['1', ''] }]);
  });

  it('are numbered rightly over the pieces in which a large file is read', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `${index},"line\r\nbreak ${index}"\r\n`);
    const { all } = await read(`n,text\r\n${rows.join('')}`);
    expect(all).toHaveLength(40_000);
    const isRight = all.every(
      (row, index) => row.line === 2 + 2 * index && 'cells' in row && row.cells[0] === String(index),
    );
    expect(isRight).toBe(true);
  });
});

describe('quotation marks', () => {
  it('that stand alone inside a cell are text', async () => {
    const { all } = await read('a,b\n5" pipe,7" pipe\nthe "best" one,x\n"he said ""no""",y\n');
    expect(all.map((row) => 'cells' in row && row.cells)).toEqual([
      ['5" pipe', '7" pipe'],
      ['the "best" one', 'x'],
      ['he said "no"', 'y'],
    ]);
  });

  it('that close too early leave the text as it stands', async () => {
    const { all } = await read('a,b\n"Tom" said,x\n1,2\n');
    expect(all.map((row) => 'cells' in row && row.cells)).toEqual([
      ['"Tom" said', 'x'],
      ['1', '2'],
    ]);
  });

  it('that never close are named with the line where they opened; what came before is read', async () => {
    const { all } = await read('a,b\n1,2\n"fine\ncell","open\n3,4\n5,6\n');
    expect(all).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, error: saying('in line 4 is never closed') },
    ]);
  });

  it('that never close are found in the header too', async () => {
    await expect(read('a,"b\n1,2\n')).rejects.toThrow('in line 1 is never closed');
  });
});

describe('a row', () => {
  it('with too few or too many cells is an error with its line and both counts', async () => {
    const { all } = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n1\n');
    expect(all).toEqual([
      { line: 2, error: 'Line 2 has 2 cells; the header has 3.' },
      { line: 3, error: 'Line 3 has 4 cells; the header has 3.' },
      { line: 4, cells: ['1', '2', '3'] },
      { line: 5, error: 'Line 5 has 1 cell; the header has 3.' },
    ]);
  });

  it('may have empty cells behind the last column', async () => {
    const { all } = await read('a,b\n1,2,,\n1,,, \n');
    expect(all).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['1', ''] },
    ]);
  });

  it('that is the header once more is left out with a note', async () => {
    const { all, notes } = await read('a,b\n1,2\na,b\n3,4\na,b\n');
    expect(all.map(({ line }) => line)).toEqual([2, 4]);
    expect(notes).toEqual(['The header stands again in line 3; such lines are left out.']);
  });
});

describe('the header', () => {
  it('gets a name for each column, and a note for each that had to be made', async () => {
    const { header, notes } = await read('name,, name ,name (2),name\n1,2,3,4,5\n');
    expect(header).toEqual(['name', 'Column 2', 'name (3)', 'name (2)', 'name (4)']);
    expect(notes).toEqual([
      'The header has "name" more than once; column 3 is called "name (3)".',
      'The header has "name" more than once; column 5 is called "name (4)".',
      'A column without a name in the header is called by its number: "Column 2".',
    ]);
  });

  it('is missing in a file of blank lines', async () => {
    await expect(read('\n \n,,\n')).rejects.toMatchObject({ code: 'EMPTY' });
  });

  it('named like the insides of JavaScript is only text', async () => {
    const { header, all } = await read('__proto__,constructor\n1,2\n');
    expect(header).toEqual(['__proto__', 'constructor']);
    expect(all).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('always has as many different, filled names as columns', async () => {
    const names = fc.array(fc.constantFrom('', ' ', 'a', 'a (2)', 'b', 'Column 1', 'Column 2'), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(names, async (cells) => {
        const { header } = await read(`${[...cells, 'last'].join(',')}\n`);
        expect(new Set(header).size).toBe(cells.length + 1);
        expect(header.every((name) => name.trim() !== '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

it('rows can be read again and again from the beginning', async () => {
  const { all, rows } = await read('a,b\n1,2\n3,4\n');
  const again = [];
  for await (const row of rows()) again.push(row);
  expect(again).toEqual(all);
});

it('reading may stop at any row', async () => {
  const { rows } = await read(`a,b\n${'1,2\n'.repeat(1000)}`);
  for await (const row of rows()) {
    expect(row.line).toBe(2);
    break;
  }
});
