import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBackup } from '../../electron/features/backups/open-backup.ts';
import { importAnswers } from '../factories/answers.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { countRows, importContents, importMap } from '../factories/imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
beforeEach(() => rmSync(backups(), { recursive: true, force: true }));
afterAll(() => app.close());

const backups = (): string => join(app.dataDir, 'backups');
const made = async () => (await app.as('owner').backups.get({})).backups;

/** A file with a header and so many rows, none of them like another of any test. */
let lines = 0;
const toFile = (header: string, rows: number): string =>
  `${header}\n${Array.from({ length: rows }, () => `2026-03-01,Words ${(lines += 1)}\n`).join('')}`;

const map = importMap({ columns: { heardAt: 'Date', words: 'Comment' } });
const takeIn = (rows: number, ask = {}) =>
  importContents(app, toFile('Date,Comment', rows), map, { as: 'feedback', ...ask });

it('a backup is made before more than 1,000 rows come in, and holds none of them', async () => {
  const { entries } = countRows(app);
  const { report } = await takeIn(1001);
  expect(report).toMatchObject({ imported: 1001 });
  const [backup, ...others] = await made();
  expect([backup?.why, others]).toEqual(['before-import', []]);
  const opened = await openBackup(join(backups(), backup?.name ?? ''));
  expect(opened.manifest.counts.entries).toBe(entries);
  opened.close();
});

it('a backup is made before more than 1,000 answers to a survey come in', async () => {
  await importAnswers(app, toFile('Date,Why?', 40));
  expect(await made()).toEqual([]);
  const { report } = await importAnswers(app, toFile('Date,Why?', 1001));
  expect(report).toMatchObject({ imported: 1001 });
  expect((await made()).map(({ why }) => why)).toEqual(['before-import']);
});

it('none is made before fewer rows, or where the rows are only checked', async () => {
  expect((await takeIn(900)).report).toMatchObject({ imported: 900 });
  expect((await takeIn(1001, { dryRun: true })).report).toMatchObject({ imported: 1001 });
  expect(await made()).toEqual([]);
});

it('nothing is imported where no backup can be made, and a sentence says why', async () => {
  writeFileSync(backups(), 'a file where the folder should be');
  const before = countRows(app);
  const { job } = await takeIn(1001);
  expect(job.state).toBe('failed');
  expect(job.error).toMatch(/^Nothing was imported, because no backup could be made first\./);
  expect(countRows(app)).toEqual(before);
});
