import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../shared/clock.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';

// Days by their very form; the brand exists only for the compiler.
const day = (text: string): Day => text as Day;
const november = { from: day('2026-11-01'), to: day('2026-11-30') };

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const read = async (id: string, period = november) => {
  const { items } = await app.as('owner').measures.read({ ids: [id], ...period });
  const [item] = items;
  if (item === undefined) throw new Error(`The owner may not read ${id}.`);
  return item;
};

describe('figures', () => {
  it('are all there, each with a word for what it is', async () => {
    const { items } = await app.as('owner').measures.read(november);
    expect(items.map(({ id }) => id).toSorted()).toEqual([
      'actions.closed-in-time',
      'actions.from-results',
      'actions.open',
      'actions.overdue',
      'attention.customer-share',
      'attention.last-round-days',
      'attention.meetings-without-customers',
      'attention.rounds',
      'callbacks.median',
      'callbacks.ninetieth',
      'customers.active',
      'customers.rhythm-broken',
      'customers.silent',
      'log.answered-within-48h',
      'log.entries',
      'log.left-happy',
      'log.left-unhappy',
      'log.owner-conversations',
      'log.owner-last-conversation-days',
      'losses.before-profitable',
      'losses.call-coverage',
      'losses.called',
      'losses.count',
      'losses.discovery',
      'losses.known',
      'losses.margin',
      'losses.replacement-cost',
      'losses.risk-lost',
      'losses.risk-open',
      'losses.risk-recovered',
      'losses.several-reasons',
      'losses.visibility',
      'losses.won-back',
      'mirror.honesty-index',
      'mirror.last-audit-days',
      'policy.denials-lost',
      'policy.exceptions',
      'policy.exceptions-cost',
      'policy.margin-kept',
      'promises.candour',
      'promises.flattery-gap',
      'promises.found-out',
      'promises.kept-first',
      'promises.kept-last',
      'promises.moves',
      'promises.moves-asked',
      'promises.moves-not-explainable',
      'promises.notice-delay',
      'promises.reasons-unverified',
      'promises.self-inflicted',
      'promises.told-before-due',
      'promises.told-within-hour',
      'promising.referred-returned',
      'prospects.touches-to-sale',
      'pulse.beside-customers',
      'pulse.closed',
      'pulse.last-closed-days',
      'pulse.taking-part',
      'results.told-to-customers',
      'rhythm.needed-something',
      'shops.last-visit-days',
      'shops.visits',
      'surveys.ces',
      'surveys.csat',
      'surveys.detractors-answered-within-48h',
      'surveys.nps',
      'surveys.response-rate',
      'surveys.responses',
      'surveys.results-opened-by-owner',
      'surveys.with-results',
      'touch.needed-something',
      'touch.on-time',
    ]);
    expect(items.filter(({ label }) => label === '')).toEqual([]);
  });

  it('are shares over those who answered only, with an interval', async () => {
    for (const howLeft of ['happy', 'happy', 'happy', 'unhappy', 'not-known'] as const) {
      await recordEntry(app, app.as('staff'), { howLeft });
    }
    const happy = await read('log.left-happy');
    expect(happy).toMatchObject({ value: 0.75, n: 4, unit: 'share', lastOn: '2026-11-19' });
    // Wilson, 3 of 4.
    expect(happy.low).toBeCloseTo(0.3006, 4);
    expect(happy.high).toBeCloseTo(0.9544, 4);
  });

  it('are null, not zero, where there is no record', async () => {
    expect(await read('log.left-happy')).toMatchObject({ value: null, n: 0, low: null, high: null, lastOn: null });
  });

  it('count the first and the last day of a period, and nothing outside', async () => {
    await recordEntry(app, app.as('staff'), { heardAt: Date.UTC(2026, 10, 10, 0) });
    await recordEntry(app, app.as('staff'), { heardAt: Date.UTC(2026, 10, 12, 23, 59, 59, 999) });
    await recordEntry(app, app.as('staff'), { heardAt: Date.UTC(2026, 10, 13) });
    expect((await read('log.entries', { from: day('2026-11-10'), to: day('2026-11-12') })).value).toBe(2);
  });

  it('open the list of what they were computed from', async () => {
    await recordEntry(app, app.as('staff'), { howLeft: 'unhappy' });
    expect((await read('log.left-unhappy')).records).toMatchObject({ to: '/log', search: { howLeft: 'unhappy' } });
  });

  it('are left out for whoever may not read them, and refused where there is no such figure', async () => {
    const asked = { ids: ['log.owner-conversations', 'log.entries'], ...november };
    expect((await app.as('owner').measures.read(asked)).items).toHaveLength(2);
    expect((await app.as('staff').measures.read(asked)).items.length).toBeLessThan(2);
    expect(await refusalOf(app.as('owner').measures.read({ ids: ['log.nothing'], ...november }))).toBe(
      'UNKNOWN_MEASURE',
    );
  });

  it('refuse a period that ends before it begins', async () => {
    expect(await refusalOf(app.as('owner').measures.read({ from: november.to, to: november.from }))).toBe(
      'PERIOD_BACKWARDS',
    );
  });
});
