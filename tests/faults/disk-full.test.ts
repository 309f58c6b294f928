import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../factories/store.ts';
import { openPlainStore, writePair } from './children/open-plain-store.ts';
import { findPairs } from './pairs.ts';

const sizeMb = 16;

/** A small disk of its own; null where this computer lets nobody mount one. */
function mountDisk(): string | null {
  const folder = makeFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

// Fault 4: the disk is full, and then is not.
test('on a full disk everything can be read, nothing is half written, and making room is enough', (context) => {
  const disk = mountDisk();
  if (disk === null) {
    console.warn('disk full: not run, as no small disk can be mounted here');
    return context.skip();
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
  console.log(
    `disk full: ${saved} saves until full, 5 refused, ${found.whole.length} there after room was made, ${found.partial.length} partial`,
  );
  expect([found.whole.length, found.partial]).toEqual([saved + 5, []]);
});

test('a folder on a full disk still opens, to be read', (context) => {
  const disk = mountDisk();
  if (disk === null) return context.skip();
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
