import Database from 'better-sqlite3';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReportSchema } from '../../shared/features/imports/imports.schema.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

const csv = [
  'Date,Who,Comment,Mood',
  '2026-11-02,Hollis Family,"Nobody came, nobody rang",unhappy',
  '2026-11-03,Harbour Dental,Fine,happy',
  '2026-13-45,Harbour Dental,A day that is none,happy',
  '2026-11-04,,"Two lines',
  'in one cell",happy',
  '',
].join('\n');
const map = { columns: { heardAt: 'Date', customer: 'Who', words: 'Comment', howLeft: 'Mood' } };

async function prepare(contents = csv) {
  const { data } = await initBusiness();
  const folder = testFolder();
  const [file, mapFile] = [join(folder, 'feedback.csv'), join(folder, 'map.json')];
  writeFileSync(file, contents);
  writeFileSync(mapFile, JSON.stringify(map));
  return { data, args: ['import', file, '--as', 'feedback', '--map', mapFile, '--data', data] };
}

const count = (data: string, table: 'actions' | 'entries' | 'customers' | 'promises'): number => {
  const database = new Database(join(data, 'plain-mirror.sqlite'), { readonly: true });
  const rows = Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  database.close();
  return rows;
};

describe('mirror import', () => {
  it('takes the good rows, lists each bad one once with its line, and makes unknown customers', async () => {
    const { data, args } = await prepare();
    const report = importReportSchema.parse(await mirrorJson(args));
    expect(report).toMatchObject({ rows: 4, imported: 3, duplicates: 0, refused: [{ row: 4, column: 'Date' }] });
    expect(report.made.customers.toSorted()).toEqual(['Harbour Dental', 'Hollis Family']);
    expect(report.refused[0]?.reason).toMatch(/\w/);
    expect([count(data, 'entries'), count(data, 'customers')]).toEqual([3, 2]);
  });

  it('adds nothing the second time', async () => {
    const { data, args } = await prepare();
    await mirrorJson(args);
    expect(await mirrorJson(args)).toMatchObject({ rows: 4, imported: 0, duplicates: 3 });
    expect(count(data, 'entries')).toBe(3);
  });

  it('writes nothing in a dry run', async () => {
    const { data, args } = await prepare();
    expect(await mirrorJson([...args, '--dry-run'])).toMatchObject({ rows: 4, imported: 3, refused: [{ row: 4 }] });
    expect(count(data, 'entries')).toBe(0);
  });

  it('takes jobs with their dates as promises, once, and none in a dry run', async () => {
    const { data } = await initBusiness();
    const file = join(testFolder(), 'jobs.csv');
    writeFileSync(
      file,
      'Customer,Job type,Asked on,Promised,Done\nHollis Family,New line,2026-11-02,2026-11-06,2026-11-05\nQuay Books,Repair,never,,\n',
    );
    const args = ['import', file, '--as', 'promises', '--data', data];
    expect(await mirrorJson([...args, '--dry-run'])).toMatchObject({ rows: 2, imported: 1 });
    expect(count(data, 'promises')).toBe(0);
    expect(await mirrorJson(args)).toMatchObject({
      rows: 2,
      imported: 1,
      refused: [{ row: 3, column: 'Asked on' }],
      made: { customers: ['Hollis Family'], jobTypes: ['New line'] },
    });
    expect(await mirrorJson(args)).toMatchObject({ imported: 0, duplicates: 1 });
    expect(count(data, 'promises')).toBe(1);
  });

  it('takes a list of actions, once', async () => {
    const { data } = await initBusiness();
    const file = join(testFolder(), 'actions.csv');
    writeFileSync(file, 'Action,Owner,Due\nMend the door,,2030-11-27\nSweep,Otto,2030-11-27\n');
    const args = ['import', file, '--as', 'actions', '--data', data];
    expect(await mirrorJson(args)).toMatchObject({ rows: 2, imported: 1, refused: [{ row: 3, column: 'Owner' }] });
    expect(await mirrorJson(args)).toMatchObject({ imported: 0, duplicates: 1 });
    expect(count(data, 'actions')).toBe(1);
  });

  it('takes all or nothing when told to, and ends with 1 when it is nothing', async () => {
    const { data, args } = await prepare();
    const { code, out } = await mirror([...args, '--all-or-nothing', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ imported: 0, refused: [{ row: 4 }] });
    expect(count(data, 'entries')).toBe(0);
  });

  it('ends with 1 where nothing could be imported, or the file or its map is not what it should be', async () => {
    const { args } = await prepare('Date,Who,Comment,Mood\nnever,Hollis,Words,happy\n');
    expect((await mirror(args)).code).toBe(1);
    const missing = await mirror(args.map((arg) => (arg.endsWith('.csv') ? `${arg}.gone` : arg)));
    expect([missing.code, missing.error]).toEqual([1, expect.stringContaining('There is no file')]);
    const [, , , , , mapFile = ''] = args;
    writeFileSync(mapFile, '{ "columns": 3 }');
    const unmapped = await mirror(args);
    expect([unmapped.code, unmapped.error]).toEqual([1, expect.stringContaining('map')]);
  });

  it('guesses the columns where no map is given', async () => {
    const { data } = await initBusiness();
    const file = join(testFolder(), 'customers.csv');
    writeFileSync(
      file,
      'Name,E-mail,Phone\nHollis Family,hollis@mail.example,555 0134\nHarbour Dental,office@harbour.example,555 0199\n',
    );
    expect(await mirrorJson(['import', file, '--as', 'customers', '--data', data])).toMatchObject({
      rows: 2,
      imported: 2,
      refused: [],
    });
    expect(count(data, 'customers')).toBe(2);
  });
});

describe('mirror carry', () => {
  it('takes entries of one computer to another, once', async () => {
    const here = await prepare();
    await mirrorJson(here.args);
    const there = await initBusiness();
    const file = join(testFolder(), 'entries.carry');
    const { entries } = (await mirrorJson(['carry', '--out', file, '--data', here.data])) as { entries: number };
    if (entries === 0) throw new Error('Nothing was carried.');
    expect(await mirrorJson(['carry', '--in', file, '--data', there.data])).toEqual({ taken: entries, known: 0 });
    expect(await mirrorJson(['carry', '--in', file, '--data', there.data])).toMatchObject({ taken: 0 });
    expect(count(there.data, 'entries')).toBe(entries);
  });

  it('writes no file where nothing is new', async () => {
    const { data } = await initBusiness();
    const file = join(testFolder(), 'entries.carry');
    expect(await mirrorJson(['carry', '--out', file, '--data', data])).toEqual({ out: null, entries: 0 });
    expect(existsSync(file)).toBe(false);
  });
});
