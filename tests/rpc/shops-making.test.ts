import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, toDay, type Day } from '../../shared/clock.ts';
import type { VisitNotes } from '../../shared/features/shops/shops.schema.ts';
import type { RunId, ScenarioId, VisitId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { addLocation, fillIn, makeScenario, makeVisit, planVisit } from '../factories/shops.ts';

let app: TestApp;
let dana: Client;
let scenarioId: ScenarioId;
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
  ({ scenarioId } = await makeScenario(dana));
});
afterEach(() => app.close());

const command = () => ({ commandId: commandId() });
const today = (): Day => toDay(app.clock.now(), 'UTC');
const noted = (more: Partial<VisitNotes> = {}): VisitNotes => ({
  visitedOn: null,
  arrivedMinute: null,
  leftMinute: null,
  narrative: '',
  costMinor: null,
  ...more,
});

describe('a visit that a leader keys in', () => {
  it('begins its scorecard with the scenario, the place and the day, once', async () => {
    const locationId = await addLocation(dana, 'Harbour');
    const id = await planVisit(app, dana, { scenarioId, locationId });
    const runId = newId<RunId>();
    expect(await dana.shops.startVisit({ ...command(), id, runId })).toMatchObject({ id, runId });
    expect(await dana.shops.startVisit({ ...command(), id, runId: newId<RunId>() })).toMatchObject({ id, runId });
    const { run, filledBy } = await dana.checklists.getRun({ id: runId });
    expect(run).toMatchObject({ about: 'Ring on a Monday', locationId, ranOn: today(), state: 'draft' });
    expect(filledBy).toBe(app.people.manager);
    expect((await dana.shops.getVisit({ id })).visit).toMatchObject({ state: 'doing', runId, visitedOn: today() });
  });

  it('is made once the scorecard is handed in, and shows what it scored', async () => {
    const id = await planVisit(app, dana, { scenarioId });
    const runId = await makeVisit(dana, id, { i2: true, i3: false });
    const state = async (): Promise<unknown> => (await dana.shops.getVisit({ id })).visit;
    expect(await state()).toMatchObject({ state: 'made', runState: 'submitted', value: 0.5, capped: 0.5 });
    await dana.checklists.review({ ...command(), id: runId, as: 'sent-back', reason: 'Which voicemail?' });
    expect(await state()).toMatchObject({ state: 'doing', runState: 'sent-back' });
  });

  it('takes the day it was made on with it, before and after it is handed in', async () => {
    const id = await planVisit(app, dana, { scenarioId });
    await dana.shops.saveNotes({ ...command(), id, notes: noted({ visitedOn: addDays(today(), -4) }) });
    const runId = await makeVisit(dana, id, { i2: true, i3: true });
    const ranOn = async (): Promise<Day> => (await dana.checklists.getRun({ id: runId })).run.ranOn;
    expect(await ranOn()).toBe(addDays(today(), -4));
    const notes = noted({
      visitedOn: addDays(today(), -9),
      narrative: 'Rang twice.',
      arrivedMinute: 600,
      costMinor: 450,
    });
    await dana.shops.saveNotes({ ...command(), id, notes });
    expect(await ranOn()).toBe(addDays(today(), -9));
    expect((await dana.shops.getVisit({ id })).notes).toEqual(notes);
    await dana.shops.saveNotes({ ...command(), id, notes: noted() });
    expect((await dana.shops.getVisit({ id })).notes.visitedOn).toBe(addDays(today(), -9));
  });

  it('refuses a day that has not come', async () => {
    const id = await planVisit(app, dana, { scenarioId });
    const tomorrow = noted({ visitedOn: addDays(today(), 1) });
    expect(await refusalOf(dana.shops.saveNotes({ ...command(), id, notes: tomorrow }))).toBe('NOT_YET');
  });

  it('keeps its notes once the scorecard is locked', async () => {
    const id = await planVisit(app, dana, { scenarioId });
    const runId = await makeVisit(dana, id, { i2: true, i3: true });
    await dana.checklists.review({ ...command(), id: runId, as: 'accepted', reason: null });
    await dana.shops.saveNotes({ ...command(), id, notes: noted({ narrative: 'Friendly.' }) });
    await dana.checklists.lock({ ...command(), id: runId });
    expect(await refusalOf(dana.shops.saveNotes({ ...command(), id, notes: noted() }))).toBe('IS_LOCKED');
  });
});

describe('a visit by somebody of the staff', () => {
  const planForPriya = (): Promise<VisitId> =>
    planVisit(app, dana, { scenarioId, shopperKind: 'staff', shopperId: app.people.staff, shopperName: '' });

  it('is theirs to find, to begin, to note and to hand in', async () => {
    const priya = app.as('staff');
    const id = await planForPriya();
    await planVisit(app, dana, { scenarioId });
    const off = await planForPriya();
    await dana.shops.cancelVisit({ ...command(), id: off, cancelled: true });
    const { items } = await priya.shops.mine({});
    expect(items.map(({ visit }) => visit.id)).toEqual([id]);
    expect(items[0]?.scenario.whatToWatch).toBe('Whether voicemail names a mobile number');
    const { runId } = await priya.shops.startMine({ ...command(), id, runId: newId<RunId>() });
    await priya.shops.saveMyNotes({ ...command(), id, notes: noted({ narrative: 'Nobody picked up.' }) });
    await fillIn(priya, runId, { i2: false, i3: false });
    await priya.checklists.submit({ ...command(), id: runId });
    expect((await priya.shops.mine({})).items[0]).toMatchObject({
      visit: { state: 'made' },
      notes: { narrative: 'Nobody picked up.' },
    });
    expect(await refusalOf(priya.shops.saveMyNotes({ ...command(), id, notes: noted() }))).toBe('IS_MADE');
  });

  it('is nobody else’s, and nothing that a leader keys in already', async () => {
    const priya = app.as('staff');
    const friends = await planVisit(app, dana, { scenarioId });
    const runId = newId<RunId>();
    expect(await refusalOf(priya.shops.startMine({ ...command(), id: friends, runId }))).toBe('NOT_YOURS');
    expect(await refusalOf(priya.shops.saveMyNotes({ ...command(), id: friends, notes: noted() }))).toBe('NOT_YOURS');
    const id = await planForPriya();
    await dana.shops.startVisit({ ...command(), id, runId });
    expect(await refusalOf(priya.shops.startMine({ ...command(), id, runId }))).toBe('BEGUN_BY_ANOTHER');
  });

  it('is not handed over: they have a PIN', async () => {
    const id = await planForPriya();
    expect(await refusalOf(dana.shops.handOver({ ...command(), id, runId: newId<RunId>() }))).toBe('IS_STAFF');
    expect((await dana.session.get({})).person?.role).toBe('manager');
  });
});

describe('what shoppers saw beside the self-audit', () => {
  it('counts visits by item with their interval, and shows that nobody has said anything yet', async () => {
    const { scenarioId: other, checklistId } = await makeScenario(dana, { title: 'Ring at noon' });
    for (const named of [true, false, false]) {
      await makeVisit(dana, await planVisit(app, dana, { scenarioId: other }), { i2: true, i3: named });
    }
    const { items } = await dana.shops.beside({ checklistId });
    expect(items.map(({ key, seen, said }) => [key, seen.full, seen.n, said])).toEqual([
      ['phone-answered', 3, 3, null],
      ['voicemail-names-mobile', 1, 3, null],
    ]);
    const before = await dana.shops.beside({ checklistId, to: addDays(today(), -60) });
    expect(before.items.map(({ seen }) => seen.n)).toEqual([0, 0]);
  });
});
