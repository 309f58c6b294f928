import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { mirrorJson, testFolder } from '../factories/mirror.ts';
import { addPhoto } from '../factories/photos.ts';
import { makeFolder } from '../factories/store.ts';
import { listBackups, listHalfBackups } from './backups.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { childFile, makeCompany } from './company.ts';
import { cutPower, openChance, putInto } from './power/cut-power.ts';
import { record, whyNoTracing } from './power/record.ts';
import type { Recording } from './power/recording.ts';
import { reportFault, reportNotRun, type Figures } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const notRun = whyNoTracing();
const states = countRounds(60, 500);

/** What was told of before the power failed, and the folder as it is found afterwards. */
type Cut = { readonly folder: string; readonly said: readonly string[] };

/** Fails the power at many moments; `look` tells what is lost, there in part or wrong in one of them. */
function cutOften(recording: Recording, look: (cut: Cut) => Omit<Figures, 'rounds'>): Required<Figures> {
  const sums = { rounds: states, confirmed: 0, lost: 0, partial: 0, corrupt: 0 };
  for (let seed = 1; seed <= states; seed += 1) {
    const chance = openChance(seed);
    const after = Math.floor(chance() * (recording.happened.length + 1));
    const said = recording.happened.slice(0, after).flatMap((one) => (one.is === 'said' ? [one.line] : []));
    const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
    putInto(cutPower(recording, after, chance), recording.root, folder);
    const { confirmed = 0, lost = 0, partial = 0, corrupt = 0 } = look({ folder, said });
    sums.confirmed += confirmed;
    sums.lost += lost;
    sums.partial += partial;
    sums.corrupt += corrupt;
    rmSync(folder, { recursive: true });
  }
  return sums;
}

/** The photos that a database tells of and that are not there, or not as they were. */
function listMissingPhotos(dataDir: string): string[] {
  const database = new Database(join(dataDir, 'plain-mirror.sqlite'), { readonly: true });
  const hashes = database.prepare('SELECT sha256 FROM entry_photos').pluck().all().map(String);
  database.close();
  return hashes.filter((sha256) => {
    const path = join(dataDir, 'attachments', sha256);
    return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256;
  });
}

const whole = { lost: 0, partial: 0, corrupt: 0 };

// Fault 2 where names are what is lost: files that are made, renamed and removed beside the database.
test(
  `the power cut at ${states} moments while a first start makes its folder leaves one that the next start opens`,
  async (context) => {
    const what = 'first start (states)';
    if (notRun !== null) {
      reportNotRun(2, what, notRun);
      return context.skip(notRun);
    }
    const root = makeFolder();
    const recording = await record(childFile('write-pairs'), [join(root, 'new/company'), '0', '3'], root);
    const figures = cutOften(recording, ({ folder, said }) => {
      const confirmed = said.filter((line) => line.startsWith('saved')).length;
      const store = openPlainStore(join(folder, 'new/company'));
      const rows = Number(store.database.prepare('SELECT count(*) FROM locations').pluck().get());
      store.close();
      return { confirmed, lost: Math.max(0, confirmed - Math.floor(rows / 2)), partial: rows % 2 };
    });
    reportFault(2, what, figures);
    expect(figures).toMatchObject(whole);
  },
  states * 4000,
);

test(
  `the power cut at ${states} moments while backups are made leaves every one that was told of, and no half one`,
  async (context) => {
    const what = 'backups (states)';
    if (notRun !== null) {
      reportNotRun(2, what, notRun);
      return context.skip(notRun);
    }
    const root = makeFolder();
    const store = openPlainStore(root);
    for (let no = 0; no < 10; no += 1) writePair(store, no);
    store.close();
    const recording = await record(childFile('back-up'), [root, '3'], root);
    const figures = cutOften(recording, ({ folder, said }) => {
      const told = said.filter((line) => line.endsWith('.sqlite')).map((path) => basename(path, '.sqlite'));
      const there = listBackups(folder).map((name) => basename(name, '.json'));
      const lost = told.filter((name) => !there.includes(name)).length;
      return { confirmed: told.length, lost, corrupt: listHalfBackups(folder).length };
    });
    reportFault(2, what, figures);
    expect(figures).toMatchObject(whole);
    expect(figures.confirmed).toBeGreaterThan(0);
  },
  states * 4000,
);

test('a backup is safe before its name is told, on an empty folder too', () => {
  const folder = makeFolder();
  const store = openPlainStore(folder);
  const { path } = backUp(store.path, folder, 'hourly', 1);
  store.close();
  expect(listBackups(folder)).toEqual([basename(path).replace('.sqlite', '.json')]);
  expect(listHalfBackups(folder)).toEqual([]);
});

test(
  `the power cut at ${states} moments while photos are kept leaves each beside the entry that shows it`,
  async (context) => {
    const what = 'photos of entries (states)';
    if (notRun !== null) {
      reportNotRun(2, what, notRun);
      return context.skip(notRun);
    }
    const root = await makeCompany();
    const recording = await record(childFile('keep-photos'), [root, '8'], root);
    const figures = cutOften(recording, ({ folder, said }) => {
      const store = openPlainStore(join(folder, 'company'));
      const there = new Set(store.database.prepare('SELECT entry_id FROM entries').pluck().all());
      store.close();
      const told = said.filter((line) => line !== 'ready');
      const lost = told.filter((id) => !there.has(id)).length;
      return { confirmed: told.length, lost, partial: listMissingPhotos(join(folder, 'company')).length };
    });
    reportFault(2, what, figures);
    expect(figures).toMatchObject(whole);
    expect(figures.confirmed).toBeGreaterThan(0);
  },
  states * 4000,
);

test(
  `the power cut at ${states} moments while a company is taken in leaves the folder empty or whole`,
  async (context) => {
    const what = 'a company taken in (states)';
    if (notRun !== null) {
      reportNotRun(2, what, notRun);
      return context.skip(notRun);
    }
    const folder = testFolder();
    const [made, zip] = [join(folder, 'made'), join(folder, 'made.zip')];
    await mirrorJson(['demo', '--data', made, '--customers', '5', '--months', '1', '--until', '2026-11-22']);
    addPhoto(made);
    await mirrorJson(['export', '--data', made, '--out', zip]);
    const entriesOf = (dataDir: string): number => {
      const store = openPlainStore(dataDir);
      const entries = Number(store.database.prepare('SELECT count(*) FROM entries').pluck().get());
      store.close();
      return entries;
    };
    const entries = entriesOf(made);
    const root = makeFolder();
    const recording = await record(childFile('take-in'), [zip, join(root, 'company')], root);
    const figures = cutOften(recording, (cut) => {
      const dataDir = join(cut.folder, 'company');
      const confirmed = cut.said.includes('done') ? 1 : 0;
      if (!existsSync(join(dataDir, 'plain-mirror.sqlite'))) return { confirmed, lost: confirmed };
      const partial = entriesOf(dataDir) === entries ? 0 : 1;
      return { confirmed, partial: partial + listMissingPhotos(dataDir).length };
    });
    reportFault(2, what, figures);
    expect(figures).toMatchObject(whole);
  },
  states * 4000,
);
