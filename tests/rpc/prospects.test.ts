import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayStart } from '../../shared/clock.ts';
import type { TouchKind, TouchOutcome } from '../../shared/features/touch/touch.schema.ts';
import type { CustomerId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
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
const list = async (due = false) => (await staff().prospects.list({ due })).items;
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

async function touch(
  customerId: CustomerId,
  kind: TouchKind,
  on: string,
  more: { outcome?: TouchOutcome; needed?: 'yes' | 'no' | 'not-asked' } = {},
): Promise<void> {
  const fields = {
    customerId,
    entryId: null,
    kind,
    outcome: 'reached',
    needed: 'not-asked',
    note: '',
    ...more,
  } as const;
  const touchedAt = dayStart(day(on), 'UTC') + 36_000_000;
  await staff().touch.log({ commandId: commandId(), id: newId<TouchId>(), fields: { ...fields, touchedAt } });
}
const addProspect = (name: string) => addCustomer(owner(), { name, status: 'prospect' });

describe('a prospect', () => {
  it('moves up with every day nobody speaks with them, and is due after ninety', async () => {
    const early = await addProspect('Spoken with in August');
    const late = await addProspect('Spoken with in November');
    await touch(early, 'call', '2026-08-21');
    await touch(late, 'call', '2026-11-10');
    expect(await list()).toMatchObject([
      { name: 'Spoken with in August', waitDays: 90, lastOn: '2026-08-21', touches: 1 },
      { name: 'Spoken with in November', waitDays: 9 },
    ]);
    expect((await list(true)).map(({ name }) => name)).toEqual(['Spoken with in August']);
    expect(await staff().prospects.counts({})).toEqual({ all: 2, due: 1 });
    await touch(early, 'note', '2026-11-18');
    expect(await list(true)).toEqual([]);
  });

  it('has a need and can pay, by two ticks on their own page', async () => {
    const id = await addProspect('Harbour Dental');
    expect(await list()).toMatchObject([{ hasNeed: null, canPay: null, lastOn: null, touches: 0 }]);
    await owner().customers.change({ commandId: commandId(), id, patch: { hasNeed: true } });
    await owner().customers.change({ commandId: commandId(), id, patch: { canPay: false } });
    expect(await list()).toMatchObject([{ hasNeed: true, canPay: false }]);
  });

  it('is listed page after page', async () => {
    for (const name of ['One', 'Two', 'Three']) await addProspect(name);
    const first = await staff().prospects.list({ limit: 2 });
    const rest = await staff().prospects.list({ limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ name }) => name).toSorted()).toEqual(['One', 'Three', 'Two']);
  });
});

describe('the way to a sale', () => {
  it('counts what was done until the first sale, and nothing that came after', async () => {
    const id = await addProspect('Harbour Dental');
    await touch(id, 'call', '2026-02-01', { outcome: 'voicemail' });
    await touch(id, 'call', '2026-02-02');
    await touch(id, 'appointment', '2026-02-02');
    await touch(id, 'meeting', '2026-03-01');
    await touch(id, 'prospect', '2026-03-01');
    await touch(id, 'sale', '2026-06-01');
    await touch(id, 'call', '2026-07-01');
    const steps = { calls: 2, appointments: 1, meetings: 1, prospects: 1, sales: 1 };
    expect(await owner().prospects.funnel({})).toMatchObject(steps);
    expect(await readMeasure(app, 'prospects.touches-to-sale', year)).toMatchObject({
      value: 3,
      n: 1,
      lastOn: '2026-06-01',
    });
  });

  it('leaves out calls to those who were customers already', async () => {
    const id = await addCustomer(owner(), { name: 'Old', status: 'active', customerSinceOn: day('2020-01-01') });
    await touch(id, 'call', '2026-02-01');
    expect(await owner().prospects.funnel({})).toMatchObject({ calls: 0 });
  });

  it('knows what was done before somebody became a customer, whenever that is said', async () => {
    const id = await addProspect('Harbour Dental');
    await touch(id, 'call', '2026-02-01');
    await touch(id, 'call', '2026-08-01');
    expect(await owner().prospects.funnel({})).toMatchObject({ calls: 2 });
    const patch = { status: 'active', customerSinceOn: day('2026-05-01') } as const;
    await owner().customers.change({ commandId: commandId(), id, patch });
    expect(await owner().prospects.funnel({})).toMatchObject({ calls: 1 });
  });

  it('has the ratios of the article until there are thirty events, then its own', async () => {
    const id = await addProspect('Harbour Dental');
    for (let count = 0; count < 29; count += 1) await touch(id, 'call', '2026-02-01');
    for (let count = 0; count < 5; count += 1) await touch(id, 'appointment', '2026-02-02');
    const { callsPerAppointment } = await owner().prospects.funnel({});
    expect(callsPerAppointment).toEqual({ value: 10, isOwn: false, events: 29 });
    await touch(id, 'call', '2026-02-03');
    expect((await owner().prospects.funnel({})).callsPerAppointment).toEqual({ value: 6, isOwn: true, events: 30 });
  });

  it('is for leaders', async () => {
    expect(await refusalOf(staff().prospects.funnel({}))).toBe('NOT_ALLOWED');
  });
});

describe('a call to somebody who had fallen silent', () => {
  const needed = () => readMeasure(app, 'rhythm.needed-something', year);

  it('counts with whether they needed something, also when they have come again since', async () => {
    const silent = await addBuyer(owner(), 'Silent', everyDays(day('2026-08-12'), 10, 6));
    const other = await addBuyer(owner(), 'Silent too', everyDays(day('2026-08-12'), 10, 6));
    const onTime = await addBuyer(owner(), 'On time', everyDays(day('2026-09-20'), 10, 6));
    await touch(silent, 'call', '2026-11-18', { needed: 'yes' });
    await touch(other, 'call', '2026-11-18', { needed: 'no' });
    await touch(onTime, 'call', '2026-11-18', { needed: 'yes' });
    await touch(other, 'call', '2026-11-18', { outcome: 'voicemail' });
    await touch(other, 'call', '2026-10-10', { needed: 'yes' });
    await buy(owner(), silent, day('2026-11-19'));
    expect(await needed()).toMatchObject({ value: 0.5, n: 2, lastOn: '2026-11-18' });
  });
});
