import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../shared/contract/procedure.ts';
import type { PersonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const add = (name: string, role: Role, pin: string) =>
  app.as('owner').people.add({ commandId: commandId(), id: newId<PersonId>(), name, role, pin });

describe('people', () => {
  it('can be added and then sign in', async () => {
    const { id } = await add('Leon', 'staff', '4321');
    const { client } = app.page();
    await client.session.signIn({ personId: id, pin: '4321' });
    expect((await client.people.list({})).items).toContainEqual({ id, name: 'Leon', role: 'staff', archived: false });
  });

  it('are not added with a PIN too short for their role, or a name that somebody has', async () => {
    expect(await refusalOf(add('Leon', 'manager', '4321'))).toBe('PIN_TOO_SHORT');
    expect(await refusalOf(add(' priya ', 'staff', '4321'))).toBe('NAME_TAKEN');
    expect((await app.as('owner').people.list({})).items.map(({ name }) => name)).not.toContain('Leon');
  });

  it('leave no PIN in the journal', async () => {
    await add('Leon', 'staff', '4321');
    const lines = app.app.store.statements
      .prepare("SELECT contents FROM journal WHERE table_name = 'secrets'")
      .pluck()
      .all()
      .map(String);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes('hash') || line.includes('salt'))).toEqual([]);
  });
});

describe('a change of role', () => {
  it('bites on the next call and signs the person out', async () => {
    const manager = app.as('manager');
    await manager.history.list({ record: 'person', id: app.people.staff });
    await app.as('owner').people.change({ commandId: commandId(), id: app.people.manager, role: 'staff' });
    expect(await refusalOf(manager.history.list({ record: 'person', id: app.people.staff }))).toBe('SIGN_IN_NEEDED');
    expect((await manager.session.get({})).person).toBeNull();
  });

  it('keeps windows open when only the name changes', async () => {
    await app.as('owner').people.change({ commandId: commandId(), id: app.people.manager, name: 'Dana B.' });
    expect((await app.as('manager').session.get({})).person?.name).toBe('Dana B.');
  });

  it('never leaves the business without an owner', async () => {
    const owner = app.as('owner');
    const change = (patch: { role?: Role; archived?: boolean }) =>
      owner.people.change({ commandId: commandId(), id: app.people.owner, ...patch });
    expect(await refusalOf(change({ role: 'manager' }))).toBe('LAST_OWNER');
    expect(await refusalOf(change({ archived: true }))).toBe('LAST_OWNER');
    await add('Second owner', 'owner', '565656');
    await change({ archived: true });
    expect((await owner.session.get({})).person).toBeNull();
  });
});

describe('archiving', () => {
  it('signs out at once and takes the name off the sign-in screen', async () => {
    const staff = app.as('staff');
    await app.as('owner').people.change({ commandId: commandId(), id: app.people.staff, archived: true });
    expect((await staff.session.get({})).person).toBeNull();
    expect((await staff.session.get({})).people.map(({ id }) => id)).not.toContain(app.people.staff);
    expect(await refusalOf(staff.session.signIn({ personId: app.people.staff, pin: testPins.staff }))).toBe(
      'WRONG_PIN',
    );
  });

  it('can be taken back, unless somebody else has the name by now', async () => {
    const owner = app.as('owner');
    await owner.people.change({ commandId: commandId(), id: app.people.staff, archived: true });
    const { id } = await add('Priya', 'staff', '1212');
    const back = () => owner.people.change({ commandId: commandId(), id: app.people.staff, archived: false });
    expect(await refusalOf(back())).toBe('NAME_TAKEN');
    await owner.people.change({ commandId: commandId(), id, name: 'Priya K.' });
    await back();
    await app.page().client.session.signIn({ personId: app.people.staff, pin: testPins.staff });
  });
});

describe('a PIN set by the owner', () => {
  it('replaces the old one and closes the windows of the person', async () => {
    await app.as('owner').people.setPin({ commandId: commandId(), id: app.people.staff, pin: '8642' });
    expect((await app.as('staff').session.get({})).person).toBeNull();
    const { client } = app.page();
    expect(await refusalOf(client.session.signIn({ personId: app.people.staff, pin: testPins.staff }))).toBe(
      'WRONG_PIN',
    );
    await client.session.signIn({ personId: app.people.staff, pin: '8642' });
  });

  it('has the length the role needs', async () => {
    expect(
      await refusalOf(app.as('owner').people.setPin({ commandId: commandId(), id: app.people.manager, pin: '8642' })),
    ).toBe('PIN_TOO_SHORT');
  });
});
