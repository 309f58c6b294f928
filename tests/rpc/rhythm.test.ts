import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayStart } from '../../shared/clock.ts';
import type { CustomerId, DismissalId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/entries.ts';
import { readMeasure } from '../factories/measures.ts';
import { refusalOf } from '../factories/refusal.ts';
import { addBuyer, buy, everyDays } from '../factories/rhythm.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');
const list = async () => (await staff().rhythm.list({})).items;
const names = async () => (await list()).map(({ customerName }) => customerName);

/** The sixth is on 1 October: silent for more than twice ten days from 22 October on. Today is 19 November. */
const everyTen = everyDays(day('2026-08-12'), 10, 6);
const mays = [day('2024-05-10'), day('2025-05-20')];

const dismiss = (customerId: CustomerId, id = commandId()) =>
  staff().rhythm.dismiss({
    commandId: id,
    id: newId<DismissalId>(),
    customerId,
    kind: 'purchase',
    reason: 'They moved their office; the new one has its own line.',
  });

describe('the list of broken rhythms', () => {
  it('says of each what was usual, by the gaps or by the season, the latest first', async () => {
    await addBuyer(owner(), 'Harbour Dental', everyTen, { phone: '555 0101', styleNote: 'Short and to the point' });
    await addBuyer(owner(), 'Elm Garden Centre', mays);
    await addBuyer(owner(), 'Not yet', everyDays(day('2026-09-20'), 10, 6));
    expect(await list()).toMatchObject([
      {
        customerName: 'Harbour Dental',
        phone: '555 0101',
        styleNote: 'Short and to the point',
        kind: 'purchase',
        by: 'interval',
        lastOn: '2026-10-01',
        days: 6,
        everyDays: 10,
        brokenFrom: '2026-10-22',
      },
      { customerName: 'Elm Garden Centre', by: 'season', everyDays: null, around: '2026-05-10', lastOn: '2025-05-20' },
    ]);
    expect(await staff().rhythm.counts({})).toEqual({ purchase: 2, contact: 0, customers: 2 });
  });

  it('reads contacts as well as purchases, each by themselves', async () => {
    const customerId = await addCustomer(owner(), { name: 'Calls every week', status: 'active' });
    for (const on of everyDays(day('2026-08-06'), 7, 8))
      await recordEntry(app, owner(), { customerId, heardAt: dayStart(on, 'UTC') });
    expect(await list()).toMatchObject([{ kind: 'contact', by: 'interval', lastOn: '2026-09-24', everyDays: 7 }]);
    expect((await staff().rhythm.list({ kind: 'purchase' })).items).toEqual([]);
    expect((await staff().rhythm.list({ kind: 'contact' })).items).toHaveLength(1);
  });

  it('changes with the day, with nothing written', async () => {
    await addBuyer(owner(), 'Every ten days', everyDays(day('2026-09-20'), 10, 6));
    expect(await names()).toEqual([]);
    app.clock.set(dayStart(day('2026-11-29'), 'UTC'));
    expect(await names()).toEqual([]);
    app.clock.set(dayStart(day('2026-11-30'), 'UTC'));
    expect(await names()).toEqual(['Every ten days']);
  });

  it('lets go of who comes again, and takes them back when that is undone', async () => {
    const customerId = await addBuyer(owner(), 'Harbour Dental', everyTen);
    const command = commandId();
    const purchase = { id: newId<never>(), boughtOn: day('2026-11-18'), amountMinor: 100, what: '' };
    await owner().customers.addPurchase({ commandId: command, customerId, purchase });
    expect(await names()).toEqual([]);
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await names()).toEqual(['Harbour Dental']);
  });

  it('leaves out who was lost, archived or erased', async () => {
    const lost = await addBuyer(owner(), 'Lost', everyTen);
    const archived = await addBuyer(owner(), 'Archived', everyTen);
    const erased = await addBuyer(owner(), 'Erased', everyTen);
    await owner().customers.change({
      commandId: commandId(),
      id: lost,
      patch: { status: 'lost', lostOn: day('2026-11-01') },
    });
    await owner().customers.archive({ commandId: commandId(), id: archived, archived: true });
    await owner().customers.erase({ commandId: commandId(), id: erased, typedName: 'Erased' });
    expect(await names()).toEqual([]);
  });

  it('follows a merge: the dates of both are one rhythm', async () => {
    const into = await addBuyer(owner(), 'Harbour Dental', everyTen);
    const from = await addBuyer(owner(), 'Harbor Dental', [day('2026-11-18')]);
    await owner().customers.merge({ commandId: commandId(), from, into });
    expect(await names()).toEqual([]);
  });

  it('goes on where a page ends', async () => {
    for (const name of ['One', 'Two', 'Three']) await addBuyer(owner(), name, everyTen);
    const first = await staff().rhythm.list({ limit: 2 });
    const second = await staff().rhythm.list({ limit: 2, ...(first.next === null ? {} : { cursor: first.next }) });
    const shown = [...first.items, ...second.items].map(({ customerName }) => customerName);
    expect(shown.toSorted()).toEqual(['One', 'Three', 'Two']);
    expect(second.next).toBeNull();
  });
});

describe('a broken rhythm', () => {
  it('is dismissed with a reason until the customer comes again', async () => {
    const customerId = await addBuyer(owner(), 'Harbour Dental', everyTen);
    await dismiss(customerId);
    expect(await names()).toEqual([]);
    await buy(owner(), customerId, day('2026-10-03'));
    app.clock.set(dayStart(day('2026-12-24'), 'UTC'));
    expect(await names()).toEqual(['Harbour Dental']);
  });

  it('comes back when the dismissal is undone, and the dismissal stands in the history of the customer', async () => {
    const customerId = await addBuyer(owner(), 'Harbour Dental', everyTen);
    const command = commandId();
    await dismiss(customerId, command);
    const { items } = await staff().customers.timeline({ id: customerId });
    expect(items).toMatchObject([{ kind: 'rhythm', detail: 'They moved their office; the new one has its own line.' }]);
    await staff().history.undo({ commandId: commandId(), undoes: command });
    expect(await names()).toEqual(['Harbour Dental']);
  });

  it('is not dismissed where there is none', async () => {
    const customerId = await addBuyer(owner(), 'New', [day('2026-11-01')]);
    expect(await refusalOf(dismiss(customerId))).toBe('NO_RHYTHM');
  });

  it('loses its reason when the customer is erased', async () => {
    const customerId = await addBuyer(owner(), 'Harbour Dental', everyTen);
    await dismiss(customerId);
    await owner().customers.erase({ commandId: commandId(), id: customerId, typedName: 'Harbour Dental' });
    const reasons = app.app.store.database.prepare('SELECT reason FROM rhythm_dismissals').pluck().all();
    expect(reasons).toEqual(['(erased on request)']);
  });
});

describe('the figure', () => {
  const today = { from: day('2026-10-01'), to: day('2026-12-31') };

  it('is the share of customers with a rhythm who have fallen silent', async () => {
    await addBuyer(owner(), 'Silent', everyTen);
    await addBuyer(owner(), 'On time', everyDays(day('2026-09-20'), 10, 6));
    await addBuyer(owner(), 'No rhythm', [day('2026-01-01')]);
    expect(await readMeasure(app, 'customers.rhythm-broken', today)).toMatchObject({ value: 0.5, n: 2 });
  });

  it('is not told of a day gone by, of which nobody can know any more', async () => {
    await addBuyer(owner(), 'Silent', everyTen);
    const past = { from: day('2026-07-01'), to: day('2026-09-30') };
    expect(await readMeasure(app, 'customers.rhythm-broken', past)).toMatchObject({ value: null, n: 0 });
  });
});

it('is computed at the first start over what was there before the update that brought it', async () => {
  await addBuyer(owner(), 'Harbour Dental', everyTen);
  const { database } = app.app.store;
  database.exec("DELETE FROM rhythms; INSERT INTO awaited_computations VALUES ('rhythm of purchases')");
  expect(app.app.store.database.prepare('SELECT count(*) FROM rhythms').pluck().get()).toBe(0);
  await app.reopen();
  expect(app.app.store.database.prepare('SELECT last_on FROM rhythms').pluck().all()).toEqual(['2026-10-01']);
});
