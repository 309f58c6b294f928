import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { toDay } from '../../shared/clock.ts';
import type { CustomerId, PersonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeBackup, preview, restore } from '../factories/restores.ts';
import { nameProblems } from '../factories/store.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const words = async (): Promise<string[]> =>
  (await app.as('owner').log.list({})).items.map((entry) => entry.words).toSorted();

async function addCustomer(name: string): Promise<CustomerId> {
  const id = newId<CustomerId>();
  await app.as('owner').customers.add({ commandId: commandId(), id, fields: { kind: 'person', name } });
  return id;
}

describe('restoring a backup', () => {
  it('tells what will change, brings the rows back, keeps what it replaced, and takes itself back', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was down' });
    const kept = makeBackup(app);
    app.clock.move(3_600_000);
    await recordEntry(app, app.as('staff'), { words: 'Up again' });
    const { kinds, isSameBusiness, withoutAccess } = await preview(app, kept);
    expect(isSameBusiness).toBe(true);
    expect(withoutAccess).toEqual([]);
    expect(kinds.find(({ table }) => table === 'entries')).toMatchObject({ onlyNow: 1, onlyThen: 0, changed: 0 });

    const done = await restore(app, kept);
    expect(done).toMatchObject({ isDone: true, error: null });
    expect(await words()).toEqual(['The line was down']);
    expect(nameProblems(checkStore(app.app.store))).toEqual([]);
    expect(readdirSync(app.dataDir)).not.toContain('restoring');
    const commits = app.app.store.database.prepare('SELECT what, role FROM commits ORDER BY commit_id DESC LIMIT 1');
    expect(commits.get()).toEqual({ what: 'backup.restored', role: 'owner' });
    const { firstOfDay, ofDay } = app.app.store.database
      .prepare(`SELECT min(commit_id) AS firstOfDay, (SELECT min(first_commit) FROM commit_days) AS ofDay FROM commits`)
      .get() as Record<'firstOfDay' | 'ofDay', number>;
    expect(ofDay).toBe(firstOfDay);
    const today = toDay(app.clock.now(), 'UTC');
    expect((await app.as('owner').history.journal({ from: today, to: today })).items.length).toBeGreaterThan(1);

    const undo = done.last?.undo;
    expect(undo?.until).toBeGreaterThan(app.clock.now() + 29 * 86_400_000);
    expect(await restore(app, undo?.name ?? '')).toMatchObject({ isDone: true });
    expect(await words()).toEqual(['The line was down', 'Up again']);
  });

  it('leaves everybody who works here their role, their PIN and their window, whatever the backup says', async () => {
    const kept = makeBackup(app);
    const owner = app.as('owner');
    const later = newId<PersonId>();
    await owner.people.add({ commandId: commandId(), id: later, name: 'Nora', role: 'staff', pin: '7777' });
    await owner.people.change({ commandId: commandId(), id: app.people.manager, role: 'staff' });
    await owner.people.setPin({ commandId: commandId(), id: app.people.staff, pin: '8888' });
    expect(await restore(app, kept)).toMatchObject({ isDone: true });
    const { items } = await owner.people.list({});
    const roles = Object.fromEntries(items.map(({ name, role }) => [name, role]));
    expect(roles).toMatchObject({ Sam: 'owner', Dana: 'staff', Nora: 'staff' });
    await app.page().client.session.signIn({ personId: later, pin: '7777' });
    await app.page().client.session.signIn({ personId: app.people.staff, pin: '8888' });
    expect(await refusalOf(app.page().client.session.signIn({ personId: app.people.staff, pin: '1111' }))).toBe(
      'WRONG_PIN',
    );
  });

  it('erases again what was erased on request since the backup was made', async () => {
    const id = await addCustomer('Zebulon Quark');
    const kept = makeBackup(app);
    await app.as('owner').customers.erase({ commandId: commandId(), id, typedName: 'Zebulon Quark' });
    expect(await restore(app, kept)).toMatchObject({ isDone: true });
    const { customer } = await app.as('owner').customers.get({ id });
    expect(customer).toMatchObject({ name: '(erased on request)', erased: true });
    const inJournal = app.app.store.database
      .prepare("SELECT count(*) FROM journal WHERE contents LIKE '%Quark%'")
      .pluck();
    expect(inJournal.get()).toBe(0);
    const found = app.app.store.database.prepare("SELECT count(*) FROM customer_search('quark')").pluck();
    expect(found.get()).toBe(0);
    expect(nameProblems(checkStore(app.app.store))).toEqual([]);
  });

  it('takes nothing back of a journal that came with a backup', async () => {
    const id = commandId();
    const customer = await addCustomer('Harbour Dental');
    await app.as('owner').customers.change({ commandId: id, id: customer, patch: { name: 'Harbour' } });
    const kept = makeBackup(app);
    expect(await restore(app, kept)).toMatchObject({ isDone: true });
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: id }))).toBe('CAME_BACK');
  });

  it('changes nothing while a backup that is not as it was made is refused', async () => {
    await recordEntry(app, app.as('staff'), { words: 'Here' });
    const state = await restore(app, '2026-11-19T10-00-00-000Z-hourly.sqlite').catch((cause: unknown) => cause);
    expect(String(state)).toContain('no longer here');
    expect(await words()).toEqual(['Here']);
  });
});
