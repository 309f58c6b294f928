import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAnonymous } from '../../electron/db/write-anonymous.ts';
import type { Table } from '../../electron/db/table.ts';
import { locations, openTestStore, toLocation, type TestStore } from '../factories/store.ts';

const answers: Table = { name: 'answers', key: 'answer_id', topic: 'pulse', noun: 'answer' };

function openWithAnswers(): TestStore {
  const store = openTestStore();
  store.database.exec(`
    CREATE TABLE answers (answer_id TEXT PRIMARY KEY, score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)) STRICT, WITHOUT ROWID;
    CREATE TABLE ordered (answer_id TEXT PRIMARY KEY, score INTEGER) STRICT`);
  return store;
}

const listRows = ({ database }: TestStore): { answer_id: string; score: number }[] =>
  // Columns of the table above.
  database.prepare('SELECT answer_id, score FROM answers').all() as { answer_id: string; score: number }[];

test('answers are stored under random ids, with no journal line, no commit and no receipt', () => {
  const store = openWithAnswers();
  writeAnonymous(store, answers, [{ score: 3 }, { score: 9 }]);
  const rows = listRows(store);
  expect(new Set(rows.map(({ score }) => score))).toEqual(new Set([3, 9]));
  expect(rows).toHaveLength(2);
  for (const { answer_id: id } of rows)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  for (const table of ['journal', 'commits', 'receipts']) {
    expect([table, store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
  }
  expect(store.announced).toEqual([['pulse']]);
});

test('an id that was made elsewhere is not kept', () => {
  const store = openWithAnswers();
  writeAnonymous(store, answers, [{ answer_id: '0192-known', score: 1 }]);
  expect(listRows(store)[0]?.answer_id).not.toBe('0192-known');
});

test('neither the order of the rows nor of their bytes on disk is the order they came in', () => {
  const given = Array.from({ length: 11 }, (_, score) => ({ score }));
  const orders = Array.from({ length: 8 }, () => {
    const store = openWithAnswers();
    writeAnonymous(store, answers, given);
    const inTable = listRows(store)
      .map(({ score }) => score)
      .join();
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(store.path).toString('latin1');
    const onDisk = listRows(store)
      .toSorted((left, right) => bytes.indexOf(left.answer_id) - bytes.indexOf(right.answer_id))
      .map(({ score }) => score)
      .join();
    store.close();
    return [inTable, onDisk];
  });
  const came = given.map(({ score }) => score).join();
  const backwards = given
    .map(({ score }) => score)
    .toReversed()
    .join();
  for (const order of orders.flat()) expect([came, backwards]).not.toContain(order);
  expect(new Set(orders.map(([inTable]) => inTable)).size).toBeGreaterThan(1);
  expect(new Set(orders.map(([, onDisk]) => onDisk)).size).toBeGreaterThan(1);
});

test('a table that keeps the order of insertion is refused', () => {
  const store = openWithAnswers();
  expect(() => writeAnonymous(store, { ...answers, name: 'ordered' }, [{ score: 1 }])).toThrow(
    'keeps the order of insertion',
  );
  expect(() => writeAnonymous(store, { ...answers, name: 'missing' }, [{ score: 1 }])).toThrow(
    'keeps the order of insertion',
  );
});

test('one bad answer leaves none, and the next command works', () => {
  const store = openWithAnswers();
  expect(() => writeAnonymous(store, answers, [{ score: 1 }, { score: 11 }])).toThrow('CHECK constraint failed');
  expect(listRows(store)).toEqual([]);
  expect(store.announced).toEqual([]);
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')));
});
