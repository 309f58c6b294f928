import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import {
  customers,
  locations,
  nameProblems,
  openTestStore,
  owner,
  secrets,
  toCustomer,
  toLocation,
  type TestStore,
} from '../factories/store.ts';

type Line = { change: string; table_name: string; record_id: string; contents: string };

function listLines({ database }: TestStore): { change: string; record: string; became: unknown; was: unknown }[] {
  // Columns named in the query.
  const lines = database
    .prepare('SELECT change, table_name, record_id, contents FROM journal ORDER BY journal_id')
    .all() as Line[];
  return lines.map(({ change, table_name: table, record_id: id, contents }) => {
    const { became, was } = JSON.parse(contents) as { became: unknown; was: unknown };
    return { change, record: `${table} ${id}`, became, was };
  });
}

test('it keeps new values and the old ones they replaced, of the changed fields only', () => {
  const store = openTestStore();
  const row = toLocation('l-1', 'Harbour');
  store.command((tx) => tx.insert(locations, row));
  store.command((tx) => tx.update(locations, 'l-1', { name: 'Old harbour', name_key: 'harbour' }));
  store.command((tx) => tx.remove(locations, 'l-1'));
  expect(listLines(store)).toEqual([
    { change: 'insert', record: 'locations l-1', became: row, was: null },
    { change: 'update', record: 'locations l-1', became: { name: 'Old harbour' }, was: { name: 'Harbour' } },
    {
      change: 'remove',
      record: 'locations l-1',
      became: null,
      was: { ...row, name: 'Old harbour', archived_at: null },
    },
  ]);
});

test('it says who, in what role, when, what for, by which command and on which device', () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')), {
    id: 'command-1',
    what: 'locations.added',
  });
  store.command(
    (tx) => tx.insert(locations, toLocation('l-2', 'Market')),
    { id: 'command-2' },
    { ...owner, personId: null, role: null },
  );
  const commits = store.database
    .prepare('SELECT what, at, command_id, person_id, role, job_id, device_id FROM commits')
    .raw()
    .all();
  expect(commits).toEqual([
    ['locations.added', owner.at, 'command-1', 'person-1', 'owner', null, store.deviceId],
    ['test.done', owner.at, 'command-2', null, null, null, store.deviceId],
  ]);
});

test('a secret never enters it, however it is set, changed or removed', () => {
  const store = openTestStore();
  const [salt, hash] = [Buffer.from('salt of the sea'), Buffer.from('hash of the browns')];
  store.command((tx) => tx.insert(secrets, { secret_id: 's-1', salt, hash, set_at: 1 }));
  store.command((tx) => tx.update(secrets, 's-1', { hash: Buffer.from('other'), set_at: 2 }));
  store.command((tx) => tx.remove(secrets, 's-1'));
  expect(listLines(store).map(({ became, was }) => [became, was])).toEqual([
    [{ secret_id: 's-1', set_at: 1 }, null],
    [{ set_at: 2 }, { set_at: 1 }],
    [null, { secret_id: 's-1', set_at: 2 }],
  ]);
});

/** Three commits, one of them of two entries. */
function fill(store: TestStore): void {
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')));
  store.command((tx) => {
    tx.insert(customers, toCustomer('c-1', 'Ann'));
    tx.insert(customers, toCustomer('c-2', 'Ben'));
  });
  store.command((tx) => tx.update(locations, 'l-1', { name: 'Old harbour' }));
}

const journalProblems = (store: TestStore): string[] =>
  nameProblems(checkStore(store)).filter((problem) => problem.startsWith('journal'));

test('a journal nobody touched verifies', () => {
  const store = openTestStore();
  fill(store);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

/** One more than a number, one other byte in a blob, one more letter in a text: the least that could be altered. */
const alter = (column: string): string => `CASE typeof(${column})
  WHEN 'integer' THEN ${column} + 1
  WHEN 'blob' THEN CAST(substr(${column}, 1, 5) || char((unicode(CAST(substr(${column}, 6, 1) AS TEXT)) + 1) % 128) || substr(${column}, 7) AS BLOB)
  WHEN 'null' THEN 'x'
  ELSE ${column} || 'x' END`;

const altered = [
  ...['salt', 'contents', 'digest', 'table_name', 'record_id'].map(
    (column) => ['journal', column, alter(column)] as const,
  ),
  ['journal', 'change', `CASE change WHEN 'insert' THEN 'remove' ELSE 'insert' END`] as const,
  ['journal', 'commit_id', 'commit_id % 3 + 1'] as const,
  ['journal', 'journal_id', '-journal_id'] as const,
  ...['at', 'what', 'command_id', 'person_id', 'role', 'job_id', 'device_id', 'chain'].map(
    (column) => ['commits', column, alter(column)] as const,
  ),
];

test.each(altered)('altering %s.%s of any one row is found', (table, column, value) => {
  const store = openTestStore();
  fill(store);
  const key = table === 'journal' ? 'journal_id' : 'commit_id';
  const keys = store.database.prepare(`SELECT ${key} FROM ${table} ORDER BY 1`).pluck().all();
  expect(keys.length).toBeGreaterThan(2);
  const found = keys.map((id) => {
    store.database.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
    const { changes } = store.database.prepare(`UPDATE ${table} SET ${column} = ${value} WHERE ${key} = ?`).run(id);
    expect(changes).toBe(1);
    const problems = journalProblems(store).length;
    store.database.exec('ROLLBACK');
    return problems > 0;
  });
  // An entry alone in its commit has no order that could be altered.
  const order = column === 'journal_id' ? [false, false, true, false] : keys.map(() => true);
  expect(found).toEqual(order);
});

test.each([
  ['an entry taken out', 'DELETE FROM journal WHERE journal_id = 2'],
  [
    'a commit taken out of the middle',
    'DELETE FROM journal WHERE commit_id = 2; DELETE FROM commits WHERE commit_id = 2',
  ],
  [
    'an entry put in',
    `INSERT INTO journal SELECT 99, 3, table_name, record_id, change, salt, contents, digest FROM journal LIMIT 1`,
  ],
  ['two entries changed about', 'UPDATE journal SET journal_id = 90 - journal_id WHERE commit_id = 2'],
  ['values emptied though nobody asked for it', 'UPDATE journal SET salt = NULL, contents = NULL WHERE journal_id = 2'],
])('%s is found', (_, change) => {
  const store = openTestStore();
  fill(store);
  store.database.exec(change);
  expect(journalProblems(store)).not.toEqual([]);
});
