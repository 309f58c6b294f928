import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { finish, insertJob, listUnfinishedJobs, undoJob } from '../../electron/db/jobs.ts';
import { findLastChanger, undoCommand, type UndoCount } from '../../electron/db/undo.ts';
import {
  customers,
  locations,
  nameProblems,
  noon,
  openTestStore,
  owner,
  purchases,
  toCustomer,
  toLocation,
  type TestStore,
} from '../factories/store.ts';

/** Takes a command back the way the app does: inside a command of its own. */
function undo(store: TestStore, commandId: string): UndoCount {
  return store.command((tx) => ({ answer: undoCommand(store, tx, commandId) }), { what: 'history.undone' }).answer;
}

const listNames = ({ database }: TestStore): unknown[] =>
  database.prepare('SELECT name FROM locations ORDER BY name').pluck().all();

function addHarbour(store: TestStore): void {
  store.command((tx) => tx.insert(locations, toLocation('l-1', 'Harbour')), { id: 'add' });
}

test('takes back what was added, changed and removed', () => {
  const store = openTestStore();
  addHarbour(store);
  store.command((tx) => tx.update(locations, 'l-1', { name: 'Market' }), { id: 'rename' });
  expect(undo(store, 'rename')).toEqual({ undone: 1, kept: [] });
  expect(listNames(store)).toEqual(['Harbour']);
  store.command((tx) => tx.remove(locations, 'l-1'), { id: 'remove' });
  expect(undo(store, 'remove')).toEqual({ undone: 1, kept: [] });
  expect(listNames(store)).toEqual(['Harbour']);
  expect(undo(store, 'add')).toEqual({ undone: 1, kept: [] });
  expect(listNames(store)).toEqual([]);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('puts back the fields nobody changed since, keeps the others and names the record', () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann', { phone: '1' })));
  store.command((tx) => tx.update(customers, 'c-1', { name: 'Anna', phone: '2' }), { id: 'change' });
  store.command(
    (tx) => tx.update(customers, 'c-1', { phone: '3' }),
    {},
    { ...owner, personId: 'person-2', at: noon + 5 },
  );
  expect(() => undo(store, 'change')).toThrow('This was changed again since');
  expect(findLastChanger(store, 'c-1')).toEqual({ personId: 'person-2', at: noon + 5 });
});

test('a refused undo leaves everything as it is', () => {
  const store = openTestStore();
  addHarbour(store);
  store.command((tx) => tx.update(locations, 'l-1', { name: 'Market' }));
  expect(() => undo(store, 'add')).toThrow(expect.objectContaining({ reason: 'CHANGED_SINCE' }));
  expect(listNames(store)).toEqual(['Market']);
});

test('of several records, those untouched are put back and the others stay and are named', () => {
  const store = openTestStore();
  store.command(
    (tx) => {
      tx.insert(locations, toLocation('l-1', 'Harbour'));
      tx.insert(locations, toLocation('l-2', 'Market'));
    },
    { id: 'add' },
  );
  store.command((tx) => tx.update(locations, 'l-2', { name: 'Old market' }));
  expect(undo(store, 'add')).toEqual({ undone: 1, kept: ['l-2'] });
  expect(listNames(store)).toEqual(['Old market']);
});

test('a record that got, since it was added, what it was added without stays', () => {
  const store = openTestStore();
  addHarbour(store);
  store.command((tx) => tx.update(locations, 'l-1', { archived_at: noon }));
  expect(() => undo(store, 'add')).toThrow(expect.objectContaining({ reason: 'CHANGED_SINCE' }));
  expect(listNames(store)).toEqual(['Harbour']);
});

test('a record something made since points to stays', () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann')), { id: 'add' });
  store.command((tx) =>
    tx.insert(purchases, {
      purchase_id: 'p-1',
      customer_id: 'c-1',
      bought_on: '2026-11-19',
      amount_minor: 1,
      what: 'Tea',
    }),
  );
  expect(() => undo(store, 'add')).toThrow(expect.objectContaining({ reason: 'CHANGED_SINCE' }));
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('an old value whose place somebody else took since is not put back', () => {
  const store = openTestStore();
  store.command((tx) => tx.insert(customers, toCustomer('c-1', 'Ann', { reference: 'A-1' })));
  store.command((tx) => tx.update(customers, 'c-1', { reference: 'A-2' }), { id: 'renumber' });
  store.command((tx) => tx.insert(customers, toCustomer('c-2', 'Ben', { reference: 'A-1' })));
  expect(() => undo(store, 'renumber')).toThrow(expect.objectContaining({ reason: 'CHANGED_SINCE' }));
});

test('effects nobody has touched are taken back with their command, touched ones stay', () => {
  const store = openTestStore();
  const add = (no: number): void => {
    store.command(
      (tx) => {
        tx.insert(locations, toLocation(`l-${no}`, `Place ${no}`));
        return { answer: {}, effects: [{ effect: 'open', id: `a-${no}`, what: 'Call back' }] };
      },
      { id: `add-${no}` },
    );
  };
  add(1);
  add(2);
  store.command((tx) => tx.update({ ...locations, name: 'actions', key: 'action_id' }, 'a-2', { state: 'doing' }));
  expect(undo(store, 'add-1')).toEqual({ undone: 2, kept: [] });
  expect(undo(store, 'add-2')).toEqual({ undone: 1, kept: ['a-2'] });
  expect(store.database.prepare('SELECT action_id, state FROM actions').raw().all()).toEqual([['a-2', 'doing']]);
});

test('an undo can itself be taken back', () => {
  const store = openTestStore();
  addHarbour(store);
  store.command((tx) => tx.update(locations, 'l-1', { name: 'Market' }), { id: 'rename' });
  store.command((tx) => ({ answer: undoCommand(store, tx, 'rename') }), { id: 'undo' });
  undo(store, 'undo');
  expect(listNames(store)).toEqual(['Market']);
});

test('what was never done can not be taken back', () => {
  expect(() => undo(openTestStore(), 'never')).toThrow('There is nothing to take back here.');
});

const jobContext = { personId: 'person-1', role: null, at: noon, jobId: 'job-1' };

function importThree(store: TestStore): void {
  insertJob(store, { id: 'job-1', kind: 'import', input: {}, personId: null, at: noon });
  for (const no of [1, 2, 3]) {
    store.command((tx) => tx.insert(customers, toCustomer(`c-${no}`, `Name ${no}`)), { id: `slice-${no}` }, jobContext);
  }
}

const countCustomers = ({ database }: TestStore): unknown =>
  database.prepare('SELECT count(*) FROM customers').pluck().get();

test('a job is taken back whole, newest first, and what somebody used since stays and is counted', () => {
  const store = openTestStore();
  importThree(store);
  store.command((tx) => tx.update(customers, 'c-2', { phone: '123' }));
  const undone = finish(undoJob(store, 'job-1', jobContext));
  expect(undone).toEqual({ removed: 2, kept: new Map([['customer', 1]]) });
  expect(store.database.prepare('SELECT customer_id FROM customers').pluck().all()).toEqual(['c-2']);
  expect(nameProblems(checkStore(store))).toEqual([]);
});

test('taking a job back that was cut off on the way is finished by doing it again', () => {
  const store = openTestStore();
  importThree(store);
  expect(listUnfinishedJobs(store)).toEqual([{ id: 'job-1', state: 'running' }]);
  undoJob(store, 'job-1', jobContext).next();
  expect(countCustomers(store)).toBe(2);
  finish(undoJob(store, 'job-1', jobContext));
  expect(countCustomers(store)).toBe(0);
  const commits: unknown = store.database.prepare('SELECT count(*) FROM commits').pluck().get();
  finish(undoJob(store, 'job-1', jobContext));
  expect(store.database.prepare('SELECT count(*) FROM commits').pluck().get()).toBe(commits);
});
