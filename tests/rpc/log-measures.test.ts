import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDay, type Day } from '../../shared/clock.ts';
import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { MeasureScope } from '../../shared/features/measures/measures.schema.ts';
import type { ActionId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer, recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';

// Expected figures are worked out by hand (and the intervals by R's `prop.test(..., correct = FALSE)`), never by the code under test.

const hour = 60 * 60 * 1000;

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const noon = (date: number): number => Date.UTC(2026, 10, date, 12);

async function read(id: string, from: string, to: string, scope?: MeasureScope) {
  const { items } = await app
    .as('owner')
    .measures.read({ ids: [id], from: day(from), to: day(to), ...(scope === undefined ? {} : { scope }) });
  return sure(items[0]);
}

/** Records as somebody at a moment. */
async function at(moment: number, client: Client, fields: Partial<EntryFields>) {
  app.clock.set(moment);
  return recordEntry(app, client, { heardAt: moment, ...fields });
}

describe('how customers left', () => {
  it('counts answered entries only, with a Wilson interval and the last day', async () => {
    const left = ['happy', 'happy', 'happy', 'unhappy', 'so-so', 'not-known', 'not-known'] as const;
    for (const [index, howLeft] of left.entries()) await at(noon(9 + index), app.as('staff'), { howLeft });
    app.clock.set(noon(19));
    expect(await read('log.entries', '2026-11-01', '2026-11-30')).toMatchObject({
      value: 7,
      n: 7,
      lastOn: '2026-11-15',
    });
    const happy = await read('log.left-happy', '2026-11-01', '2026-11-30');
    expect(happy).toMatchObject({ value: 0.6, n: 5, lastOn: '2026-11-13', direction: 'more', unit: 'share' });
    expect(happy.low).toBeCloseTo(0.2307, 4);
    expect(happy.high).toBeCloseTo(0.8824, 4);
    expect(await read('log.left-unhappy', '2026-11-01', '2026-11-30')).toMatchObject({ value: 0.2, n: 5 });
    expect(await read('log.left-unhappy', '2026-11-12', '2026-11-12')).toMatchObject({
      value: 1,
      n: 1,
      lastOn: '2026-11-12',
    });
    expect(await read('log.left-happy', '2026-10-01', '2026-10-31')).toMatchObject({
      value: null,
      n: 0,
      low: null,
      high: null,
      lastOn: null,
    });
  });

  it('narrows to a place or a customer', async () => {
    const { touchpoints } = await app.as('owner').business.places({});
    const touchpointId = sure(touchpoints[0]).id;
    const customerId = await addCustomer(app.as('owner'), 'Bayside Gym');
    await at(noon(10), app.as('staff'), { howLeft: 'unhappy', touchpointId, customerId });
    await at(noon(11), app.as('staff'), { howLeft: 'happy', touchpointId });
    await at(noon(12), app.as('staff'), { howLeft: 'happy', customerId });
    const share = async (scope: MeasureScope) => read('log.left-happy', '2026-11-01', '2026-11-30', scope);
    expect(await share({ touchpointId })).toMatchObject({ value: 0.5, n: 2, lastOn: '2026-11-11' });
    expect(await share({ customerId })).toMatchObject({ value: 0.5, n: 2, lastOn: '2026-11-12' });
    expect(await share({ customerId, touchpointId })).toMatchObject({ value: 0, n: 1 });
    expect((await share({ touchpointId })).records).toEqual({
      to: '/log',
      search: { from: '2026-11-01', to: '2026-11-30', touchpointId, howLeft: 'happy' },
    });
  });
});

describe('answered within 48 hours', () => {
  it('judges unhappy, severe and call-back entries once they are 48 hours old', async () => {
    const staff = app.as('staff');
    const inTime = await at(noon(2), staff, { howLeft: 'unhappy' });
    const late = await at(noon(2), staff, { howLeft: 'happy', severity: 'severe' });
    const called = await at(noon(3), staff, { howLeft: 'not-known', callBackAt: noon(4) });
    await at(noon(3), staff, { howLeft: 'unhappy' });
    await at(noon(3), staff, { howLeft: 'so-so', severity: 'serious' });
    app.clock.set(noon(4));
    await app.as('manager').log.settle({ commandId: commandId(), id: inTime.id, as: 'answered', note: null });
    app.clock.set(noon(4) + 1);
    await app.as('manager').log.settle({ commandId: commandId(), id: late.id, as: 'answered', note: null });
    await staff.log.calledBack({ commandId: commandId(), id: called.id });
    const young = await at(noon(18), staff, { howLeft: 'unhappy' });
    await app.as('manager').log.settle({ commandId: commandId(), id: young.id, as: 'answered', note: null });
    app.clock.set(noon(20) - 1);
    // In time: the first (48 h exactly) and the call. Not: one a millisecond late, one never. Too young: the last.
    expect(await read('log.answered-within-48h', '2026-11-01', '2026-11-30')).toMatchObject({
      value: 0.5,
      n: 4,
      lastOn: '2026-11-03',
    });
    app.clock.set(noon(20));
    expect(await read('log.answered-within-48h', '2026-11-01', '2026-11-30')).toMatchObject({
      value: 0.6,
      n: 5,
      lastOn: '2026-11-18',
    });
  });
});

describe('the owner’s conversations', () => {
  it('are those an owner had in person or by phone and wrote down as owner', async () => {
    expect(await read('log.owner-last-conversation-days', '2026-11-01', '2026-11-30')).toMatchObject({
      value: null,
      n: 0,
      lastOn: null,
    });
    await at(noon(2), app.as('owner'), { channel: 'in-person' });
    await at(noon(4), app.as('owner'), { channel: 'phone' });
    await at(noon(6), app.as('owner'), { channel: 'email' });
    await at(noon(7), app.as('manager'), { channel: 'phone' });
    app.clock.set(noon(19));
    expect(await read('log.owner-last-conversation-days', '2026-11-10', '2026-11-30')).toMatchObject({
      value: 15,
      lastOn: '2026-11-04',
      unit: 'days',
    });
    expect(await read('log.owner-last-conversation-days', '2026-11-01', '2026-11-03')).toMatchObject({
      value: 1,
      lastOn: '2026-11-02',
    });
    expect(await read('log.owner-conversations', '2026-11-01', '2026-11-30')).toMatchObject({
      value: 2,
      lastOn: '2026-11-04',
    });
    expect(await read('log.owner-conversations', '2026-11-05', '2026-11-30')).toMatchObject({
      value: 0,
      n: 0,
      lastOn: null,
    });
  });
});

describe('actions', () => {
  const open = async (openedAt: number, dueAt: number): Promise<ActionId> => {
    app.clock.set(openedAt);
    const { id } = await app.as('owner').actions.open({
      commandId: commandId(),
      id: newId<ActionId>(),
      what: 'Call',
      entryId: null,
      customerId: null,
      who: null,
      dueAt,
    });
    return id;
  };
  const close = async (id: ActionId, closedAt: number, state: 'done' | 'dropped'): Promise<void> => {
    app.clock.set(closedAt);
    await app.as('owner').actions.change({ commandId: commandId(), id, state });
  };

  it('are counted open and overdue as things stood at the end of a period', async () => {
    const early = await open(noon(2), noon(4));
    await open(noon(3), noon(10));
    await close(early, noon(6), 'done');
    app.clock.set(noon(19));
    expect(await read('actions.open', '2026-11-01', '2026-11-30')).toMatchObject({ value: 1, lastOn: '2026-11-03' });
    expect(await read('actions.overdue', '2026-11-01', '2026-11-30')).toMatchObject({ value: 1, lastOn: '2026-11-10' });
    expect(await read('actions.open', '2026-11-01', '2026-11-05')).toMatchObject({ value: 2 });
    expect(await read('actions.overdue', '2026-11-01', '2026-11-05')).toMatchObject({ value: 1, lastOn: '2026-11-04' });
    expect(await read('actions.open', '2026-11-01', '2026-11-01')).toMatchObject({ value: 0, lastOn: null });
  });

  it('are judged by their due time: dropped ones leave, and open ones that are not due yet', async () => {
    await close(await open(noon(2), noon(5)), noon(5), 'done');
    await close(await open(noon(2), noon(5)), noon(5) + 1, 'done');
    await close(await open(noon(2), noon(5)), noon(6), 'dropped');
    await close(await open(noon(2), noon(25)), noon(7), 'done');
    await open(noon(2), noon(8));
    await open(noon(2), noon(24));
    app.clock.set(noon(19));
    // In time: 1st and 4th. Not: the 2nd by a millisecond, the 5th still open. Left out: dropped, not yet due.
    expect(await read('actions.closed-in-time', '2026-11-01', '2026-11-30')).toMatchObject({
      value: 0.5,
      n: 4,
      lastOn: '2026-11-25',
    });
    expect(await read('actions.closed-in-time', '2026-11-06', '2026-11-10')).toMatchObject({
      value: 0,
      n: 1,
      lastOn: '2026-11-08',
    });
  });

  it('narrow to a customer and to the place where the entry was heard', async () => {
    const { touchpoints } = await app.as('owner').business.places({});
    const touchpointId = sure(touchpoints[0]).id;
    const customerId = await addCustomer(app.as('owner'), 'Elm Street Dental');
    await at(noon(10), app.as('staff'), { howLeft: 'unhappy', touchpointId, customerId });
    await at(noon(10) + hour, app.as('staff'), { howLeft: 'unhappy' });
    app.clock.set(noon(19));
    for (const scope of [{ customerId }, { touchpointId }]) {
      expect(await read('actions.open', '2026-11-01', '2026-11-30', scope)).toMatchObject({ value: 1 });
      expect(await read('actions.closed-in-time', '2026-11-01', '2026-11-30', scope)).toMatchObject({ value: 0, n: 1 });
    }
  });

  it('and shares of results are not read by staff', async () => {
    const { items } = await app.as('staff').measures.read({ from: day('2026-11-01'), to: day('2026-11-30') });
    expect(items.map(({ id }) => id).filter((id) => /^(log|actions)\./.test(id))).toEqual(['log.entries']);
  });
});
