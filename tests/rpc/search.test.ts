import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

describe('the search box', () => {
  it('finds customers, entries and actions by the same words, each with an address', async () => {
    const manager = app.as('manager');
    const customer = newId<CustomerId>();
    await manager.customers.add({ commandId: commandId(), id: customer, fields: { name: 'Harbour Dental' } });
    const entry = await recordEntry(app, manager, { words: 'The harbour line is down again.', howLeft: 'unhappy' });
    const { items } = await manager.search.find({ text: 'harb' });
    expect(items.map(({ kind }) => kind)).toEqual(['customer', 'entry', 'action']);
    expect(items[0]).toMatchObject({ id: customer, title: 'Harbour Dental', to: `/customers/${customer}` });
    expect(items[1]).toMatchObject({ id: entry, to: `/log/${entry}` });
  });

  it('shows staff no more than their lists do', async () => {
    const entry = await recordEntry(app, app.as('manager'), { words: 'A quiet word about the harbour line.' });
    await app.as('manager').log.settle({ commandId: commandId(), id: entry, as: 'nothing-to-do', note: null });
    expect((await app.as('manager').search.find({ text: 'harbour' })).items.map(({ id }) => id)).toEqual([entry]);
    expect((await app.as('staff').search.find({ text: 'harbour' })).items).toEqual([]);
  });

  it('takes whatever is typed, signs and spaces too', async () => {
    await recordEntry(app, app.as('manager'));
    for (const text of ['', '   ', '"', '*', 'a OR', "'; --", 'window AND (', '-nine', 'NEAR/2']) {
      expect(Array.isArray((await app.as('manager').search.find({ text })).items)).toBe(true);
    }
  });
});
