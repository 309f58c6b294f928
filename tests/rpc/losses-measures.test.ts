import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustomerId, ReasonId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/entries.ts';
import { lossReason, recordLoss, saveExitCall } from '../factories/losses.ts';
import { readMeasure, wasEverRecorded } from '../factories/measures.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
let [price, calls, truth] = ['', '', ''] as [ReasonId, ReasonId, ReasonId];
beforeEach(async () => {
  app = await openTestApp();
  price = await lossReason(owner(), 'Price');
  calls = await lossReason(owner(), 'Calls not returned');
  truth = await lossReason(owner(), 'Not told the truth about a delay');
});
afterEach(() => app.close());

// Today is Thursday 19 November 2026.
const owner = () => app.as('owner');
const year = { from: day('2026-01-01'), to: day('2026-12-31') };
const read = (id: string, period = year) => readMeasure(app, `losses.${id}`, period);

let made = 0;
async function leave(
  lostOn: string,
  more: { reasonId?: ReasonId; yearlyMarginMinor?: number; costToWinMinor?: number; since?: string } = {},
) {
  made += 1;
  const { reasonId = null, yearlyMarginMinor = 100_000, costToWinMinor = 50_000, since = '2020-01-01' } = more;
  const fields = { name: `Leaver ${made}`, customerSinceOn: day(since), yearlyMarginMinor, costToWinMinor };
  const customerId: CustomerId = await addCustomer(owner(), fields);
  return recordLoss(owner(), customerId, day(lostOn), { reasonId, marginMinor: yearlyMarginMinor });
}

describe('the figures of losses', () => {
  it('have no record before anybody was lost, and count 0 in a period without', async () => {
    expect(wasEverRecorded(app, 'losses.known', day('2026-11-19'))).toBe(false);
    await leave('2026-06-01');
    expect(wasEverRecorded(app, 'losses.called', day('2026-11-19'))).toBe(true);
    expect(wasEverRecorded(app, 'losses.called', day('2026-05-31'))).toBe(false);
    const spring = { from: day('2026-01-01'), to: day('2026-03-31') };
    expect(await read('known', spring)).toMatchObject({ value: 0, n: 0 });
  });

  it('count who left, written down or only marked, and what left with them', async () => {
    await leave('2026-06-01');
    await leave('2026-11-01', { yearlyMarginMinor: 250_000 });
    await addCustomer(owner(), { name: 'Marked', status: 'lost', lostOn: day('2026-11-02') });
    expect(await read('count')).toMatchObject({ value: 2, lastOn: '2026-11-01' });
    expect(await read('known')).toMatchObject({ value: 3, lastOn: '2026-11-02', direction: 'neither' });
    expect(await read('margin')).toMatchObject({ value: 350_000, n: 2, unit: 'money' });
  });

  it('cover whom we called within days 14 to 42, of those whose day 42 has passed or who were called', async () => {
    const points = [{ reasonId: price, points: 100 }];
    await saveExitCall(owner(), await leave('2026-06-01'), day('2026-06-15'), points);
    await saveExitCall(owner(), await leave('2026-06-01'), day('2026-07-13'), points);
    await saveExitCall(owner(), await leave('2026-06-01'), day('2026-07-14'), points);
    await saveExitCall(owner(), await leave('2026-06-01'), day('2026-06-14'), points);
    await leave('2026-10-07');
    await leave('2026-10-08');
    await saveExitCall(owner(), await leave('2026-10-30'), day('2026-11-15'), points);
    expect(await read('call-coverage')).toMatchObject({ value: 3 / 6, n: 6 });
    expect(await read('called')).toMatchObject({ value: 5, lastOn: '2026-11-15' });
    // At the end of June two of them were not called yet, and nobody's 42 days were over.
    expect(await read('call-coverage', { from: day('2026-04-01'), to: day('2026-06-30') })).toMatchObject({
      n: 2,
      value: 1 / 2,
    });
  });

  it('tell how often a call found another reason, and more than one', async () => {
    const both = [
      { reasonId: truth, points: 70 },
      { reasonId: price, points: 30 },
    ];
    await saveExitCall(owner(), await leave('2026-06-01', { reasonId: price }), day('2026-06-20'), both);
    await saveExitCall(owner(), await leave('2026-06-02', { reasonId: truth }), day('2026-06-20'), both);
    await saveExitCall(owner(), await leave('2026-06-03'), day('2026-06-20'), [{ reasonId: price, points: 100 }]);
    expect(await read('discovery')).toMatchObject({ value: 2 / 3, n: 3 });
    expect(await read('several-reasons')).toMatchObject({ value: 2 / 3, n: 3 });
  });

  it('tell the vital few by points and by margin, and reasons that come together', async () => {
    const answers = [
      {
        margin: 100_000,
        causes: [
          { reasonId: truth, points: 60 },
          { reasonId: calls, points: 40 },
        ],
      },
      {
        margin: 100_000,
        causes: [
          { reasonId: truth, points: 50 },
          { reasonId: calls, points: 50 },
        ],
      },
      { margin: 900_000, causes: [{ reasonId: price, points: 100 }] },
    ];
    for (const { margin, causes } of answers) {
      const id = await leave('2026-06-01', { yearlyMarginMinor: margin });
      await saveExitCall(owner(), id, day('2026-06-20'), causes);
    }
    const found = await owner().losses.causes(year);
    const rows = (way: 'byPoints' | 'byMargin') =>
      found[way].map(({ name, count, percent, vital }) => [name, count, percent, vital]);
    expect(rows('byPoints')).toEqual([
      ['Not told the truth about a delay', 110, 37, true],
      ['Price', 100, 33, true],
      ['Calls not returned', 90, 30, true],
    ]);
    expect(rows('byMargin')).toEqual([
      ['Price', 900_000, 82, true],
      ['Not told the truth about a delay', 110_000, 10, false],
      ['Calls not returned', 90_000, 8, false],
    ]);
    expect(found.pairs).toEqual([{ one: 'Calls not returned', other: 'Not told the truth about a delay', calls: 2 }]);
    expect(found.calls).toBe(3);
    expect((await owner().losses.list({ causeId: price })).items).toHaveLength(1);
  });

  it('tell who left before paying back what they cost to win', async () => {
    await leave('2026-06-01', { since: '2026-01-01' });
    await leave('2026-06-01', { since: '2025-01-01' });
    await leave('2026-06-01', { since: '2026-01-01', costToWinMinor: 40_000 });
    expect(await read('before-profitable')).toMatchObject({ value: 1 / 3, n: 3 });
    const { items } = await owner().losses.list({ show: 'before-profitable' });
    expect(items.map(({ sinceOn, costToWinMinor }) => [sinceOn, costToWinMinor])).toEqual([['2026-01-01', 50_000]]);
  });

  it('tell by leavers who never complained how many complaints stay unspoken', async () => {
    const points = [{ reasonId: price, points: 100 }];
    for (let no = 0; no < 20; no++) {
      const id = await leave('2026-06-01');
      await saveExitCall(owner(), id, day('2026-06-20'), points, { complained: no < 3 });
    }
    for (let no = 0; no < 12; no++) await recordEntry(app, app.as('staff'), { howLeft: 'unhappy' });
    expect(await read('visibility')).toMatchObject({ value: 3 / 20, n: 20 });
    expect(await owner().losses.silence(year)).toEqual({ open: 12, hidden: 68, low: 21, high: 217 });
    expect((await owner().losses.list({ show: 'silent' })).items).toHaveLength(17);
  });

  it('tell what replacing one costs: the article’s 300 calls, 30 meetings and 105 hours, and money once it is known', async () => {
    expect(await owner().losses.replacement({})).toEqual({
      calls: 300,
      meetings: 30,
      hours: 105,
      amountMinor: null,
      ratiosFrom: 'article',
      ownEvents: 0,
    });
    expect(await read('replacement-cost')).toMatchObject({ value: null });
    const settings = { ...(await owner().losses.settings({})), callMinor: 600, meetingMinor: 4500 };
    await owner().losses.setSettings({ commandId: commandId(), settings });
    expect(await read('replacement-cost')).toMatchObject({ value: 315_000, unit: 'money' });
  });

  it('reckon with a ratio of one’s own from thirty events on, and with the article’s until then', async () => {
    const prospect = await addCustomer(owner(), { name: 'Harbour Dental', status: 'prospect' });
    const touch = (kind: 'call' | 'appointment') => {
      const fields = { customerId: prospect, entryId: null, kind, outcome: 'reached', needed: 'not-asked' } as const;
      const at = { note: '', touchedAt: app.clock.now() - 1 };
      return owner().touch.log({ commandId: commandId(), id: newId<TouchId>(), fields: { ...fields, ...at } });
    };
    for (let made = 0; made < 29; made += 1) await touch('call');
    for (let made = 0; made < 6; made += 1) await touch('appointment');
    expect(await owner().losses.replacement({})).toMatchObject({ calls: 300, meetings: 30, ratiosFrom: 'article' });
    await touch('call');
    // Five calls make an appointment, instead of ten.
    expect(await owner().losses.replacement({})).toMatchObject({
      calls: 150,
      meetings: 30,
      hours: 75,
      ratiosFrom: 'both',
      ownEvents: 0,
    });
  });

  it('tell what a severe moment puts at risk, and what was recovered, is open or lost of it in the quarter', async () => {
    const fields = { customerSinceOn: day('2020-01-01'), yearlyMarginMinor: 78_000 };
    const ids = await Promise.all(['Stays', 'Waits', 'Goes'].map((name) => addCustomer(owner(), { name, ...fields })));
    const [stays, waits, goes] = [sure(ids[0]), sure(ids[1]), sure(ids[2])];
    const severe = (customerId: CustomerId) =>
      recordEntry(app, owner(), { customerId, howLeft: 'unhappy', severity: 'severe' });
    const settled = await severe(stays);
    const waiting = await severe(waits);
    await severe(goes);
    await owner().log.settle({ commandId: commandId(), id: settled, as: 'answered', note: null });
    await recordLoss(owner(), goes, day('2026-11-19'), { marginMinor: 78_000 });
    // One of three left: likely 79.2% at the most, so 1.26 years remain.
    const { risk } = await owner().losses.riskOf({ entryId: waiting });
    expect(sure(risk)).toMatchObject({ marginMinor: 78_000, replacementMinor: null });
    expect(sure(risk).years).toBeCloseTo(1.26, 2);
    const { amountMinor } = sure(risk);
    for (const id of ['risk-recovered', 'risk-open', 'risk-lost']) {
      expect(await read(id)).toMatchObject({ value: amountMinor, n: 1 });
    }
    const calm = await recordEntry(app, owner(), { customerId: waits, howLeft: 'unhappy' });
    expect((await owner().losses.riskOf({ entryId: calm })).risk).toBeNull();
  });
});
