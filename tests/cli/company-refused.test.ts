import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repack } from '../factories/company-zip.ts';
import { mirror, mirrorJson, testFolder } from '../factories/mirror.ts';
import { addPhoto } from '../factories/photos.ts';

let folder: string;
let zip: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-refused-'));
  const made = join(folder, 'made');
  await mirrorJson(['demo', '--data', made, '--customers', '15', '--months', '3', '--until', '2026-11-22']);
  addPhoto(made);
  zip = join(folder, 'made.zip');
  await mirrorJson(['export', '--data', made, '--out', zip]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const replace = (files: Map<string, string>, name: string, from: string | RegExp, to: string): void => {
  const text = files.get(name) ?? '';
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`Nothing was changed in ${name}.`);
  files.set(name, replaced);
};

type Edit = (files: Map<string, string>) => void;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

describe('an export that is not as it was made, or never was one, is refused and leaves the folder empty', () => {
  /** What is said, and what is left of the try: nothing, or the mark of whom the folder was in use by. */
  const tryIn = async (file: string): Promise<{ error: string; rest: unknown }> => {
    const data = join(testFolder(), 'company');
    const ended = await mirror(['import', file, '--as', 'company', '--pin', '444444', '--data', data]);
    const left = existsSync(data) ? readdirSync(data).filter((name) => !name.startsWith('in-use')) : [];
    return { error: ended.error, rest: { code: ended.code, out: ended.out, left } };
  };
  const refused = { code: 1, out: '', left: [] };
  const edited = (edit: Edit, options: Parameters<typeof repack>[3] = {}): string =>
    repack(zip, join(testFolder(), 'edited.zip'), edit, options);

  it.each<[string, Edit, string]>([
    ['a table was changed', (files) => replace(files, 'people.csv', 'Sam', 'Sal'), 'people.csv is not as it was'],
    [
      'a photo was changed',
      (files) => files.set([...files.keys()].find((name) => name.startsWith('photos/')) ?? '', 'x'),
      'is not as it was',
    ],
    ['a table is missing', (files) => files.delete('purchases.csv'), 'purchases.csv is not as it was'],
    ['a file came along', (files) => files.set('extra.csv', 'a'), 'extra.csv does not belong'],
  ])('%s', async (_what, edit, sentence) => {
    const { error, rest } = await tryIn(edited(edit, { keepManifest: true }));
    expect(rest).toEqual(refused);
    expect(error).toContain(sentence);
  });

  it.each([
    ['../plain-mirror.sqlite'],
    ['/etc/passwd'],
    ['photos/../../evil.png'],
    ['C:\\evil.csv'],
    ['photos/evil.png'],
    ['Customers.csv'],
  ])('the zip holds %s', async (name) => {
    const { error, rest } = await tryIn(edited((files) => files.set(name, 'x'), { keepManifest: true }));
    expect(rest).toEqual(refused);
    expect(error).toContain(`holds “${name.replaceAll('\\', '/')}”`);
  });

  it.each<[string, Edit, string]>([
    [
      'a quotation mark is never closed',
      (files) => files.set('people.csv', `${files.get('people.csv')}"open`),
      'people.csv, row',
    ],
    [
      'a row is short',
      (files) => files.set('people.csv', `${files.get('people.csv')}one,two\r\n`),
      'has more or fewer cells than the header',
    ],
    [
      'a number is none',
      (files) => replace(files, 'entries.csv', /\r\n(\d+),/, '\r\nmany,'),
      'entries.csv, row 1, column position holds “many”, which is no number',
    ],
    ['rows were left out', (files) => replace(files, 'reasons.csv', /\r\n.*\r\n/, '\r\n'), 'reasons.csv has'],
    ['a value is not allowed', (files) => replace(files, 'people.csv', ',manager,', ',king,'), 'people.csv, row'],
    [
      'a row points to nothing',
      (files) =>
        replace(
          files,
          'purchases.csv',
          new RegExp(`(${uuid.source},)${uuid.source}`),
          '$1019aad89-0000-7000-8000-000000000000',
        ),
      'do not fit together (foreign keys: purchases',
    ],
    ['the header is another', (files) => replace(files, 'people.csv', 'name', 'nom'), 'header of people.csv'],
    [
      'a table is unknown',
      (files) => replace(files, 'schema.json', '"name": "vows"', '"name": "journal"'),
      'table “journal” that is not known here',
    ],
    [
      'PINs came along',
      (files) => replace(files, 'schema.json', '"name": "vows"', '"name": "secrets"'),
      'table “secrets” that is not known here',
    ],
    [
      'a file unpacks to a thousand times its size',
      (files) => files.set('schema.sql', ' '.repeat(40_000_000)),
      'over a hundred times its size',
    ],
    [
      'nobody is an owner',
      (files) => files.set('people.csv', (files.get('people.csv') ?? '').replaceAll(',owner,', ',staff,')),
      'Nobody in this export is an owner',
    ],
  ])('%s', async (_what, edit, sentence) => {
    const { error, rest } = await tryIn(edited(edit));
    expect(rest).toEqual(refused);
    expect(error).toContain(sentence);
  });

  it('a newer program made it, and both versions are named', async () => {
    const newer = edited(() => undefined, { manifest: { dataVersion: 4900, program: '9.1.0' } });
    const { error, rest } = await tryIn(newer);
    expect(rest).toEqual(refused);
    expect(error).toContain('made by a newer Plain Mirror (9.1.0, data version 4900; this program knows');
  });

  it('two of its files have one name', async () => {
    const bytes = readFileSync(zip);
    const at = bytes.lastIndexOf('README.txt');
    bytes.write('schema.sql', at);
    const twice = join(testFolder(), 'twice.zip');
    writeFileSync(twice, bytes);
    const { error, rest } = await tryIn(twice);
    expect(rest).toEqual(refused);
    expect(error).toContain('damaged');
  });

  it.each([
    ['is no zip', () => Buffer.from('PK, but nothing else')],
    ['was cut off', () => readFileSync(zip).subarray(0, 100_000)],
  ])('the file %s', async (_what, make) => {
    const file = join(testFolder(), 'file.zip');
    writeFileSync(file, make());
    const { error, rest } = await tryIn(file);
    expect(rest).toEqual(refused);
    expect(error).toContain('damaged or was cut off');
  });
});
