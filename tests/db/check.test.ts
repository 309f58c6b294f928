import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import {
  customers,
  entries,
  nameProblems,
  openTestStore,
  purchases,
  toCustomer,
  toEntry,
  type TestStore,
} from '../factories/store.ts';

function openFilled(): TestStore {
  const store = openTestStore();
  store.command((tx) => {
    tx.insert(customers, toCustomer('c-1', 'Ann'));
    tx.insert(purchases, {
      purchase_id: 'p-1',
      customer_id: 'c-1',
      bought_on: '2026-11-19',
      amount_minor: 1,
      what: 'Tea',
    });
    tx.insert(entries, toEntry('e-1', 'The line was slow', { customer_id: 'c-1', how_left: 'unhappy' }));
    tx.insert(entries, toEntry('e-2', 'All is well', { how_left: 'happy' }));
  });
  return store;
}

test('a store nobody damaged has no problem, and says what it looked at', () => {
  const results = checkStore(openFilled());
  expect(results).toEqual(
    ['integrity', 'foreign keys', 'journal chain', 'search index', 'summaries', 'names of files'].map((what) => ({
      what,
      problems: [],
    })),
  );
});

test.each([
  [
    'a child without its parent',
    'foreign keys',
    `PRAGMA foreign_keys = OFF; UPDATE purchases SET customer_id = 'gone'`,
  ],
  ['an entry nobody can find', 'search index', `INSERT INTO entry_search (entry_search) VALUES ('delete-all')`],
  [
    'a word in the index that nobody said',
    'search index',
    `INSERT INTO entry_search (rowid, words) SELECT position, 'invented' FROM entries WHERE entry_id = 'e-1'`,
  ],
  ['a customer nobody can find', 'search index', `INSERT INTO customer_search (customer_search) VALUES ('delete-all')`],
  ['a wrong sum', 'summaries', 'UPDATE entry_days SET happy = happy + 1'],
  ['a wrong sum of answers', 'summaries', 'UPDATE entry_days SET answered_in_time = answered_in_time + 1'],
  ['a missing sum', 'summaries', 'DELETE FROM entry_days'],
  ['a wrong last contact', 'summaries', `UPDATE last_contacts SET entry_on = '2020-01-01'`],
  ['a missing day of contacts', 'summaries', 'DELETE FROM contact_days'],
  ['somebody heard who said nothing', 'summaries', `UPDATE contact_days SET heard = x'ff'`],
  [
    'a day of contacts that never was',
    'summaries',
    `INSERT INTO contact_days VALUES (NULL, '2020-01-01', x'02', x'02')`,
  ],
  [
    'a sum of a day on which nothing was said',
    'summaries',
    `INSERT INTO entry_days VALUES ('2020-01-01', '', '', 1, 0, 0, 1, 0, 0)`,
  ],
  ['a wrong count', 'summaries', `UPDATE entry_states SET entries = 7 WHERE how_left = 'happy'`],
  ['a missing count', 'summaries', 'DELETE FROM entry_states'],
  ['an altered journal', 'journal chain', `UPDATE journal SET contents = replace(contents, 'slow', 'fast')`],
  ['journal entries of no commit', 'journal chain', 'PRAGMA foreign_keys = OFF; DELETE FROM commits'],
])('%s is found by its own check and no other', (_, what, damage) => {
  const store = openFilled();
  store.database.exec(damage);
  store.database.pragma('foreign_keys = ON');
  const problems = nameProblems(checkStore(store));
  expect(problems).not.toEqual([]);
  const own = problems.filter(
    (problem) => problem.startsWith(what) || (what === 'journal chain' && problem.startsWith('foreign')),
  );
  expect(problems).toEqual(own);
});

test('a sum of zero is as good as none', () => {
  const store = openFilled();
  store.command((tx) => tx.remove(entries, 'e-2'));
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('an index that lost a row is found', () => {
  const store = openFilled();
  // Cut off from its table the way a damaged page would do it: the table forgets the row, the index does not.
  const root: unknown = store.database
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'customers_by_name'`)
    .pluck()
    .get();
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  expect(Number(root)).toBeGreaterThan(1);
  store.database.unsafeMode(true);
  store.database.exec(`PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'name_key, customer_no', 'name, customer_no') WHERE name = 'customers_by_name';
    PRAGMA writable_schema = RESET`);
  store.database.unsafeMode(false);
  expect(nameProblems(checkStore(store)).filter((problem) => problem.startsWith('integrity'))).not.toEqual([]);
});
