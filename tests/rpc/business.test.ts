import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocationId, ReasonId, TouchpointId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

describe('the business', () => {
  it('is changed by its owner, field by field', async () => {
    const owner = app.as('owner');
    await owner.business.change({ commandId: commandId(), patch: { name: 'Northline & Co', anonymousEntries: true } });
    expect(await owner.business.get({})).toMatchObject({
      name: 'Northline & Co',
      anonymousEntries: true,
      currency: 'EUR',
    });
    expect((await app.as('staff').session.get({})).business).toMatchObject({
      name: 'Northline & Co',
      anonymousEntries: true,
    });
  });

  it('is not moved to a time zone that does not exist', async () => {
    const moved = app.as('owner').business.change({ commandId: commandId(), patch: { timeZone: 'Mars/Olympus' } });
    expect(await refusalOf(moved)).toBe('UNKNOWN_TIME_ZONE');
  });

  it('is not changed by a manager', async () => {
    expect(
      await refusalOf(app.as('manager').business.change({ commandId: commandId(), patch: { name: 'Mine' } })),
    ).toBe('NOT_ALLOWED');
  });
});

describe('places', () => {
  it('are added by leaders and seen by everybody', async () => {
    const id = newId<LocationId>();
    await app.as('manager').business.addLocation({ commandId: commandId(), id, name: 'Queen Street shop' });
    expect((await app.as('staff').business.places({})).locations).toEqual([
      { id, name: 'Queen Street shop', archived: false },
    ]);
  });

  it('have a name of their own in each list, whatever the case', async () => {
    const manager = app.as('manager');
    await manager.business.addLocation({ commandId: commandId(), id: newId<LocationId>(), name: 'Café Nord' });
    expect(
      await refusalOf(
        manager.business.addLocation({ commandId: commandId(), id: newId<LocationId>(), name: 'CAFE  nord' }),
      ),
    ).toBe('NAME_TAKEN');
    const addReason = (list: 'theme' | 'loss') =>
      manager.business.addReason({ commandId: commandId(), id: newId<ReasonId>(), name: 'Too loud', list });
    await addReason('theme');
    await addReason('loss');
    expect(await refusalOf(addReason('loss'))).toBe('NAME_TAKEN');
  });

  it('can be renamed, moved to another department and archived, and keep their name while archived', async () => {
    const manager = app.as('manager');
    const id = newId<TouchpointId>();
    await manager.business.addTouchpoint({ commandId: commandId(), id, name: 'Hotline', department: 'support' });
    await manager.business.changePlace({
      commandId: commandId(),
      kind: 'touchpoint',
      id,
      name: 'Phone line',
      department: 'reception',
      archived: true,
    });
    const find = async () => (await manager.business.places({})).touchpoints.find((touchpoint) => touchpoint.id === id);
    expect(await find()).toEqual({ id, name: 'Phone line', department: 'reception', archived: true });
    const twin = manager.business.addTouchpoint({
      commandId: commandId(),
      id: newId<TouchpointId>(),
      name: 'phone line',
      department: 'sales',
    });
    expect(await refusalOf(twin)).toBe('NAME_TAKEN');
    await manager.business.changePlace({ commandId: commandId(), kind: 'touchpoint', id, archived: false });
    expect((await find())?.archived).toBe(false);
  });

  it('answer in words where there is nothing to change', async () => {
    const manager = app.as('manager');
    expect(
      await refusalOf(
        manager.business.changePlace({ commandId: commandId(), kind: 'reason', id: newId(), archived: true }),
      ),
    ).toBe('NOT_FOUND');
    const id = newId<LocationId>();
    await manager.business.addLocation({ commandId: commandId(), id, name: 'Shop' });
    expect(
      await refusalOf(
        manager.business.changePlace({ commandId: commandId(), kind: 'location', id, department: 'sales' }),
      ),
    ).toBe('NO_DEPARTMENT');
  });
});
