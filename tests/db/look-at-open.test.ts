import Database from 'better-sqlite3';
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openReader } from '../../electron/db/connection.ts';
import { lookAtOpen } from '../../electron/db/look-at-open.ts';

const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-look-'));
const path = join(folder, 'some.sqlite');
const everySize = Number.MAX_SAFE_INTEGER;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE said (words TEXT) STRICT');
  const insert = database.prepare('INSERT INTO said VALUES (?)');
  for (let row = 0; row < 500; row += 1) insert.run(`They came late, ${row}. ${'And again. '.repeat(20)}`);
  database.close();
});

function look(wholeUpTo: number): void {
  const reader = openReader(path);
  try {
    lookAtOpen(reader, path, wholeUpTo);
  } finally {
    reader.close();
  }
}

/** Writes nonsense over the header of a page. */
function damagePage(page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(64, 0xee), 0, 64, (page - 1) * 4096);
  closeSync(file);
}

test('a file that is whole is let in, whatever its size', () => {
  expect(() => look(everySize)).not.toThrow();
  expect(() => look(0)).not.toThrow();
});

test('a damaged page is seen in a file that is not large, and left to the backups in one that is', () => {
  damagePage(5);
  expect(() => look(everySize)).toThrow(Error);
  expect(() => look(0)).not.toThrow();
});

test('a large file that lost its end, or grew one, is seen', () => {
  const { size } = statSync(path);
  truncateSync(path, size - 4096);
  expect(() => look(0)).toThrow(Error);
  appendFileSync(path, Buffer.alloc(8192));
  expect(() => look(0)).toThrow(Error);
});

test('a large file that was not closed in order is looked through whole', () => {
  const writer = new Database(path);
  writer.exec("INSERT INTO said VALUES ('They rang back.')");
  damagePage(5);
  expect(() => look(0)).toThrow(Error);
  writer.close();
});
