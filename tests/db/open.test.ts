import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { isSealed } from '../../electron/db/backup-manifest.ts';
import { checkStore } from '../../electron/db/check.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { backupManifestSchema } from '../../shared/features/backups/backup-file.schema.ts';
import {
  customers,
  locations,
  makeFolder,
  nameProblems,
  noon,
  openTestStore,
  toCustomer,
  toLocation,
} from '../factories/store.ts';

const fileIn = (folder: string): string => join(folder, 'plain-mirror.sqlite');
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a write-ahead log whose database is gone is kept, and no new database takes it in', () => {
  const folder = makeFolder();
  writeFileSync(`${fileIn(folder)}-wal`, randomBytes(4096));
  const before = hashOf(`${fileIn(folder)}-wal`);
  expect(() => openTestStore(folder)).toThrow('is missing in this folder');
  expect(existsSync(fileIn(folder))).toBe(false);
  expect(hashOf(`${fileIn(folder)}-wal`)).toBe(before);
});

test('a first start that was killed half-way is made good by the next', () => {
  const folder = makeFolder();
  writeFileSync(`${fileIn(folder)}.unfinished`, 'half a database');
  writeFileSync(`${fileIn(folder)}.unfinished-wal`, randomBytes(100));
  const store = openTestStore(folder);
  expect(nameProblems(checkStore(store))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('a folder keeps its device id, its rows and its chain when it is opened again', () => {
  const folder = makeFolder();
  const first = openTestStore(folder);
  first.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')));
  first.close();
  const second = openTestStore(folder);
  second.command((tx) => tx.insert(customers, toCustomer('c-2', 'Ben')));
  expect(second.deviceId).toBe(first.deviceId);
  expect(second.database.prepare('SELECT name FROM customers ORDER BY name').pluck().all()).toEqual(['Ann', 'Ben']);
  expect(nameProblems(checkStore(second))).toEqual([]);
});

const newest = migrations.at(-1)?.number ?? 0;
const addHours = { number: newest + 10, name: 'opening-hours', up: 'ALTER TABLE locations ADD COLUMN hours TEXT' };

test('an older file is backed up before it is brought up to date, and the backup is as it was', () => {
  const folder = makeFolder();
  const old = openTestStore(folder);
  old.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')));
  const schema: unknown = old.database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
  old.close();
  const updated = openTestStore(folder, { migrations: [...migrations, addHours] });
  expect(updated.database.pragma('user_version', { simple: true })).toBe(newest + 10);
  expect(updated.database.prepare('SELECT name, hours FROM locations').raw().all()).toEqual([['Harbour', null]]);

  const [backup = '', ...more] = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.sqlite'));
  expect([backup, more]).toEqual([`2026-11-19T10-00-00-000Z-before-update.sqlite`, []]);
  const path = join(folder, 'backups', backup);
  const told = readFileSync(path.replace(/sqlite$/, 'json'), 'utf8');
  expect(isSealed(told)).toBe(true);
  expect(backupManifestSchema.parse(JSON.parse(told))).toMatchObject({
    why: 'before-update',
    number: 1,
    madeAt: noon,
    dataVersion: newest,
    deviceId: old.deviceId,
    business: null,
    newestCommit: 1,
    counts: { entries: 0, customers: 0, people: 0 },
    database: { name: backup, bytes: statSync(path).size, sha256: hashOf(path) },
    attachments: [],
  });
  const copy = new Database(path, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(newest);
  expect(copy.prepare('SELECT name FROM locations').pluck().all()).toEqual(['Harbour']);
  expect(copy.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()).toEqual(schema);
  copy.close();
});

test('opening a folder that is up to date backs nothing up', () => {
  const folder = makeFolder();
  openTestStore(folder).close();
  openTestStore(folder);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('a backup leaves no half file of an earlier one that failed', () => {
  const store = openTestStore();
  const backups = join(store.dataDir, 'backups');
  backUp(store.path, store.dataDir, 'hourly', 0);
  for (const name of ['2026-a.sqlite.unfinished', '2026-b.sqlite', '2026-b.json.unfinished', '2025-c.sqlite'])
    writeFileSync(join(backups, name), 'half');
  const { path, facts } = backUp(store.path, store.dataDir, 'by-hand', 0);
  expect(facts.number).toBe(2);
  expect(readdirSync(backups)).toEqual([
    '1970-01-01T00-00-00-000Z-by-hand.json',
    '1970-01-01T00-00-00-000Z-by-hand.sqlite',
    '1970-01-01T00-00-00-000Z-hourly.json',
    '1970-01-01T00-00-00-000Z-hourly.sqlite',
    // Made by an earlier version, which described its backups in another way.
    '2025-c.sqlite',
  ]);
  const copy = new Database(path, { readonly: true });
  // It can be opened from a memory stick that is write-protected, which a file in WAL mode can not.
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});
