import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsSchema } from '../../shared/features/exports/exports.schema.ts';
import { openRealApp } from '../faults/children/open-app.ts';
import { hashFiles, toOlder } from '../factories/company-zip.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';
import { addPhoto } from '../factories/photos.ts';

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
  database.close();
  addPhoto(made);
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
    expect(contentsSchema.parse(told)).toMatchObject({ business: 'Northline Internet', photos: 1 });
    expect(contentsSchema.parse(told).tables).toContainEqual({ name: 'customers', noun: 'customer', rows: 40 });
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
