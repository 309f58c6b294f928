import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankCustomer } from '../../shared/features/customers/customers.rules.ts';
import type { CustomerId, LocationId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
let id: CustomerId;
beforeEach(async () => {
  app = await openTestApp();
  id = newId<CustomerId>();
  await app.as('manager').customers.add({
    commandId: commandId(),
    id,
    fields: { ...blankCustomer, name: 'Hollis Family', yearlyMarginMinor: 78_000, lookedAfterBy: app.people.staff },
  });
});
afterEach(() => app.close());

const list = () => app.as('manager').history.list({ record: 'customer', id });

describe('the history of a record', () => {
  it('tells who changed what, in words, newest first', async () => {
    await app
      .as('owner')
      .customers.change({ commandId: commandId(), id, patch: { phone: '555 0134', yearlyMarginMinor: 80_050 } });
    const [newest, first] = (await list()).items;
    expect(newest).toMatchObject({ byName: 'Sam', role: 'owner', what: 'customers.changed', canUndo: true });
    expect(newest?.fields).toContainEqual({ field: 'Phone', was: null, became: '555 0134' });
    expect(newest?.fields).toContainEqual({ field: 'Yearly margin', was: '780.00 EUR', became: '800.50 EUR' });
    expect(first?.fields).toContainEqual({ field: 'Looked after by', was: null, became: 'Priya' });
  });

  it('shows no ids, keys or other machinery', async () => {
    const [first] = (await list()).items;
    const text = JSON.stringify(first?.fields);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toMatch(/_key|customer_no|null,"became":null/);
  });

  it('goes on page by page, without gaps', async () => {
    for (const name of ['A', 'B', 'C'])
      await app.as('owner').customers.change({ commandId: commandId(), id, patch: { name } });
    const manager = app.as('manager');
    const one = await manager.history.list({ record: 'customer', id, limit: 3 });
    const two = await manager.history.list({ record: 'customer', id, limit: 3, cursor: one.next ?? '' });
    expect([one.items.length, two.items.length, two.next]).toEqual([3, 1, null]);
    expect(two.items[0]?.what).toBe('customers.added');
  });

  it('is not for staff', async () => {
    expect(await refusalOf(app.as('staff').history.list({ record: 'customer', id }))).toBe('NOT_ALLOWED');
  });
});

describe('taking a change back', () => {
  it('writes the old values back and is itself in the history', async () => {
    const undoes = commandId();
    await app.as('owner').customers.change({ commandId: undoes, id, patch: { name: 'Hollis' } });
    await app.as('manager').history.undo({ commandId: commandId(), undoes });
    expect((await app.as('manager').customers.get({ id })).customer.name).toBe('Hollis Family');
    const [newest] = (await list()).items;
    expect(newest).toMatchObject({ what: 'history.undone', byName: 'Dana' });
    expect(newest?.fields).toContainEqual({ field: 'Name', was: 'Hollis', became: 'Hollis Family' });
  });

  it('is refused where somebody changed it again since', async () => {
    const undoes = commandId();
    await app.as('owner').customers.change({ commandId: undoes, id, patch: { name: 'Hollis' } });
    await app.as('owner').customers.change({ commandId: commandId(), id, patch: { name: 'The Hollises' } });
    expect(await refusalOf(app.as('manager').history.undo({ commandId: commandId(), undoes }))).toBe('CHANGED_SINCE');
  });

  it('lets staff take back their own work only', async () => {
    const staff = app.as('staff');
    const own = commandId();
    const added = newId<CustomerId>();
    await staff.customers.add({ commandId: own, id: added, fields: { name: 'Walk-in' } });
    await staff.history.undo({ commandId: commandId(), undoes: own });
    expect(await refusalOf(staff.customers.get({ id: added }))).toBe('NO_SUCH_CUSTOMER');
    const others = commandId();
    await app.as('manager').customers.change({ commandId: others, id, patch: { name: 'Hollis' } });
    expect(await refusalOf(staff.history.undo({ commandId: commandId(), undoes: others }))).toBe('NOT_YOURS');
  });

  it('is refused for people and their PINs, and leaves them as they are', async () => {
    const owner = app.as('owner');
    const undoes = commandId();
    await owner.people.setPin({ commandId: undoes, id: app.people.staff, pin: '8642' });
    expect(await refusalOf(owner.history.undo({ commandId: commandId(), undoes }))).toBe('CAN_NOT_UNDO');
    await app.page().client.session.signIn({ personId: app.people.staff, pin: '8642' });
    const [line] = (await owner.history.list({ record: 'person', id: app.people.staff })).items;
    expect(line?.canUndo).toBe(false);
  });

  it('does not let a manager take back what only an owner does', async () => {
    const undoes = commandId();
    await app.as('owner').business.change({ commandId: undoes, patch: { anonymousEntries: true } });
    expect(await refusalOf(app.as('manager').history.undo({ commandId: commandId(), undoes }))).toBe('NOT_YOURS');
    await app.as('owner').history.undo({ commandId: commandId(), undoes });
    expect((await app.as('owner').business.get({})).anonymousEntries).toBe(false);
  });

  it('says so where something has taken the place since', async () => {
    const owner = app.as('owner');
    await owner.customers.change({ commandId: commandId(), id, patch: { reference: 'NL-1' } });
    const undoes = commandId();
    await owner.customers.change({ commandId: undoes, id, patch: { reference: 'NL-2' } });
    await owner.customers.add({
      commandId: commandId(),
      id: newId<CustomerId>(),
      fields: { name: 'Other', reference: 'NL-1' },
    });
    expect(await refusalOf(owner.history.undo({ commandId: commandId(), undoes }))).toBe('CHANGED_SINCE');
  });

  it('has nothing to take back where a command never was', async () => {
    expect(await refusalOf(app.as('owner').history.undo({ commandId: commandId(), undoes: commandId() }))).toBe(
      'NOTHING_TO_UNDO',
    );
  });
});

describe('the history of an entry', () => {
  it('says things as the screens say them', async () => {
    const entry = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy', channel: 'email' });
    const [line] = (await app.as('manager').history.list({ record: 'entry', id: entry })).items;
    expect(line?.fields).toContainEqual({ field: 'How they left', was: null, became: 'left unhappy' });
    expect(line?.fields).toContainEqual({ field: 'Channel', was: null, became: 'e-mail' });
  });
});

describe('the history of a place', () => {
  it('tells of archiving in words', async () => {
    const manager = app.as('manager');
    const place = newId<LocationId>();
    await manager.business.addLocation({ commandId: commandId(), id: place, name: 'Shop' });
    await manager.business.changePlace({ commandId: commandId(), kind: 'location', id: place, archived: true });
    const [line] = (await manager.history.list({ record: 'location', id: place })).items;
    expect(line?.fields).toEqual([{ field: 'Archived', was: 'no', became: 'yes' }]);
  });
});
