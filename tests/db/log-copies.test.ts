import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LogCopies } from '../../electron/app/log-copies.ts';
import { countLogPages, leaveCheckpoints, copyLogBack } from '../../electron/db/connection.ts';
import { Batch } from '../../electron/db/batch.ts';
import { locations, noon, openTestStore, toLocation, type TestStore } from '../factories/store.ts';

const job = { personId: null, role: null, at: noon, jobId: 'job-1' };
const largePages = 50;

/** A store whose log is copied back by this test, as the job worker does, whenever that is asked for. */
function openCopied(): { readonly store: TestStore; readonly copies: LogCopies; asked: number } {
  const store = openTestStore();
  leaveCheckpoints(store.database, true);
  const copies: LogCopies = new LogCopies(
    store,
    (message) => {
      opened.asked += 1;
      if (message.type !== 'copy-log') throw new Error(`Nobody asked for "${message.type}" here.`);
      copyLogBack(message.databasePath);
      copies.heard();
    },
    largePages,
  );
  const opened = { store, copies, asked: 0 };
  return opened;
}

let added = 0;
const add = (batch: Batch<never>): void =>
  batch.slice((tx) => {
    added += 1;
    tx.insert(locations, toLocation(`l-${added}`, `Place ${added}`));
    return [];
  });

test('the log of a long job begins anew once it is large, and its file grows no further', async () => {
  const opened = openCopied();
  const { store, copies } = opened;
  const batch = new Batch<never>(store, 'import.written', job);
  while (opened.asked === 0) {
    add(batch);
    batch.commit();
    await copies.copyWhereLarge();
  }
  const large = statSync(`${store.path}-wal`).size;
  add(batch);
  batch.commit();
  expect(countLogPages(store.database)).toBeLessThan(largePages);
  expect(statSync(`${store.path}-wal`).size).toBe(large);
});

test('nothing is asked for while something is open, which would keep the log from beginning anew', async () => {
  const opened = openCopied();
  const { store, copies } = opened;
  const batch = new Batch<never>(store, 'import.written', job);
  while (countLogPages(store.database) < largePages) {
    add(batch);
    batch.commit();
  }
  add(batch);
  await copies.copyWhereLarge();
  expect(opened.asked).toBe(0);
  batch.commit();
  await copies.copyWhereLarge();
  expect(opened.asked).toBe(1);
});
