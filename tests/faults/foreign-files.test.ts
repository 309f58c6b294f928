import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { customers, makeFolder, openTestStore, toCustomer } from '../factories/store.ts';
import { reportFault } from './report-fault.ts';

const fileIn = (folder: string): string => join(folder, 'plain-mirror.sqlite');

/** What lies in a folder and its bytes, but for the lock and for what looking leaves beside a database: an empty log. */
const hashOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('in-use') && !name.endsWith('-shm'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .filter(({ name, bytes }) => !name.endsWith('-wal') || bytes.length > 0)
    .map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
    .toSorted();

/** A folder of ours with one customer in it, closed, its database changed by hand. */
function makeChanged(change: (database: Database.Database) => void): string {
  const folder = makeFolder();
  const store = openTestStore(folder);
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')));
  store.close();
  const database = new Database(fileIn(folder));
  change(database);
  database.close();
  return folder;
}

/** A folder in which lies a file of these bytes under our name. */
function makeWith(bytes: Uint8Array | string): string {
  const folder = makeFolder();
  writeFileSync(fileIn(folder), bytes);
  return folder;
}

// Fault 13: what lies under our name is not ours, or is not ours to open.
const encrypted = (): Buffer => Buffer.concat([randomBytes(16), randomBytes(8176)]);

test.each<[string, () => string, string]>([
  [
    'a newer file',
    () => makeChanged((database) => database.pragma('user_version = 9990')),
    'data version 9990; this program knows',
  ],
  [
    'the file of another program',
    () => makeChanged((database) => database.pragma('application_id = 7')),
    'not made by Plain Mirror',
  ],
  ['a text file', () => makeWith('Dear diary, today I opened a shop.'), 'damaged or not a database'],
  ['an empty file', () => makeWith(''), 'damaged or not a database'],
  ['random bytes', () => makeWith(encrypted()), 'damaged or not a database'],
  [
    'the first half of our file',
    () => {
      const folder = makeChanged(() => undefined);
      const whole = readFileSync(fileIn(folder));
      writeFileSync(fileIn(folder), whole.subarray(0, whole.length / 2));
      return folder;
    },
    'damaged or not a database',
  ],
  [
    'a database nobody put anything in',
    () => {
      const folder = makeFolder();
      const database = new Database(fileIn(folder));
      database.exec('CREATE TABLE t (x); DROP TABLE t');
      database.close();
      return folder;
    },
    'damaged or not a database',
  ],
])('%s is refused in a sentence and not one byte of it changes', (what, make, sentence) => {
  const folder = make();
  const before = hashOf(folder);
  expect(() => openTestStore(folder)).toThrow(sentence);
  expect(() => openTestStore(folder)).toThrow(sentence);
  const after = hashOf(folder);
  reportFault(13, what, { rounds: 1, corrupt: after.join() === before.join() ? 0 : 1 });
  expect(after).toEqual(before);
});
