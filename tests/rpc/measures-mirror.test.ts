import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../shared/clock.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { ActionId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { logMeeting, logRound } from '../factories/attention.ts';
import { recordEntry } from '../factories/entries.ts';
import { readMeasure, wasEverRecorded } from '../factories/measures.ts';
import { addLocation, fillIn, makeScenario, makeVisit, planVisit } from '../factories/shops.ts';
import { day, en } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, openSurvey } from '../factories/surveys.ts';
import { recordResponse } from '../factories/visits.ts';

// Every figure the mirror holds a claim against. Expected values are worked out by hand, intervals by R's
// `prop.test(..., correct = FALSE)`. The day is 19 November 2026 unless a test moves it.

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const manager = () => app.as('manager');
const quarter = { from: day('2026-10-01'), to: day('2026-12-31') };
const quarterBefore = { from: day('2026-07-01'), to: day('2026-09-30') };

const read = (id: string, period = quarter, scope = {}) => readMeasure(app, id, period, scope);
const wasEver = (id: string, asOf: Day = day('2026-11-19')) => wasEverRecorded(app, id, asOf);

const goTo = (date: string, hour = 10): void =>
  app.clock.set(Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`));

describe('conversations of the owner', () => {
  it('are those face to face or by phone that an owner wrote down, with the days since the last', async () => {
    for (const [date, client, channel] of [
      ['2026-09-30', owner(), 'phone'],
      ['2026-10-01', owner(), 'in-person'],
      ['2026-11-02', owner(), 'phone'],
      ['2026-11-03', owner(), 'email'],
      ['2026-11-04', manager(), 'phone'],
    ] as const) {
      goTo(date);
      await recordEntry(app, client, { channel });
    }
    goTo('2026-11-19');
    expect(await read('log.owner-conversations')).toMatchObject({ value: 2, n: 2, lastOn: '2026-11-02' });
    expect(await read('log.owner-conversations', quarterBefore)).toMatchObject({ value: 1, lastOn: '2026-09-30' });
    expect(await read('log.owner-last-conversation-days')).toMatchObject({ value: 17, lastOn: '2026-11-02' });
    // As of the end of September the call of that day was none ago.
    expect(await read('log.owner-last-conversation-days', quarterBefore)).toMatchObject({ value: 0 });
  });

  it('open exactly the entries they were counted from', async () => {
    for (const [client, channel] of [
      [owner(), 'phone'],
      [owner(), 'email'],
      [manager(), 'phone'],
    ] as const)
      await recordEntry(app, client, { channel });
    const { records } = await read('log.owner-conversations');
    expect(records).toEqual({ to: '/log', search: { ...quarter, ownerSpoke: true } });
    const { items } = await owner().log.list({ ...quarter, ownerSpoke: true });
    expect(items).toMatchObject([{ channel: 'phone', recordedByName: 'Sam' }]);
    expect((await owner().log.list({ ...quarterBefore, ownerSpoke: true })).items).toEqual([]);
    expect((await read('log.owner-last-conversation-days')).records).toEqual({
      to: '/log',
      search: { to: '2026-11-19', ownerSpoke: true },
    });
  });

  it('are none where somebody else had some, and unknown where nobody ever wrote one down', async () => {
    await recordEntry(app, manager(), { channel: 'review' });
    for (const id of ['log.owner-conversations', 'log.owner-last-conversation-days']) expect(wasEver(id)).toBe(false);
    goTo('2026-11-20');
    await recordEntry(app, app.as('staff'), { channel: 'in-person' });
    expect(wasEver('log.owner-conversations')).toBe(false);
    expect(wasEver('log.owner-conversations', day('2026-11-20'))).toBe(true);
    expect(await read('log.owner-conversations')).toMatchObject({ value: 0, n: 0 });
    expect(await read('log.owner-last-conversation-days')).toMatchObject({ value: null, n: 0 });
  });
});

describe('how customers left, and answers in time', () => {
  it('know whether anything of what they are shares of was ever recorded', async () => {
    await recordEntry(app, manager(), { howLeft: 'not-known' });
    expect(wasEver('log.entries')).toBe(true);
    expect(wasEver('log.left-happy')).toBe(false);
    expect(wasEver('log.answered-within-48h')).toBe(false);
    await recordEntry(app, manager(), { howLeft: 'unhappy' });
    expect(wasEver('log.left-happy')).toBe(true);
    expect(wasEver('log.left-happy', day('2026-11-18'))).toBe(false);
    expect(wasEver('log.answered-within-48h')).toBe(true);
    expect(await read('log.left-happy', quarterBefore)).toMatchObject({ value: null, n: 0 });
  });

  it('open what needed an answer', async () => {
    await recordEntry(app, manager(), { howLeft: 'happy' });
    const id = await recordEntry(app, manager(), { howLeft: 'unhappy' });
    expect((await read('log.answered-within-48h')).records?.search).toEqual({ ...quarter, neededAnswer: true });
    expect((await owner().log.list({ ...quarter, neededAnswer: true })).items.map((entry) => entry.id)).toEqual([id]);
  });
});

describe('front-line rounds', () => {
  it('are those an owner made as an owner, in the period and up to today', async () => {
    for (const date of ['2026-09-30', '2026-10-01', '2026-11-10']) await logRound(owner(), day(date));
    await logRound(manager(), day('2026-11-12'));
    const taken = await logRound(owner(), day('2026-11-15'));
    await owner().attention.archiveRound({ commandId: commandId(), id: taken, archived: true });
    expect(await read('attention.rounds')).toMatchObject({ value: 2, n: 2, lastOn: '2026-11-10', unit: 'count' });
    expect(await read('attention.last-round-days')).toMatchObject({ value: 9, lastOn: '2026-11-10', unit: 'days' });
    expect(await read('attention.rounds', quarterBefore)).toMatchObject({ value: 1, lastOn: '2026-09-30' });
    const { records } = await read('attention.rounds');
    expect(records).toEqual({ to: '/attention', search: { tab: 'rounds', byOwner: true, ...quarter } });
    expect((await owner().attention.listRounds({ byOwner: true, ...quarter })).items).toHaveLength(2);
  });

  it('are of a place where one is asked about', async () => {
    const locationId = await addLocation(owner(), 'Harbour');
    await logRound(owner(), day('2026-11-10'), { locationId });
    await logRound(owner(), day('2026-11-12'));
    expect(await read('attention.rounds', quarter, { locationId })).toMatchObject({ value: 1, lastOn: '2026-11-10' });
  });

  it('are none in a quarter without one, never by the owner where only others went, and unknown where nobody did', async () => {
    expect(wasEver('attention.rounds')).toBe(false);
    expect(wasEver('attention.last-round-days')).toBe(false);
    await logRound(manager(), day('2026-08-12'));
    expect(wasEver('attention.rounds', day('2026-08-11'))).toBe(false);
    expect(wasEver('attention.rounds', day('2026-08-12'))).toBe(true);
    expect(await read('attention.rounds')).toMatchObject({ value: 0, n: 0, lastOn: null });
    expect(await read('attention.last-round-days')).toMatchObject({ value: null });
  });
});

describe('what meetings were about', () => {
  it('is the share of tagged points, and of meetings without any about customers', async () => {
    await logMeeting(owner(), day('2026-10-01'), ['customers', 'money', 'money', null]);
    await logMeeting(manager(), day('2026-11-02'), ['operations', 'people', 'money']);
    await logMeeting(manager(), day('2026-11-09'), [null]);
    await logMeeting(owner(), day('2026-09-30'), ['customers']);
    const share = await read('attention.customer-share');
    expect(share).toMatchObject({ n: 6, lastOn: '2026-11-02', unit: 'share' });
    expect(share.value).toBeCloseTo(1 / 6, 12);
    // prop.test(1, 6, correct = FALSE): 0.0301 to 0.5635.
    expect(share.low).toBeCloseTo(0.0301, 4);
    expect(share.high).toBeCloseTo(0.5635, 4);
    const without = await read('attention.meetings-without-customers');
    expect(without).toMatchObject({ value: 0.5, n: 2 });
    expect(share.records).toEqual({ to: '/attention', search: { tab: 'meetings', ...quarter } });
  });

  it('is nothing without a tagged point, and unknown where there never was one', async () => {
    await logMeeting(owner(), day('2026-11-02'), [null]);
    for (const id of ['attention.customer-share', 'attention.meetings-without-customers']) {
      expect(await read(id)).toMatchObject({ value: null, n: 0, lastOn: null });
      expect(wasEver(id)).toBe(false);
    }
    await logMeeting(owner(), day('2026-08-03'), ['money']);
    expect(wasEver('attention.customer-share', day('2026-08-03'))).toBe(true);
    expect(wasEver('attention.customer-share', day('2026-08-02'))).toBe(false);
  });
});

describe('actions', () => {
  const openByHand = async (dueAt: number) => {
    const action = { what: 'Sweep', entryId: null, customerId: null, who: null, dueAt };
    const id = newId<ActionId>();
    await owner().actions.open({ commandId: commandId(), id, ...action });
    return id;
  };

  it('come from results where an answer or a finding led to them', async () => {
    const one = makeDefinition([{ ...blankQuestion('nps', 'q2'), title: en('Would you recommend us?') }]);
    const survey = await openSurvey(manager(), one);
    const answer = async (date: string, hour: number) => {
      goTo(date, hour);
      return sure((await recordResponse(app, manager(), survey, { answers: { q2: 1 } })).actionId);
    };
    await answer('2026-09-30', 23);
    const first = await answer('2026-10-01', 0);
    goTo('2026-11-02');
    const { scenarioId } = await makeScenario(owner());
    const visit = await planVisit(app, owner(), { scenarioId });
    await makeVisit(owner(), visit, { i2: false, i3: true });
    const finding = sure((await owner().checklists.listFindings({})).items[0]);
    const second = newId<ActionId>();
    await owner().checklists.openAction({ commandId: commandId(), id: finding.id, actionId: second });
    await openByHand(app.clock.now());
    goTo('2026-11-19');
    expect(await read('actions.from-results')).toMatchObject({ value: 2, n: 2, lastOn: '2026-11-02' });
    expect(await read('actions.from-results', quarterBefore)).toMatchObject({ value: 1, lastOn: '2026-09-30' });
    const { records } = await read('actions.from-results');
    expect(records?.search).toEqual({ show: 'all', fromResults: true, openedFrom: quarter.from, openedTo: quarter.to });
    const listed = await owner().actions.list({
      show: 'all',
      fromResults: true,
      openedFrom: quarter.from,
      openedTo: quarter.to,
    });
    expect(listed.items.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
  });

  it('are none in a quarter without, and unknown where nobody ever opened any', async () => {
    for (const id of ['actions.from-results', 'actions.open', 'actions.closed-in-time'])
      expect(wasEver(id)).toBe(false);
    const dueAt = Date.UTC(2026, 10, 25);
    await openByHand(dueAt);
    expect(await read('actions.from-results')).toMatchObject({ value: 0, n: 0 });
    expect(wasEver('actions.from-results')).toBe(true);
    expect(wasEver('actions.from-results', day('2026-11-17'))).toBe(false);
    expect(wasEver('actions.closed-in-time')).toBe(false);
    expect(wasEver('actions.closed-in-time', day('2026-11-25'))).toBe(true);
  });

  it('that were due in a period are what their share opens', async () => {
    const [early, late] = [await openByHand(Date.UTC(2026, 9, 1)), await openByHand(Date.UTC(2026, 8, 30, 23, 59))];
    const { records } = await read('actions.closed-in-time');
    expect(records?.search).toEqual({ show: 'all', dueFrom: quarter.from, dueTo: quarter.to });
    const due = async (period: typeof quarter) =>
      (await owner().actions.list({ show: 'all', dueFrom: period.from, dueTo: period.to })).items.map(({ id }) => id);
    expect(await due(quarter)).toEqual([early]);
    expect(await due(quarterBefore)).toEqual([late]);
  });
});

describe('mystery visits', () => {
  it('count once their scorecard is handed in, on the day of the visit', async () => {
    const locationId = await addLocation(owner(), 'Harbour');
    const { scenarioId } = await makeScenario(owner());
    const plan = async (more = {}) => planVisit(app, owner(), { scenarioId, ...more });
    const visitOn = async (date: string, more = {}) => {
      goTo(date);
      const id = await plan(more);
      return makeVisit(owner(), id, { i2: true, i3: true });
    };
    await visitOn('2026-09-30');
    await visitOn('2026-10-01', { locationId });
    const last = await visitOn('2026-11-05');
    goTo('2026-11-10');
    const doing = await plan();
    const { runId } = await owner().shops.startVisit({ commandId: commandId(), id: doing, runId: newId() });
    await fillIn(owner(), runId, { i2: true });
    await plan();
    goTo('2026-11-19');
    expect(await read('shops.visits')).toMatchObject({ value: 2, n: 2, lastOn: '2026-11-05' });
    expect(await read('shops.visits', quarterBefore)).toMatchObject({ value: 1 });
    expect(await read('shops.visits', quarter, { locationId })).toMatchObject({ value: 1, lastOn: '2026-10-01' });
    expect(await read('shops.last-visit-days')).toMatchObject({ value: 14, lastOn: '2026-11-05' });
    // One that is sent back to be mended is not made yet; one that is left out of the results was made all the same.
    await owner().checklists.review({
      commandId: commandId(),
      id: last,
      as: 'sent-back',
      reason: 'Whom did you ask?',
    });
    expect(await read('shops.last-visit-days')).toMatchObject({ value: 49, lastOn: '2026-10-01' });
  });

  it('are none where one was planned and not made, and unknown where nobody ever planned one', async () => {
    expect(wasEver('shops.visits')).toBe(false);
    expect(wasEver('shops.last-visit-days')).toBe(false);
    const { scenarioId } = await makeScenario(owner());
    await planVisit(app, owner(), { scenarioId });
    expect(wasEver('shops.visits')).toBe(true);
    expect(wasEver('shops.visits', day('2026-11-18'))).toBe(false);
    expect(await read('shops.visits')).toMatchObject({ value: 0, n: 0, lastOn: null });
    expect(await read('shops.last-visit-days')).toMatchObject({ value: null });
  });
});
