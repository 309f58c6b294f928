import { describe, expect, it } from 'vitest';
import { createFileWriter, readTable, saying } from './table-files.ts';

const write = createFileWriter();
const TEXT = 'name,note\nZoë,5 € – fine\n東京,🙂\n';
const CELLS = [
  ['Zoë', '5 € – fine'],
  ['東京', '🙂'],
];

const cellsOf = async (content: string | Uint8Array, encoding?: 'windows-1252' | 'utf-8'): Promise<unknown[]> => {
  const { all } = await readTable(write(content), { encoding });
  return all.map((row) => ('cells' in row ? row.cells : row.error));
};

const swapBytes = (content: Buffer): Buffer => Buffer.from(content).swap16();

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', 'without a mark', Buffer.from(TEXT)],
    ['utf-8', 'with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', 'with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['utf-16be', 'with a mark', swapBytes(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ])('is found to be %s %s', async (encoding, _, content) => {
    const { header, all, ...table } = await readTable(write(content));
    expect(table.encoding).toBe(encoding);
    expect(header).toEqual(['name', 'note']);
    expect(all.map((row) => 'cells' in row && row.cells)).toEqual(CELLS);
  });

  it('is found to be UTF-16 without a mark, for Western text', async () => {
    const content = Buffer.from('name,note\nZoë,fine\n', 'utf16le');
    expect(await cellsOf(content)).toEqual([['Zoë', 'fine']]);
    expect(await cellsOf(swapBytes(content))).toEqual([['Zoë', 'fine']]);
  });

  it('is never guessed: a wrong byte is named with its line and Windows-1252 is offered', async () => {
    const content = Buffer.concat([
      Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}`),
      Buffer.from('caf\xE9,2\n', 'latin1'),
    ]);
    await expect(readTable(write(content))).rejects.toMatchObject({
      code: 'NOT_UTF8',
      message: saying(/line 100002 .*Windows-1252/),
    });
  });

  it('finds the wrong byte when there is no line break anywhere', async () => {
    const long = Buffer.from('é'.repeat(300_000));
    await expect(readTable(write(Buffer.concat([long, Buffer.of(0xe9)])))).rejects.toMatchObject({ code: 'NOT_UTF8' });
    expect((await readTable(write(long))).encoding).toBe('utf-8');
  });

  it('is Windows-1252 when a person says so, with its own signs', async () => {
    const content = Buffer.concat([Buffer.from('name,note\n'), Buffer.of(0x80, 0x2c, 0x93, 0xe9, 0x94, 0x0a)]);
    expect(await cellsOf(content, 'windows-1252')).toEqual([['€', '“é”']]);
  });

  it('is refused while reading when a person says UTF-8 and it is not', async () => {
    const content = Buffer.from('a,b\n\xE9,2\n', 'latin1');
    await expect(readTable(write(content), { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'NOT_UTF8' });
  });

  it('refuses half a character, at the end and in UTF-16 too', async () => {
    await expect(readTable(write(Buffer.of(0x61, 0x0a, 0x62, 0xc3)))).rejects.toMatchObject({ code: 'NOT_UTF8' });
    const lone = Buffer.from('\uFEFFa,b\n\uD800,2\n', 'utf16le');
    await expect(readTable(write(lone))).rejects.toMatchObject({ code: 'NOT_UTF8' });
  });

  it('notes characters that were lost before the file came here, and keeps them as they are', async () => {
    const { notes } = await readTable(write('a,b\ncaf\uFFFD,1\n'));
    expect(notes).toEqual([saying('already lost')]);
  });

  it('keeps invisible marks, both forms of an accent, leading zeros and long numbers as they are', async () => {
    const row = ['\u202Eabc\u200B', 'é', 'e\u0301', '00441234', '12345678901234567'];
    expect(await cellsOf(`a,b,c,d,e\n${row.join(',')}\n`)).toEqual([row]);
  });

  it('refuses a row with a zero byte and reads the others', async () => {
    expect(await cellsOf('a,b\n1,2\n3,\0\n5,6\n')).toEqual([
      ['1', '2'],
      'Line 3 holds a zero byte, which is no character.',
      ['5', '6'],
    ]);
  });
});
