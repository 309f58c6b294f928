import { closeSync, existsSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepBallast } from '../../electron/app/ballast.ts';
import { openTestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/log.ts';
import { refusalOf } from '../factories/refusal.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { findPairs } from './pairs.ts';
import { reportFault, reportNotRun } from './report-fault.ts';
import { mountDisk, noMounting } from './small-disk.ts';

const sizeMb = 16;

// Fault 4: the disk is full, and then is not.
test('on a full disk everything can be read, nothing is half written, and making room is enough', (context) => {
  const disk = mountDisk(sizeMb);
  if (disk === null) {
    reportNotRun(4, `a disk of ${sizeMb} MB`, noMounting);
    return context.skip(noMounting);
  }
  const folder = join(disk, 'company');
  const store = openPlainStore(folder);
  writePair(store, 0);
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 1024 * 1024)));
  const sentences: string[] = [];
  let saved = 1;
  for (let no = 1; no < 1000 && sentences.length < 5; no += 1) {
    try {
      writePair(store, no);
      saved = no + 1;
    } catch (cause) {
      sentences.push(cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause));
    }
  }
  expect(sentences).toEqual(Array.from({ length: 5 }, () => 'SQLITE_FULL'));
  expect(store.database.inTransaction).toBe(false);
  const counted = (): unknown => store.database.prepare('SELECT count(*) FROM locations').pluck().get();
  expect(counted()).toBe(saved * 2);
  expect(store.database.pragma('integrity_check', { simple: true })).toBe('ok');

  rmSync(ballast);
  // The very ids that failed are sent again.
  for (let no = saved; no < saved + 5; no += 1) writePair(store, no);
  expect(counted()).toBe((saved + 5) * 2);
  store.close();
  const found = findPairs(folder);
  const lost = saved + 5 - found.whole.length;
  reportFault(4, `a disk of ${sizeMb} MB`, { rounds: 5, confirmed: saved + 5, lost, partial: found.partial.length });
  expect([found.whole.length, found.partial]).toEqual([saved + 5, []]);
});

test('a folder on a full disk still opens, to be read', (context) => {
  const disk = mountDisk(sizeMb);
  if (disk === null) return context.skip(noMounting);
  const folder = join(disk, 'company');
  const first = openPlainStore(folder);
  writePair(first, 0);
  first.close();
  const { bavail, bsize } = statfsSync(disk);
  // A log of 32 KB for the index of the write-ahead log is all that opening needs.
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 64 * 1024));
  const store = openPlainStore(folder);
  expect(store.database.prepare('SELECT count(*) FROM locations').pluck().get()).toBe(2);
  store.close();
});

const megabyte = Buffer.alloc(1024 * 1024);

/** Fills a disk to the last page. */
function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const piece of [megabyte, Buffer.alloc(4096)]) {
      try {
        for (;;) writeSync(file, piece);
      } catch {
        // It takes no more of these.
      }
    }
  } finally {
    closeSync(file);
  }
}

test('where the disk is full the ballast goes first, then saving is refused in a sentence, and room is enough', async (context) => {
  const disk = mountDisk(640);
  if (disk === null) return context.skip(noMounting);
  vi.stubEnv('TMPDIR', disk);
  onTestFinished(() => void vi.unstubAllEnvs());
  const app = await openTestApp();
  await keepBallast(app.dataDir);
  const ballast = join(app.dataDir, 'ballast');
  expect(existsSync(ballast)).toBe(true);
  const staff = app.as('staff');
  const filler = join(disk, 'filler');
  let saved = 0;
  const record = async (): Promise<void> => {
    await recordEntry(app, staff, { words: `No ${saved} ${'x'.repeat(8000)}` });
    saved += 1;
  };
  fill(filler);
  while (existsSync(ballast)) await record();
  expect(await staff.system.room({})).toMatchObject({ state: 'full' });
  fill(filler);
  const untilRefused = async (): Promise<void> => {
    for (let no = 0; no < 500; no += 1) await record();
  };
  expect(await refusalOf(untilRefused())).toBe('DISK_FULL');
  expect((await staff.log.list({})).items.length).toBeGreaterThan(0);
  rmSync(filler);
  await record();
  const { database } = app.app.store;
  const counted = Number(database.prepare('SELECT count(*) FROM entries').pluck().get());
  reportFault(4, 'the whole program, with ballast', { rounds: 2, confirmed: saved, lost: saved - counted, partial: 0 });
  expect(counted).toBe(saved);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  await keepBallast(app.dataDir);
  expect(existsSync(ballast)).toBe(true);
  await app.close();
});
