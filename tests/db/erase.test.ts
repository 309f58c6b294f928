import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { finish } from '../../electron/db/jobs.ts';
import { eraseRows, finishErasing, listBelongings, listUnfinishedErasures } from '../../electron/db/erase.ts';
import { undoCommand } from '../../electron/db/undo.ts';
import { sql } from '../../electron/db/sql.ts';
import {
  customers,
  entries,
  makeFolder,
  nameProblems,
  noon,
  openTestStore,
  purchases,
  toCustomer,
  toEntry,
  type TestStore,
} from '../factories/store.ts';

/** Words that stand nowhere else, one for each place in which a person's values are kept. */
const words = {
  name: 'Quillfeather',
  oldName: 'Zanthorpe',
  email: 'wobblestock@example.org',
  tag: 'fizzlewick',
  purchase: 'snorkelbrand',
  words: 'grumblethorn',
  wordsBefore: 'mizzleport',
  told: 'plinkerton',
  answer: 'dabblecroft',
};

/** A customer who was renamed, bought, said something and had it corrected, among others that stay. */
function fill(store: TestStore): void {
  for (let no = 1; no <= 40; no += 1) {
    store.command((tx) => {
      tx.insert(customers, toCustomer(`other-${no}`, `Neighbour ${no}`, { email: `n${no}@example.org` }));
      tx.insert(entries, toEntry(`other-entry-${no}`, `The line was slow again ${no}`, { customer_id: `other-${no}` }));
    });
  }
  store.command(
    (tx) => {
      const fields = { email: words.email, email_key: words.email, tags: `["${words.tag}"]` };
      tx.insert(customers, { ...toCustomer('c-1', words.oldName, fields), name_key: words.oldName.toLowerCase() });
      return { answer: { note: words.answer } };
    },
    { id: 'add', input: { name: words.oldName } },
  );
  store.command((tx) => tx.update(customers, 'c-1', { name: words.name, name_key: words.name.toLowerCase() }), {
    id: 'rename',
  });
  store.command((tx) => {
    const bought = { customer_id: 'c-1', bought_on: '2026-11-19', amount_minor: 1, what: words.purchase };
    tx.insert(purchases, { purchase_id: 'p-1', ...bought });
    const said = { customer_id: 'c-1', did_about: words.told, told_what: words.told };
    tx.insert(entries, toEntry('e-1', `He said ${words.wordsBefore} twice`, said));
  });
  store.command((tx) => tx.update(entries, 'e-1', { words: `He said ${words.words} twice` }));
}

function erase(store: TestStore): void {
  const records = listBelongings(store, customers, 'c-1');
  store.command((tx) => eraseRows(store, tx, records, noon), {
    id: 'erase',
    what: 'customers.erased',
    input: { id: 'c-1' },
  });
  finish(finishErasing(store, records));
}

/** The words found in any byte of a file, whatever their case. */
function findWords(path: string): string[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path).toString('latin1').toLowerCase();
  return Object.values(words).filter((word) => bytes.includes(word.toLowerCase()));
}

function findWordsEverywhere(store: TestStore, copyName: string): Record<string, string[]> {
  const copy = join(store.dataDir, copyName);
  store.database.prepare('VACUUM INTO ?').run(copy);
  return {
    database: findWords(store.path),
    log: findWords(`${store.path}-wal`),
    memory: findWords(`${store.path}-shm`),
    copy: findWords(copy),
  };
}

test('the record and all that belongs to it, however deep, is found', () => {
  const store = openTestStore();
  fill(store);
  const found = listBelongings(store, customers, 'c-1').map(({ table, recordId }) => `${table.name} ${recordId}`);
  expect(found).toEqual(['customers c-1', 'purchases p-1', 'entries e-1']);
});

test('what was erased stands in no byte of the database, its log or a copy, and the rest is as it was', () => {
  const store = openTestStore();
  fill(store);
  const before = findWordsEverywhere(store, 'before.sqlite');
  // The words are found where they are before; otherwise finding none afterwards would say nothing.
  expect(before['copy']).toEqual(Object.values(words));
  expect([...new Set([...(before['database'] ?? []), ...(before['log'] ?? [])])].toSorted()).toEqual(
    Object.values(words).toSorted(),
  );
  erase(store);
  expect(findWordsEverywhere(store, 'after.sqlite')).toEqual({ database: [], log: [], memory: [], copy: [] });
  expect(store.read.number(sql`SELECT count(*) FROM customers WHERE name LIKE 'Neighbour%'`)).toBe(40);
  expect(store.read.number(sql`SELECT count(*) FROM entries WHERE words LIKE 'The line was slow%'`)).toBe(40);
});

test('what was erased is not found by search, nor counted twice, and everything still verifies', () => {
  const store = openTestStore();
  fill(store);
  erase(store);
  for (const word of Object.values(words)) {
    const quoted = `"${word}"`;
    expect(store.read.number(sql`SELECT count(*) FROM entry_search WHERE entry_search MATCH ${quoted}`)).toBe(0);
    expect(store.read.number(sql`SELECT count(*) FROM customer_search WHERE customer_search MATCH ${quoted}`)).toBe(0);
  }
  expect(store.read.number(sql`SELECT count(*) FROM entry_search WHERE entry_search MATCH 'slow'`)).toBe(40);
  expect(store.read.number(sql`SELECT sum(entries) FROM entry_days`)).toBe(41);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('what was erased is remembered by id, for a restore, and known as erased', () => {
  const store = openTestStore();
  fill(store);
  erase(store);
  expect(store.database.prepare('SELECT table_name, record_id, at FROM erasures ORDER BY 1').raw().all()).toEqual([
    ['customers', 'c-1', noon],
    ['entries', 'e-1', noon],
    ['purchases', 'p-1', noon],
  ]);
  expect(
    store.database.prepare(`SELECT name, erased_at, archived_at FROM customers WHERE customer_id = 'c-1'`).raw().get(),
  ).toEqual(['(erased on request)', noon, noon]);
});

test('no undo brings it back, not of a change before nor of the erasing', () => {
  const store = openTestStore();
  fill(store);
  erase(store);
  for (const commandId of ['add', 'rename', 'erase']) {
    expect(() => store.command((tx) => ({ answer: undoCommand(store, tx, commandId) }))).toThrow('erased on request');
  }
});

test('a guess at what was typed can not be proved right by the receipt that stays', () => {
  const store = openTestStore();
  fill(store);
  erase(store);
  const receipt = store.database
    .prepare(`SELECT answer, hex(input_hash) FROM receipts WHERE command_id = 'add'`)
    .raw()
    .get();
  expect(receipt).toEqual(['{"answer":{},"topics":[]}', '0'.repeat(64)]);
  // The right guess is refused as any other is.
  expect(() => store.command(() => undefined, { id: 'add', input: { name: words.oldName } })).toThrow(
    'already sent once',
  );
});

test('an erasing that a kill cut off half-way is found at the next start and finished', () => {
  const folder = makeFolder();
  const killed = openTestStore(folder);
  fill(killed);
  const records = listBelongings(killed, customers, 'c-1');
  killed.command((tx) => eraseRows(killed, tx, records, noon));
  killed.close();
  const store = openTestStore(folder);
  const unfinished = listUnfinishedErasures(store);
  expect(unfinished.map(({ recordId }) => recordId).toSorted()).toEqual(['c-1', 'e-1', 'p-1']);
  finish(finishErasing(store, unfinished));
  expect(findWordsEverywhere(store, 'after.sqlite')).toEqual({ database: [], log: [], memory: [], copy: [] });
  expect(listUnfinishedErasures(store)).toEqual([]);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('an entry that was taken back before leaves the journal too', () => {
  const store = openTestStore();
  fill(store);
  const words = 'Overheard behind the greenhouse';
  store.command((tx) => tx.insert(entries, toEntry('e-gone', words, { customer_id: 'c-1' })), { id: 'gone' });
  store.command((tx) => ({ answer: undoCommand(store, tx, 'gone') }));
  const kept = (): unknown =>
    store.database.prepare('SELECT count(*) FROM journal WHERE instr(contents, ?)').pluck().get(words);
  expect(kept()).toBe(2);
  erase(store);
  expect(kept()).toBe(0);
  expect(nameProblems(checkStore(store))).toEqual([]);
});
