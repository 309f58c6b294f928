import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/clock.ts';
import type { ActionId, StepId } from '../../shared/ids.ts';
import { changeAction, openAction } from '../factories/actions.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const get = (id: ActionId) => owner().actions.get({ id });
const seen = (client: Client, id: ActionId) => client.actions.acknowledge({ commandId: commandId(), id });
const addStep = async (actionId: ActionId, text: string, client = owner()): Promise<StepId> =>
  (await client.actions.addStep({ commandId: commandId(), id: newId<StepId>(), actionId, text })).id;
const turn = (id: StepId, to: 'done' | 'open' | 'removed') =>
  owner().actions.changeStep({ commandId: commandId(), id, to });
const stepsOf = async (id: ActionId) =>
  (await get(id)).steps.map(({ text, doneAt }) => (doneAt === null ? text : `${text} ✓`));
const mine = async (client: Client) => (await client.actions.today({})).mine.map(({ id }) => id);
const escalated = async (client: Client) => (await client.actions.today({})).escalated.map(({ id }) => id);

describe('the steps of an action', () => {
  it('stand in the order they were added, are ticked, and taken away', async () => {
    const id = await openAction(app);
    const [one, two] = [await addStep(id, 'Ask the desk'), await addStep(id, 'Write the rule')];
    await addStep(id, 'Tell the team');
    await turn(one, 'done');
    await turn(two, 'removed');
    await addStep(id, 'Look again in June');
    expect(await stepsOf(id)).toEqual(['Ask the desk ✓', 'Tell the team', 'Look again in June']);
    expect((await get(id)).action).toMatchObject({ stepCount: 3, stepsDone: 1 });
    await turn(one, 'open');
    expect((await get(id)).action.stepsDone).toBe(0);
  });

  it('are worked on by whose action it is', async () => {
    const id = await openAction(app, { who: app.people.manager });
    expect(await refusalOf(addStep(id, 'Mine', app.as('staff')))).toBe('NOT_YOURS');
    expect(await refusalOf(turn(newId<StepId>(), 'done'))).toBe('NOT_FOUND');
  });
});

describe('what an action waits for', () => {
  it('is said, cleared, and over with the action', async () => {
    const id = await openAction(app);
    await changeAction(owner(), id, { waitingFor: 'the landlord' });
    expect((await get(id)).action.waitingFor).toBe('the landlord');
    await changeAction(owner(), id, { waitingFor: null });
    expect((await get(id)).action.waitingFor).toBeNull();
    await changeAction(owner(), id, { waitingFor: 'the supplier' });
    await changeAction(owner(), id, { state: 'done' });
    expect((await get(id)).action.waitingFor).toBeNull();
  });
});

describe('an action that repeats', () => {
  it('comes again when it is done, with its steps still to be done, and with it is taken back', async () => {
    const id = await openAction(app, { what: 'Ring five customers', who: app.people.staff });
    await turn(await addStep(id, 'Choose them'), 'done');
    await changeAction(owner(), id, { repeats: 'week' });
    const done = commandId();
    await app.as('staff').actions.change({ commandId: done, id, state: 'done' });
    const [next] = (await owner().actions.list({})).items;
    const again = sure(next);
    expect(again).toMatchObject({ what: 'Ring five customers', source: 'repeat', sourceId: id, whoName: 'Priya' });
    expect(new Date(again.dueAt).toISOString()).toBe('2026-11-27T23:59:00.000Z');
    expect(await stepsOf(again.id)).toEqual(['Choose them']);
    await owner().history.undo({ commandId: commandId(), undoes: done });
    expect((await owner().actions.list({})).items.map((one) => one.id)).toEqual([id]);
  });

  it('comes again once, however often it is opened and done, and not when it is dropped', async () => {
    const id = await openAction(app);
    await changeAction(owner(), id, { repeats: 'month' });
    await changeAction(owner(), id, { state: 'dropped' });
    expect((await owner().actions.list({})).items).toEqual([]);
    for (const state of ['open', 'done', 'open', 'done'] as const) await changeAction(owner(), id, { state });
    expect((await owner().actions.list({})).items).toHaveLength(1);
  });
});

describe('a late action', () => {
  it('stands on the Today of whoever does it until they say they know, and again the next day', async () => {
    const id = await openAction(app, { who: app.people.staff, dueInDays: 1 });
    const staff = app.as('staff');
    expect(await refusalOf(seen(staff, id))).toBe('NOTHING_TO_SEE');
    app.clock.move(2 * DAY_MS);
    expect(await mine(staff)).toEqual([id]);
    await seen(staff, id);
    expect(await staff.actions.today({})).toMatchObject({ mine: [], mineCount: 0 });
    app.clock.move(DAY_MS);
    expect(await staff.actions.today({})).toMatchObject({ mine: [{ id }], mineCount: 1 });
  });

  it('of somebody else reaches the owner after three days, once', async () => {
    const id = await openAction(app, { who: app.people.staff, dueInDays: 1 });
    const own = await openAction(app, { who: app.people.owner, dueInDays: 1 });
    app.clock.move(4 * DAY_MS);
    expect(await escalated(owner())).toEqual([]);
    app.clock.move(1);
    expect(await escalated(owner())).toEqual([id]);
    expect(await mine(owner())).toEqual([own]);
    expect(await escalated(app.as('manager'))).toEqual([]);
    await seen(owner(), id);
    app.clock.move(30 * DAY_MS);
    expect(await escalated(owner())).toEqual([]);
  });

  it('that nobody has reaches the owner too', async () => {
    const id = await openAction(app);
    app.clock.move(5 * DAY_MS);
    expect(await escalated(owner())).toEqual([id]);
  });
});
