import { strFromU8, unzipSync } from 'fflate';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable, saying } from './table-files.ts';

// Real exports of other programs, which lie beside the project where it is built and nowhere else.
const FOLDER = join(import.meta.dirname, '../../../shared/samples');
const find = (pattern: string): string[] => globSync(pattern, { cwd: FOLDER }).toSorted();

/** Counts the records that are not blank, sharing no code with the reader. */
function countCsvRecords(text: string): number {
  const withoutQuoted = text.replaceAll(/"(?:[^"]|"")*"/g, 'x');
  return withoutQuoted.split(/\r\n|\n|\r/).filter((line) => /[^\s,;\t]/.test(line)).length;
}

/** Counts the rows of the first sheet in which any cell holds something. */
function countSheetRows(file: Uint8Array): number {
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const rows = sheet.match(/<row\b[^>]*?(?:\/>|>.*?<\/row>)/gs) ?? [];
  return rows.filter((row) => /<v>[^<]|<t[ >]/.test(row)).length;
}

const isHere = existsSync(FOLDER);
if (!isHere) console.warn('samples: not run, as there are none beside the project');

describe.skipIf(!isHere)('real files of other programs', () => {
  it('are there in both formats', () => {
    expect(find('**/*.csv').length).toBeGreaterThan(10);
    expect(find('**/*.xlsx').length).toBeGreaterThan(3);
  });

  it.each(find('**/*.csv').filter((name) => !name.includes('not-utf8')))(
    '%s opens with as many rows as it has',
    async (name) => {
      const path = join(FOLDER, name);
      const { header, all } = await readTable(path);
      expect(all.length).toBe(countCsvRecords(readFileSync(path, 'utf8')) - 1);
      expect(all.filter((row) => 'error' in row)).toEqual([]);
      expect(all.every((row) => 'cells' in row && row.cells.length === header.length)).toBe(true);
    },
  );

  it.each(find('**/*not-utf8.csv'))('%s opens once a person chose Windows-1252', async (name) => {
    const path = join(FOLDER, name);
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'NOT_UTF8',
      message: saying('line 1 '),
    });
    const { header, all } = await readTable(path, { encoding: 'windows-1252' });
    expect(all.length).toBe(countCsvRecords(readFileSync(path, 'latin1')) - 1);
    expect([...header, ...all.flatMap((row) => ('cells' in row ? row.cells : []))].join('')).not.toContain('\uFFFD');
  });

  it.each(find('**/*.xlsx'))('%s opens with as many rows as its first sheet has', async (name) => {
    const path = join(FOLDER, name);
    const { all } = await readTable(path);
    expect(all.length).toBe(countSheetRows(readFileSync(path)) - 1);
    expect(all.filter((row) => 'error' in row)).toEqual([]);
  });

  it.each(find('**/*.xls'))('%s gets its sentence', async (name) => {
    await expect(readTable(join(FOLDER, name))).rejects.toThrow('save it as .xlsx');
  });
});
