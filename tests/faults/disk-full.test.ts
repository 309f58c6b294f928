import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
