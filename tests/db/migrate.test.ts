import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import {
  applicationId,
  listDueMigrations,
  migrate,
  readFileVersion,
  type Migration,
} from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';

const one: Migration = { number: 10, name: 'one', up: 'CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)' };
const two: Migration = { number: 20, name: 'two', up: 'ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = x + 1' };

function openMemory(): Database.Database {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  return database;
}

const listSchema = (database: Database.Database): unknown[] =>
  database.prepare('SELECT sql FROM sqlite_schema').pluck().all();

test('numbers rise', () => {
  const numbers = migrations.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((left, right) => left - right));
});

test('each step stamps its number, and only the steps still to do are done', () => {
  const database = openMemory();
  migrate(database, [one]);
  expect(readFileVersion(database)).toEqual({ applicationId, version: 10 });
  const due = listDueMigrations(readFileVersion(database), [one, two]);
  expect(due).toEqual([two]);
  migrate(database, due);
  expect(database.prepare('SELECT x, y FROM a').raw().all()).toEqual([[1, '2']]);
  expect(listDueMigrations(readFileVersion(database), [one, two])).toEqual([]);
});

test.each([
  ['a statement that is no SQL', `${two.up}; NONSENSE`],
  ['a row that breaks a rule', `${two.up}; INSERT INTO a VALUES ('not a number', 'x')`],
  ['a table that is there already', `${two.up}; CREATE TABLE a (z)`],
  ['an end of the transaction of its own', `${two.up}; ROLLBACK`],
])('%s leaves version, schema and rows as they were, and is named', (_, up) => {
  const database = openMemory();
  migrate(database, [one]);
  const schema = listSchema(database);
  expect(() => migrate(database, [{ ...two, up }])).toThrow('Migration 20 (two) failed; the file is as it was.');
  expect(readFileVersion(database)).toEqual({ applicationId, version: 10 });
  expect(listSchema(database)).toEqual(schema);
  expect(database.prepare('SELECT * FROM a').raw().all()).toEqual([[1]]);
  expect(database.inTransaction).toBe(false);
});

test('a step that fails keeps the steps before it', () => {
  const database = openMemory();
  expect(() => migrate(database, [one, { ...two, up: 'NONSENSE' }])).toThrow('Migration 20');
  expect(readFileVersion(database).version).toBe(10);
});

// Cut after each of its statements, the first schema leaves nothing: not one table, no stamp.
const statements = (migrations[0]?.up ?? '').split(/;\n(?!\s*(?:INSERT|UPDATE|VALUES|END))/);

test('every migration can fail at any statement and leave nothing behind', () => {
  expect(statements.length).toBeGreaterThan(40);
  for (let cut = 1; cut <= statements.length; cut += 1) {
    const database = openMemory();
    const up = `${statements.slice(0, cut).join(';\n')};\nSELECT stop_here`;
    expect(() => migrate(database, [{ number: 10, name: 'cut', up }])).toThrow('failed');
    expect([cut, listSchema(database), readFileVersion(database)]).toEqual([cut, [], { applicationId: 0, version: 0 }]);
  }
});
