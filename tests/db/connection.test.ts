import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSqliteNewEnough, openReader } from '../../electron/db/connection.ts';
import { customers, makeFolder, openTestStore, toCustomer } from '../factories/store.ts';

test('the connection that writes has every setting a durable save and a trusted file need', () => {
  const { database } = openTestStore();
  const read = (pragma: string): unknown => database.pragma(pragma, { simple: true });
  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    secureDelete: read('secure_delete'),
    mmap: read('mmap_size'),
    journalLimit: read('journal_size_limit'),
    fullSync: read('checkpoint_fullfsync'),
    busyTimeout: read('busy_timeout'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    secureDelete: 1,
    mmap: 0,
    journalLimit: 16 * 1024 * 1024,
    fullSync: 1,
    busyTimeout: 5000,
  });
});

test('every table is strict, and an anonymous or keyed one keeps no hidden order', () => {
  const { database } = openTestStore();
  const loose = database
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
    .pluck()
    .all()
    .filter((name) => name !== 'sqlite_schema');
  expect(loose).toEqual([]);
});

test('nobody rewrites the schema by hand, and text in a quoted name is an error', () => {
  const { database } = openTestStore();
  expect(() => database.exec(`PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'entries'`)).toThrow(
    'may not be modified',
  );
  expect(() => database.prepare('SELECT "no such column"')).toThrow('no such column');
});

test.each([
  ['3.51.3', true],
  ['3.51.2', false],
  ['3.51.10', true],
  ['3.54.1', true],
  ['3.9.99', false],
  ['4.0.0', true],
  ['4', true],
  ['3.51', false],
])('SQLite %s is new enough: %s', (version, isEnough) => {
  expect(isSqliteNewEnough(version)).toBe(isEnough);
});

test('the SQLite in use is new enough', () => {
  const database = new Database(':memory:');
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  database.close();
  expect([version, isSqliteNewEnough(version)]).toEqual([version, true]);
});

test('a reader sees what was saved and can write nothing', () => {
  const store = openTestStore(makeFolder());
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')));
  const reader = openReader(join(store.dataDir, 'plain-mirror.sqlite'));
  expect(reader.prepare('SELECT name FROM customers').pluck().all()).toEqual(['Ann']);
  expect(() => reader.exec(`UPDATE customers SET name = 'Eve'`)).toThrow('readonly');
  expect(() => reader.pragma('query_only = OFF') && reader.exec('DELETE FROM customers')).toThrow('readonly');
  reader.close();
});
