import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealApp } from '../faults/children/open-app.ts';
import { hashFiles, repack, toOlder } from '../factories/company-zip.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

/** What a spreadsheet, a line reader or a careless reader of numbers would change. */
const nasty = [
  '=HYPERLINK("http://bad.example")',
  "'=1+1",
  "''",
  '"',
  'Says "no", then\r\nagrees,\nmostly; | \t',
  ' +49 30 1234 ',
  '👩🏽‍🔧 naïve 東京 \u202Eיום\u200B',
  'NULL',
  '',
  '\uFEFF',
  'a\u0000b',
  'x'.repeat(300_000),
  'first,=second;-third|@fourth',
];

let folder: string;
let made: string;
let zip: string;

/** A company with everything the sample has, and nasty rows. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-company-'));
  made = join(folder, 'made');
  await mirrorJson(['demo', '--data', made, '--customers', '40', '--months', '13', '--until', '2026-11-22']);
  const database = new Database(join(made, 'plain-mirror.sqlite'));
  const ids = database.prepare('SELECT customer_id FROM customers ORDER BY 1').pluck().all();
  nasty.forEach((text, at) => {
    database.prepare('UPDATE customers SET style_note = ?, tags = ? WHERE customer_id = ?').run(text, '[]', ids[at]);
  });
  database
    .prepare('UPDATE customers SET yearly_margin_minor = ?, address = NULL WHERE customer_id = ?')
    .run(9_007_199_254_740_993n, ids[0]);
  database
    .prepare('UPDATE customers SET yearly_margin_minor = ?, address = ? WHERE customer_id = ?')
    .run(-(2n ** 63n), '', ids[1]);
  database.prepare('UPDATE checklist_runs SET na_share = 0.1 + 0.2 WHERE rowid = 1').run();
  const photo = randomBytes(5000);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  mkdirSync(join(made, 'attachments'), { recursive: true });
  writeFileSync(join(made, 'attachments', sha256), photo);
  database
    .prepare(
      "INSERT INTO entry_photos SELECT '019aad89-5fdc-76f3-a7cc-e8903b9931fd', entry_id, ?, 'image/png' FROM entries LIMIT 1",
    )
    .run(sha256);
  database.close();
  zip = join(folder, 'made.zip');
  await mirrorJson(['export', '--data', made, '--out', zip]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const takeIn = (file: string, data: string) =>
  mirror(['import', file, '--as', 'company', '--pin', '444444', '--data', data, '--json']);

describe('a company that is taken in from its export', () => {
  it('gives an export of its own that is equal, file by file', async () => {
    const data = join(testFolder(), 'company');
    const { code, out, error } = await takeIn(zip, data);
    expect([code, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ business: 'Northline Internet', photos: 1, owner: { name: 'Sam' } });
    const again = join(testFolder(), 'again.zip');
    await mirrorJson(['export', '--data', data, '--out', again]);
    const [before, after] = [hashFiles(zip), hashFiles(again)];
    expect(before.size).toBeGreaterThan(60);
    expect(after).toEqual(before);
    expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });

    const database = new Database(join(data, 'plain-mirror.sqlite'), { readonly: true });
    const notes = database.prepare('SELECT style_note FROM customers ORDER BY customer_id LIMIT ?').pluck();
    expect(notes.all(nasty.length)).toEqual(nasty);
    // What is computed from the rows is what was computed of them before, nothing forgotten and nothing doubled.
    database.exec(`ATTACH '${join(made, 'plain-mirror.sqlite')}' AS made`);
    const computed = ['entry_days', 'entry_states', 'last_contacts', 'rhythms', 'rhythm_calls', 'sales_roads'];
    const differing = computed.filter(
      (table) =>
        Number(
          database
            .prepare(`SELECT count(*) FROM (SELECT * FROM ${table} EXCEPT SELECT * FROM made.${table})`)
            .pluck()
            .get(),
        ) +
          Number(
            database
              .prepare(`SELECT count(*) FROM (SELECT * FROM made.${table} EXCEPT SELECT * FROM ${table})`)
              .pluck()
              .get(),
          ) >
        0,
    );
    expect(differing).toEqual([]);
    database.close();
  }, 120_000);

  it('lets in the owner who took it in and nobody else, and its history begins with that', async () => {
    const root = testFolder();
    const { out } = await takeIn(zip, join(root, 'company'));
    // What import prints with --json.
    const { owner, recoveryCode } = JSON.parse(out) as { owner: { id: string }; recoveryCode: string };
    expect(recoveryCode).toMatch(/^(\w{4}-){5}\w{4}$/);
    const app = await openRealApp(root);
    const all = (query: string): unknown[] => app.store.database.prepare(query).pluck().all();
    expect(all('SELECT secret_id FROM secrets ORDER BY 1')).toEqual([owner.id, 'recovery']);
    expect(all('SELECT what FROM commits')).toEqual(['company.arrived', 'company.access-given']);
    expect(all('SELECT role FROM commits')).toEqual(['command line', 'command line']);
    expect(app.store.deviceId).not.toBe(deviceOf(made));
    await app.close();
  });

  it('is told before, without touching a folder', async () => {
    const data = join(testFolder(), 'company');
    const told = await mirrorJson(['import', zip, '--as', 'company', '--dry-run', '--data', data]);
    expect(told).toMatchObject({
      business: 'Northline Internet',
      tables: expect.arrayContaining([expect.objectContaining({ name: 'customers', rows: 40 })]),
    });
    expect(existsSync(data)).toBe(false);
  });

  it('may come from an older program: its rows pass through the steps since', async () => {
    const older = toOlder(zip, join(testFolder(), 'older.zip'), 44);
    const data = join(testFolder(), 'company');
    expect(await takeIn(older, data)).toMatchObject({ code: 0 });
    expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });
  });

  it('is refused where a business is at home, which stays as it is', async () => {
    const { data } = await initBusiness();
    const before = readFileSync(join(data, 'plain-mirror.sqlite'));
    const { code, error } = await takeIn(zip, data);
    expect(code).toBe(1);
    expect(error).toContain('holds Northline already');
    expect(readFileSync(join(data, 'plain-mirror.sqlite')).equals(before)).toBe(true);
  });

  it('asks which owner it is, by name', async () => {
    const data = join(testFolder(), 'company');
    const { error } = await mirror([
      'import',
      zip,
      '--as',
      'company',
      '--owner',
      'Nobody',
      '--pin',
      '444444',
      '--data',
      data,
    ]);
    expect(error).toContain('No owner is called Nobody. In this export they are: Sam.');
  });
});

function deviceOf(data: string): unknown {
  const database = new Database(join(data, 'plain-mirror.sqlite'), { readonly: true });
  const id: unknown = database.prepare('SELECT device_id FROM store').pluck().get();
  database.close();
  return id;
}

const replace = (files: Map<string, string>, name: string, from: string | RegExp, to: string): void => {
  const text = files.get(name) ?? '';
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`Nothing was changed in ${name}.`);
  files.set(name, replaced);
};

type Edit = (files: Map<string, string>) => void;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

describe('an export that is not as it was made, or never was one, is refused and leaves the folder empty', () => {
  const refuse = async (file: string, sentence: string): Promise<void> => {
    const data = join(testFolder(), 'company');
    const { code, out, error } = await takeIn(file, data);
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain(sentence);
    const left = existsSync(data) ? readdirSync(data) : [];
    expect(left.filter((name) => !name.startsWith('in-use'))).toEqual([]);
  };
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
  ])('%s', async (_what, edit, sentence) => refuse(edited(edit, { keepManifest: true }), sentence));

  it.each([
    ['../plain-mirror.sqlite'],
    ['/etc/passwd'],
    ['photos/../../evil.png'],
    ['C:\\evil.csv'],
    ['photos/evil.png'],
    ['Customers.csv'],
  ])('it holds %s', async (name) =>
    refuse(
      edited((files) => files.set(name, 'x'), { keepManifest: true }),
      `holds “${name.replaceAll('\\', '/')}”`,
    ),
  );

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
    ['rows were left out', (files) => replace(files, 'vows.csv', /\r\n.*\r\n/, '\r\n'), 'vows.csv has'],
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
  ])('%s', async (_what, edit, sentence) => refuse(edited(edit), sentence));

  it('a newer program made it, and both versions are named', async () => {
    const newer = edited(() => undefined, { manifest: { dataVersion: 4900, program: '9.1.0' } });
    await refuse(newer, 'made by a newer Plain Mirror (9.1.0, data version 4900; this program knows');
  });

  it('two of its files have one name', async () => {
    const bytes = readFileSync(zip);
    const at = bytes.lastIndexOf('README.txt');
    bytes.write('schema.sql', at);
    const twice = join(testFolder(), 'twice.zip');
    writeFileSync(twice, bytes);
    await refuse(twice, 'damaged');
  });

  it.each([
    ['is no zip', () => Buffer.from('PK, but nothing else')],
    ['was cut off', () => readFileSync(zip).subarray(0, 100_000)],
  ])('the file %s', async (_what, make) => {
    const file = join(testFolder(), 'file.zip');
    writeFileSync(file, make());
    await refuse(file, 'damaged or was cut off');
  });
});
