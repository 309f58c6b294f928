import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTable } from '../../electron/app/tables/open-table.ts';
import { companySchema, manifestSchema } from '../../shared/features/exports/company-file.schema.ts';
import type { CustomerId, RunPhotoId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { makeChecklist, startRun } from '../factories/checklists.ts';
import { hashFiles } from '../factories/company-zip.ts';
import { recordEntry } from '../factories/entries.ts';
import { handOverPhoto, pngOf } from '../factories/photos.ts';
import { readZip } from '../factories/zip.ts';

let app: TestApp;
let folder: string;
beforeEach(async () => {
  app = await openTestApp();
  folder = mkdtempSync(join(tmpdir(), 'plain-mirror-export-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Exports as the screen does: starts, waits, downloads. */
async function download(client: Client, name = 'export.zip'): Promise<string> {
  const { jobId } = await client.exports.start({ commandId: commandId() });
  await app.app.lasting.jobs.whenOver(jobId);
  const job = await client.jobs.get({ id: jobId });
  expect(job).toMatchObject({ kind: 'export', state: 'done' });
  // The export's own result.
  const { fileId } = job.result as { fileId: string };
  const response = await app.fetch(`/files/out/${fileId}`);
  expect(response.headers.get('content-disposition')).toContain('plain-mirror-2026-11-19.zip');
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
  return path;
}

describe('an export', () => {
  it('holds the photos of entries and of runs, a picture of both once', async () => {
    const [both, own] = [pngOf(10, 10), pngOf(20, 20)];
    await recordEntry(app, app.as('staff'), { photoIds: [await handOverPhoto(app, both)] });
    const runId = await startRun(app, app.as('staff'), await makeChecklist(app.as('manager')));
    for (const photo of [both, own]) {
      const added = { id: newId<RunPhotoId>(), runId, itemId: null, fileId: await handOverPhoto(app, photo) };
      await app.as('staff').checklists.addPhoto({ commandId: commandId(), ...added });
    }
    const names = [...readZip(await download(app.as('owner'))).keys()].filter((name) => name.startsWith('photos/'));
    expect(names).toHaveLength(2);
  });

  it('holds every record as CSV, with a schema that takes the files back', async () => {
    await app.as('manager').customers.add({
      commandId: commandId(),
      id: newId<CustomerId>(),
      fields: {
        name: '=HYPERLINK("http://bad.example")',
        styleNote: 'Says "no", then\nagrees, mostly',
        yearlyMarginMinor: 78_000,
      },
    });
    await recordEntry(app, app.as('staff'), { words: '-1 for the wait', howLeft: 'unhappy' });
    const zip = readZip(await download(app.as('owner')));
    const database = new Database(':memory:');
    database.pragma('foreign_keys = OFF');
    database.exec(zip.get('schema.sql') ?? '');
    // What schema.json describes, as the export writes it.
    const schema = JSON.parse(zip.get('schema.json') ?? '') as {
      tables: { name: string; file: string; rows: number }[];
    };
    for (const { name, file, rows } of schema.tables) {
      const path = join(folder, file);
      writeFileSync(path, zip.get(file) ?? '');
      const table = await openTable(path, { unprotect: true });
      const insert = database.prepare(
        `INSERT INTO ${name} (${table.header.join(', ')}) VALUES (${table.header.map(() => '?').join(', ')})`,
      );
      for await (const row of table.rows()) {
        if ('error' in row) throw new Error(row.error);
        insert.run(...row.cells.map((cell) => (cell === '' ? null : cell)));
      }
      const kept = Number(app.app.store.database.prepare(`SELECT count(*) FROM ${name}`).pluck().get());
      expect([name, rows, Number(database.prepare(`SELECT count(*) FROM ${name}`).pluck().get())]).toEqual([
        name,
        kept,
        kept,
      ]);
    }
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.prepare('SELECT name, style_note, yearly_margin_minor FROM customers').raw().get()).toEqual([
      '=HYPERLINK("http://bad.example")',
      'Says "no", then\nagrees, mostly',
      78_000,
    ]);
    expect(zip.get('customers.csv')).toContain(`'=HYPERLINK`);
    expect(zip.get('entries.csv')).toContain(`'-1 for the wait`);
    database.close();
  });

  it('leaves out only what keeps the books, is computed from the rest, or leads back to nobody', () => {
    const { database, tables, recomputed } = app.app.store;
    const known = new Set([...tables.keys(), ...recomputed.flatMap(({ remembers }) => remembers?.name ?? [])]);
    const all = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`);
    const left = all
      .pluck()
      .all()
      .map(String)
      .filter((name) => !known.has(name) && !/_search($|_)/.test(name));
    expect(left.toSorted().join(' ')).toBe(
      'audit_answers awaited_computations checklist_counts checklist_scores commit_days commits contact_days ' +
        'entry_days entry_states entry_terms erasures job_days job_first_dates jobs journal last_contacts promise_first_days ' +
        'promise_last_days pulse_answers pulse_comments receipts response_counts rhythms sales_roads store',
    );
  });

  it('holds no PIN, no receipt and nothing that speaks of this computer', async () => {
    const zip = readZip(await download(app.as('owner')));
    const here = /secret|receipt|journal|commit|carries|arrivals|plans|pulse_answers|^jobs\./;
    expect([...zip.keys()].filter((name) => here.test(name))).toEqual([]);
    expect([...zip.values()].join('')).not.toMatch(/\bsalt\b|\bhash\b/);
  });

  it('says in plain words what it is, and names every file with its hash', async () => {
    await recordEntry(app, app.as('staff'));
    const path = await download(app.as('owner'));
    const zip = readZip(path);
    expect(zip.get('README.txt')).toMatch(/Northline Internet: everything .* as it stood on 2026-11-19/);
    expect(zip.get('README.txt')).toMatch(/entries\.csv +1 × entry/);
    const manifest = manifestSchema.parse(JSON.parse(zip.get('manifest.json') ?? ''));
    expect(new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]))).toEqual(hashFiles(path));
  });

  it('tells what the columns hold: units, choices, and what they point to', async () => {
    const zip = readZip(await download(app.as('owner')));
    const { tables } = companySchema.parse(JSON.parse(zip.get('schema.json') ?? ''));
    const columnOf = (table: string, name: string) =>
      tables.find((one) => one.name === table)?.columns.find((column) => column.name === name);
    expect(columnOf('entries', 'heard_at')).toMatchObject({ type: 'INTEGER', required: true, unit: 'moment' });
    expect(columnOf('entries', 'severity')).toMatchObject({ oneOf: ['normal', 'serious', 'severe'] });
    expect(columnOf('entries', 'customer_id')).toMatchObject({
      pointsTo: { table: 'customers', column: 'customer_id' },
    });
    expect(columnOf('customers', 'yearly_margin_minor')).toMatchObject({ unit: 'money' });
    expect(columnOf('actions', 'whys')).toMatchObject({ unit: 'json' });
  });

  it('is the same file for the same records, at whatever hour of the day it is made', async () => {
    await recordEntry(app, app.as('staff'));
    const hash = async (name: string) =>
      createHash('sha256')
        .update(readFileSync(await download(app.as('owner'), name)))
        .digest('hex');
    const first = await hash('one.zip');
    app.clock.move(60_000);
    expect(await hash('two.zip')).toBe(first);
  });

  it('is one export however often the command arrives', async () => {
    const id = commandId();
    const [one, two] = [
      await app.as('owner').exports.start({ commandId: id }),
      await app.as('owner').exports.start({ commandId: id }),
    ];
    expect(two.jobId).toBe(one.jobId);
    await app.app.lasting.jobs.whenOver(one.jobId);
  });
});
