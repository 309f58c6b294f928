import { expect, test } from 'vitest';
import { Batch } from '../../electron/db/batch.ts';
import { checkStore } from '../../electron/db/check.ts';
import { openReader } from '../../electron/db/connection.ts';
import { sql } from '../../electron/db/sql.ts';
import { locations, nameProblems, noon, openTestStore, toLocation, type TestStore } from '../factories/store.ts';

const job = { personId: null, role: null, at: noon, jobId: 'job-1' };

const add = (batch: Batch<never>, id: string): void =>
  batch.slice((tx) => {
    tx.insert(locations, toLocation(id, `Place ${id}`));
    return [];
  });

/** What a second connection sees: only what is committed. */
function countCommitted({ path }: TestStore): Record<string, unknown> {
  const reader = openReader(path);
  const count = (table: string): unknown => reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const counts = { locations: count('locations'), commits: count('commits'), receipts: count('receipts') };
  reader.close();
  return counts;
}

test('the slices of a job share a commit that names the job, and leave no receipt', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', job);
  add(batch, 'l-1');
  add(batch, 'l-2');
  expect(countCommitted(store)).toEqual({ locations: 0, commits: 0, receipts: 0 });
  batch.commit();
  expect(countCommitted(store)).toEqual({ locations: 2, commits: 1, receipts: 0 });
  expect(store.read.text(sql`SELECT job_id FROM commits`)).toBe('job-1');
  expect(store.announced).toEqual([['business']]);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('a command commits what a job holds open and goes first', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', job);
  add(batch, 'l-1');
  store.command((tx) => tx.insert(locations, toLocation('l-2', 'Typed by hand')));
  expect(countCommitted(store)).toEqual({ locations: 2, commits: 2, receipts: 1 });
  add(batch, 'l-3');
  batch.commit();
  expect(countCommitted(store)).toEqual({ locations: 3, commits: 3, receipts: 1 });
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('a command that is refused takes nothing of the job with it', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', job);
  add(batch, 'l-1');
  const refuse = (): never => {
    throw new Error('refused');
  };
  expect(() => store.command(refuse)).toThrow('refused');
  expect(countCommitted(store)).toEqual({ locations: 1, commits: 1, receipts: 0 });
});

test('a slice that fails leaves nothing of its batch, and a command after it works', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', job);
  add(batch, 'l-1');
  expect(() => add(batch, 'l-1')).toThrow('UNIQUE');
  expect(countCommitted(store)).toEqual({ locations: 0, commits: 0, receipts: 0 });
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')));
  expect(countCommitted(store)).toEqual({ locations: 1, commits: 1, receipts: 1 });
});

test('what is rolled back was never there', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', job);
  add(batch, 'l-1');
  batch.rollBack();
  expect(store.read.number(sql`SELECT count(*) FROM locations`)).toBe(0);
  expect(store.announced).toEqual([]);
});

test('a commit that fails is the job’s to hear of, not of the command that caused it', () => {
  const store = openTestStore();
  const batch = new Batch<never>(store, 'import.written', { ...job, at: Number.NaN });
  add(batch, 'l-1');
  store.command((tx) => tx.insert(locations, toLocation('l-2', 'Typed by hand')));
  expect(countCommitted(store)).toEqual({ locations: 1, commits: 1, receipts: 1 });
  expect(() => add(batch, 'l-3')).toThrow('NOT NULL');
});
