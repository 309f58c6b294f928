import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '../../electron/db/folder-lock.ts';
import { startChild, type Child } from '../factories/child.ts';
import { makeFolder, noon, openTestStore } from '../factories/store.ts';

const holdFile = join(import.meta.dirname, 'children/hold-folder.ts');
const hold = (folder: string): Child => startChild(holdFile, [folder]);

test('a second process is refused and told who holds the folder since when', async () => {
  const folder = makeFolder();
  const first = hold(folder);
  expect(await first.nextLine()).toBe('held');
  const since = new Date(noon).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  expect(() => lockFolder(folder, 'test', noon)).toThrow(
    `This data folder is in use by Plain Mirror (child, process ${first.process.pid}) since ${since}. Close it there first.`,
  );
  const second = hold(folder);
  expect(await second.nextLine()).toContain(`(child, process ${first.process.pid})`);
});

test('a folder whose holder was killed is free at once, and its name is replaced', async () => {
  const folder = makeFolder();
  const first = hold(folder);
  expect(await first.nextLine()).toBe('held');
  await first.kill();
  const second = hold(folder);
  expect(await second.nextLine()).toBe('held');
  expect(() => lockFolder(folder, 'test', noon)).toThrow(`process ${second.process.pid}`);
});

test('a folder that was let go is free, also in the same process', () => {
  const folder = makeFolder();
  const lock = lockFolder(folder, 'first', noon);
  expect(() => lockFolder(folder, 'second', noon)).toThrow(`(first, process ${process.pid})`);
  lock.release();
  lockFolder(folder, 'third', noon).release();
});

test('a name that cannot be read does not let anybody in', async () => {
  const folder = makeFolder();
  const first = hold(folder);
  expect(await first.nextLine()).toBe('held');
  writeFileSync(join(folder, 'in-use.json'), '{"processNo":');
  expect(() => lockFolder(folder, 'test', noon)).toThrow('in use by another Plain Mirror');
});

test('a folder stays held when the one who took it forgot about it', async () => {
  const folder = makeFolder();
  const forgetful = hold(folder);
  expect(await forgetful.nextLine()).toBe('held');
  expect(() => lockFolder(folder, 'test', noon)).toThrow('in use by Plain Mirror (child');
});

test('a refused start opens and changes nothing of the database', async () => {
  const folder = makeFolder();
  openTestStore(folder).close();
  const before = readFileSync(join(folder, 'plain-mirror.sqlite'));
  const holder = hold(folder);
  expect(await holder.nextLine()).toBe('held');
  expect(() => openTestStore(folder)).toThrow('in use');
  expect(readFileSync(join(folder, 'plain-mirror.sqlite')).equals(before)).toBe(true);
});

test('reading and backing up inside the holder does not lose the folder to another process', async () => {
  const folder = makeFolder();
  const store = openTestStore(folder);
  store.database.prepare('VACUUM INTO ?').run(join(folder, 'copy.sqlite'));
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  expect(await hold(folder).nextLine()).toContain(`(test, process ${process.pid})`);
  store.close();
  expect(await hold(folder).nextLine()).toBe('held');
});
