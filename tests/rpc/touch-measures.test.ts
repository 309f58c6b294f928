import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { EntryId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { readMeasure, wasEverRecorded } from '../factories/measures.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';
import { callDaysAgo, logTouch } from '../factories/touch.ts';

// It is Thursday 19 November 2026, 10:00; work is from 8:00 to 17:00, Monday to Friday, the zone is UTC.
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');
const hour = 3_600_000;
const quarter = { from: day('2026-10-01'), to: day('2026-12-31') };
const at = (text: string): number => Date.parse(`2026-11-${text}:00Z`);

async function askForCall(askedAt: number, more: Partial<EntryFields> = {}): Promise<EntryId> {
  app.clock.set(Math.max(app.clock.now(), askedAt));
  const { id } = await recordEntry(app, staff(), { heardAt: askedAt, callBackAt: askedAt + hour, ...more });
  return id;
}

describe('the hours until a call back', () => {
  it('run in working time until the first real contact; voicemail is no answer', async () => {
    const entryId = await askForCall(at('20T16:00'));
    await logTouch(app, staff(), null, { entryId, outcome: 'voicemail', touchedAt: at('20T16:00') });
    app.clock.set(at('23T09:00'));
    const waiting = sure((await staff().touch.callBacks({ show: 'waiting' })).items[0]);
    expect(waiting).toMatchObject({ hours: 2, tries: 1, lastTry: 'voicemail', calledBackAt: null });
    await logTouch(app, staff(), null, { entryId });
    app.clock.set(at('24T12:00'));
    await logTouch(app, staff(), null, { entryId });
    const called = sure((await staff().touch.callBacks({ show: 'called' })).items[0]);
    expect(called).toMatchObject({ hours: 2, tries: 1, calledBackAt: at('23T09:00') });
    expect((await staff().touch.callBacks({ show: 'waiting' })).items).toEqual([]);
    expect(await readMeasure(app, 'callbacks.median', quarter)).toMatchObject({
      value: 2,
      n: 1,
      unit: 'hours',
      lastOn: '2026-11-20',
      records: { to: '/touch', search: { tab: 'call-backs', from: '2026-10-01', to: '2026-12-31' } },
    });
  });

  it('count who still waits with the hours so far, half and nine of ten', async () => {
    for (const hours of [1, 2, 3]) {
      const entryId = await askForCall(at('19T10:00'), { words: `Call ${hours}` });
      await logTouch(app, staff(), null, { entryId, touchedAt: at('19T10:00') });
    }
    const late = await askForCall(at('19T10:00'));
    app.clock.set(at('19T14:00'));
    expect(await readMeasure(app, 'callbacks.median', quarter)).toMatchObject({ value: 0, n: 4 });
    expect(await readMeasure(app, 'callbacks.ninetieth', quarter)).toMatchObject({ value: 4, n: 4 });
    await logTouch(app, staff(), null, { entryId: late });
    app.clock.set(at('25T14:00'));
    expect(await readMeasure(app, 'callbacks.ninetieth', quarter)).toMatchObject({ value: 4, n: 4 });
  });

  it('are what they were as of a day that is past', async () => {
    const entryId = await askForCall(at('19T10:00'));
    app.clock.set(at('20T12:00'));
    await logTouch(app, staff(), null, { entryId });
    const thursday = { from: day('2026-11-19'), to: day('2026-11-19') };
    expect(await readMeasure(app, 'callbacks.median', thursday)).toMatchObject({ value: 7, n: 1 });
  });

  it('are no record where nobody ever asked for a call', async () => {
    expect(wasEverRecorded(app, 'callbacks.median', day('2026-11-19'))).toBe(false);
    expect((await readMeasure(app, 'callbacks.median', quarter)).value).toBeNull();
  });
});

describe('customers spoken with in time', () => {
  it('are those whose last contact of any kind lies within their cadence', async () => {
    const add = (name: string) => addCustomer(owner(), { name, status: 'active', customerSinceOn: day('2020-01-01') });
    await callDaysAgo(app, owner(), await add('In time'), 30);
    await callDaysAgo(app, owner(), await add('Late'), 31);
    await add('Never');
    await recordEntry(app, staff(), { customerId: await add('Said something') });
    await addCustomer(owner(), { name: 'Left', status: 'lost', lostOn: day('2026-10-01') });
    await addCustomer(owner(), { name: 'Prospect', status: 'prospect' });
    expect(await readMeasure(app, 'touch.on-time', quarter)).toMatchObject({ value: 0.5, n: 4, lastOn: '2026-11-19' });
  });

  it('are what they were as of a day that is past', async () => {
    const id = await addCustomer(owner(), { name: 'Marta', status: 'active', customerSinceOn: day('2020-01-01') });
    await callDaysAgo(app, owner(), id, 60);
    await callDaysAgo(app, owner(), id, 1);
    const asOf = (to: string) => readMeasure(app, 'touch.on-time', { from: day('2026-07-01'), to: day(to) });
    expect((await asOf('2026-10-01')).value).toBe(1);
    expect((await asOf('2026-11-10')).value).toBe(0);
    expect((await asOf('2026-11-19')).value).toBe(1);
  });
});

it('calls in which they needed something are a share of those in which they were asked', async () => {
  const id = await addCustomer(owner(), { name: 'Marta', status: 'active' });
  for (const needed of ['yes', 'no', 'no', 'no', 'not-asked'] as const) await logTouch(app, staff(), id, { needed });
  await logTouch(app, staff(), id, { outcome: 'voicemail' });
  await logTouch(app, staff(), id, { kind: 'mail', needed: 'not-asked' });
  const reading = await readMeasure(app, 'touch.needed-something', quarter);
  expect(reading).toMatchObject({ value: 0.25, n: 4, lastOn: '2026-11-19' });
  const { search } = sure(reading.records);
  expect(search).toMatchObject({ tab: 'touches', asked: true, kind: 'call' });
  expect((await owner().touch.list({ asked: true, kind: 'call', ...quarter })).items).toHaveLength(4);
});

it('calling back by the log’s own button stops the clock too', async () => {
  const id = await askForCall(at('19T10:00'));
  app.clock.set(at('19T11:30'));
  await staff().log.calledBack({ commandId: commandId(), id });
  expect(await readMeasure(app, 'callbacks.median', quarter)).toMatchObject({ value: 1.5 });
});
