import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { Refusal } from '../../shared/refusal.ts';
import { sql } from '../../electron/db/sql.ts';
import {
  actions,
  customers,
  locations,
  makeFolder,
  nameProblems,
  openTestStore,
  owner,
  toCustomer,
  toLocation,
  type TestStore,
} from '../factories/store.ts';

/** How many rows each table that a command touches holds. */
function countRows({ read }: TestStore): Record<string, number> {
  const names = ['locations', 'actions', 'journal', 'commits', 'receipts'] as const;
  const counts = [
    sql`SELECT count(*) FROM locations`,
    sql`SELECT count(*) FROM actions`,
    sql`SELECT count(*) FROM journal`,
    sql`SELECT count(*) FROM commits`,
    sql`SELECT count(*) FROM receipts`,
  ];
  return Object.fromEntries(names.map((name, index) => [name, read.number(counts[index] ?? sql`SELECT -1`)]));
}

const nothing = { locations: 0, actions: 0, journal: 0, commits: 0, receipts: 0 };

test('row, journal, commit and receipt are there together', () => {
  const store = openTestStore();
  const { answer, topics } = store.command((tx) => {
    tx.insert(locations, toLocation('l-1', 'Harbour'));
    return { answer: { id: 'l-1' } };
  });
  expect({ answer, topics }).toEqual({ answer: { id: 'l-1' }, topics: ['business'] });
  expect(countRows(store)).toEqual({ locations: 1, actions: 0, journal: 1, commits: 1, receipts: 1 });
  expect(store.announced).toEqual([['business']]);
});

test('keeps the first answer when the same command arrives twice', () => {
  const store = openTestStore();
  const command = { id: 'command-1', what: 'locations.added', input: { name: 'Harbour' } };
  let decided = 0;
  const add = (): unknown =>
    store.command((tx) => {
      decided += 1;
      tx.insert(locations, toLocation(`l-${decided}`, 'Harbour'));
      return { answer: { id: `l-${decided}` } };
    }, command);
  const first = add();
  expect(add()).toEqual(first);
  expect([decided, countRows(store).locations]).toEqual([1, 1]);
  // Nothing changed the second time, so nobody is told that something did.
  expect(store.announced).toHaveLength(1);
});

test('keeps the first answer also after the program was started again', () => {
  const folder = makeFolder();
  const command = { id: 'command-1', what: 'locations.added', input: { name: 'Harbour' } };
  const add = (store: TestStore): unknown =>
    store.command((tx) => {
      tx.insert(locations, toLocation('l-1', 'Harbour'));
      return { answer: { id: 'l-1' } };
    }, command);
  const first = openTestStore(folder);
  const answer = add(first);
  first.close();
  expect(add(openTestStore(folder))).toEqual(answer);
});

test.each([
  ['other input', { input: { name: 'Market' } }, {}],
  ['another purpose', { what: 'locations.archived' }, {}],
  ['another person', {}, { personId: 'person-2' }],
  ['nobody', {}, { personId: null }],
])('refuses a command id used again with %s, and writes nothing', (_, otherCommand, otherContext) => {
  const store = openTestStore();
  const command = { id: 'command-1', what: 'locations.added', input: { name: 'Harbour' } };
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')), command);
  const before = countRows(store);
  const again = (): unknown =>
    store.command(
      (tx) => tx.insert(locations, toLocation('l-2', 'Market')),
      { ...command, ...otherCommand },
      { ...owner, ...otherContext },
    );
  expect(again).toThrow(expect.objectContaining({ reason: 'COMMAND_ID_USED' }));
  expect(countRows(store)).toEqual(before);
});

test.each([
  ['a refusal', () => new Refusal('NO', 'No.')],
  ['an error', () => new Error('broken')],
])('%s thrown half-way leaves nothing behind, and the same id may try again', (_, makeError) => {
  const store = openTestStore();
  const cause = makeError();
  const fail = (): unknown =>
    store.command(
      (tx) => {
        tx.insert(locations, toLocation('l-1', 'Harbour'));
        throw cause;
      },
      { id: 'command-1' },
    );
  expect(fail).toThrow(cause);
  expect(countRows(store)).toEqual(nothing);
  expect(store.announced).toEqual([]);
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')), { id: 'command-1' });
  expect(countRows(store)).toMatchObject({ locations: 1, receipts: 1 });
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('a rule of the schema that a row breaks leaves nothing behind', () => {
  const store = openTestStore();
  const add = (): unknown =>
    store.command((tx) => {
      tx.insert(locations, toLocation('l-1', 'Harbour'));
      tx.insert(customers, toCustomer('c-1', 'Ann', { status: 'adored' }));
    });
  expect(add).toThrow('CHECK constraint failed');
  expect(countRows(store)).toEqual(nothing);
});

test('an effect is applied in the same transaction, and reported among the topics', () => {
  const store = openTestStore();
  const { topics } = store.command((tx) => {
    tx.insert(locations, toLocation('l-1', 'Harbour'));
    return { answer: {}, effects: [{ effect: 'open', id: 'a-1', what: 'Call back' }] };
  });
  expect(topics).toEqual(['business', 'actions']);
  expect(countRows(store)).toMatchObject({ locations: 1, actions: 1, journal: 2, commits: 1 });
});

test('an effect that fails takes the command with it', () => {
  const store = openTestStore(makeFolder(), {
    applyEffect: (tx, { id, what }) => tx.insert(actions, { action_id: id, what }),
  });
  const add = (): unknown =>
    store.command((tx) => {
      tx.insert(locations, toLocation('l-1', 'Harbour'));
      return { answer: {}, effects: [{ effect: 'open', id: 'a-1', what: 'Call back' }] };
    });
  expect(add).toThrow('NOT NULL constraint failed');
  expect(countRows(store)).toEqual(nothing);
});

test('a command inside a command is refused, and the outer one leaves nothing', () => {
  const store = openTestStore();
  const nest = (): unknown =>
    store.command((tx) => {
      tx.insert(locations, toLocation('l-1', 'Harbour'));
      store.command((inner) => inner.insert(locations, toLocation('l-2', 'Market')));
    });
  expect(nest).toThrow('transaction');
  expect(countRows(store)).toEqual(nothing);
});

test('changing or removing a record that is not there is an error, not silence', () => {
  const store = openTestStore();
  expect(() => store.command((tx) => tx.update(locations, 'l-9', { name: 'X' }))).toThrow('No row l-9 in locations');
  expect(() => store.command((tx) => tx.remove(locations, 'l-9'))).toThrow('No row l-9 in locations');
  expect(countRows(store)).toEqual(nothing);
});

test('a change that changes nothing is no entry in the journal, but has its receipt', () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')));
  const { topics } = store.command((tx) => tx.update(locations, 'l-1', { name: 'Harbour' }));
  expect(topics).toEqual([]);
  expect(countRows(store)).toMatchObject({ journal: 1, commits: 1, receipts: 2 });
});
