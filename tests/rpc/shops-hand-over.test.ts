import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { RunId, ScenarioId, VisitId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type Client, type TestApp } from '../factories/app.ts';
import { procedures } from '../factories/procedures.ts';
import { refusalOf } from '../factories/refusal.ts';
import { fillIn, makeScenario, makeVisit, planVisit } from '../factories/shops.ts';

let app: TestApp;
let dana: Client;
let scenarioId: ScenarioId;
let id: VisitId;
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
  ({ scenarioId } = await makeScenario(dana));
  id = await planVisit(app, dana, { scenarioId });
});
afterEach(() => app.close());

const command = () => ({ commandId: commandId() });
const notes = { visitedOn: null, arrivedMinute: null, leftMinute: null, narrative: 'Hello', costMinor: null };

/** A window of its own at which Dana hands the visit over. */
async function handOver(): Promise<{ shopper: Client; windowId: string; runId: RunId }> {
  const { client, windowId } = app.page();
  await client.session.signIn({ personId: app.people.manager, pin: testPins.manager });
  await client.shops.handOver({ ...command(), id, runId: newId<RunId>() });
  const { visit } = await dana.shops.getVisit({ id });
  if (visit.runId === null) throw new Error('Handing over begins the scorecard.');
  return { shopper: client, windowId, runId: visit.runId };
}

describe('a window that is handed over', () => {
  it('is the shopper’s, who finds this visit and nothing else', async () => {
    await planVisit(app, dana, { scenarioId, shopperName: 'Ben' });
    const { shopper, runId } = await handOver();
    expect((await shopper.session.get({})).person).toMatchObject({ name: 'Ana', role: 'shopper' });
    const { items } = await shopper.shops.mine({});
    expect(items.map(({ visit }) => [visit.id, visit.runId, visit.state])).toEqual([[id, runId, 'doing']]);
    expect(await shopper.shops.startMine({ ...command(), id, runId: newId<RunId>() })).toMatchObject({ runId });
    await shopper.shops.saveMyNotes({ ...command(), id, notes });
    await fillIn(shopper, runId, { i2: true, i3: false });
    await shopper.checklists.submit({ ...command(), id: runId });
    expect((await dana.shops.getVisit({ id })).visit).toMatchObject({
      state: 'made',
      value: 0.5,
      shopperCalled: 'Ana',
    });
    expect((await shopper.shops.mine({})).items[0]?.visit.state).toBe('made');
  });

  it('opens no other visit and no other scorecard', async () => {
    const { shopper } = await handOver();
    const other = await planVisit(app, dana, { scenarioId, shopperName: 'Ben' });
    const otherRun = await makeVisit(dana, other, { i2: true, i3: true });
    expect(await refusalOf(shopper.shops.startMine({ ...command(), id: other, runId: otherRun }))).toBe('NOT_YOURS');
    expect(await refusalOf(shopper.shops.saveMyNotes({ ...command(), id: other, notes }))).toBe('NOT_YOURS');
    expect(await refusalOf(shopper.checklists.getRun({ id: otherRun }))).toBe('NOT_YOURS');
    expect(await refusalOf(shopper.checklists.submit({ ...command(), id: otherRun }))).toBe('NOT_YOURS');
  });

  it('reaches nothing of the app but that', async () => {
    const { windowId } = await handOver();
    const open: string[] = [];
    for (const { feature, name, meta } of procedures) {
      if (meta.allow === 'anyone') continue;
      const { status } = await app.fetch(`/rpc/${feature}/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desktopOrigin, [windowHeader]: windowId },
        body: JSON.stringify({ json: { notAField: true } }),
      });
      if (status !== 403) open.push(`${feature}.${name}`);
    }
    expect(open.toSorted()).toEqual([
      'checklists.addPhoto',
      'checklists.getRun',
      'checklists.removePhoto',
      'checklists.saveAnswers',
      'checklists.submit',
      'shops.mine',
      'shops.saveMyNotes',
      'shops.startMine',
    ]);
  });

  it('is left by a PIN alone, and nobody can choose to be the shopper', async () => {
    const { shopper } = await handOver();
    const { people } = await shopper.session.get({});
    expect(people.map(({ name }) => name)).not.toContain('Ana');
    expect((await dana.people.list({})).items.map(({ name }) => name)).not.toContain('Ana');
    await shopper.session.signOut({});
    expect(await refusalOf(shopper.shops.mine({}))).toBe('SIGN_IN_NEEDED');
    await shopper.session.signIn({ personId: app.people.manager, pin: testPins.manager });
    expect((await shopper.session.get({})).person?.role).toBe('manager');
  });

  it('can be handed over again to the same shopper, until the scorecard is handed in', async () => {
    const { runId } = await handOver();
    const again = await handOver();
    expect(again.runId).toBe(runId);
    await fillIn(again.shopper, runId, { i2: true, i3: true });
    await again.shopper.checklists.submit({ ...command(), id: runId });
    expect(await refusalOf(dana.shops.handOver({ ...command(), id, runId }))).toBe('IS_MADE');
    const shoppers = app.app.store.read.all(
      { text: "SELECT name FROM people WHERE role = 'shopper' ORDER BY name", values: [] },
      { parse: (row) => (row as { name: string }).name },
    );
    expect(shoppers).toEqual(['Ana', 'Secret shopper']);
  });

  it('keeps no shopper’s name from somebody who starts to work here', async () => {
    await handOver();
    const owner = app.as('owner');
    await owner.people.add({ ...command(), id: newId(), name: 'Ana', role: 'staff', pin: '4321' });
    expect((await owner.people.list({})).items.filter(({ name }) => name === 'Ana')).toHaveLength(1);
  });

  it('ends when the visit is called off', async () => {
    const { shopper } = await handOver();
    await dana.shops.cancelVisit({ ...command(), id, cancelled: true });
    expect((await shopper.session.get({})).person).toBeNull();
    expect(await refusalOf(shopper.shops.mine({}))).toBe('SIGN_IN_NEEDED');
  });

  it('is taken back whole: the shopper is nobody again, and the visit a plan', async () => {
    const { client } = app.page();
    await client.session.signIn({ personId: app.people.manager, pin: testPins.manager });
    const undoes = commandId();
    await client.shops.handOver({ commandId: undoes, id, runId: newId<RunId>() });
    await dana.history.undo({ ...command(), undoes });
    expect((await client.session.get({})).person).toBeNull();
    expect((await dana.shops.getVisit({ id })).visit).toMatchObject({ state: 'planned', runId: null, visitedOn: null });
    const { runId } = await handOver();
    expect((await dana.checklists.getRun({ id: runId })).run.state).toBe('draft');
  });

  it('is no place for a scorecard that a leader fills in already', async () => {
    await dana.shops.startVisit({ ...command(), id, runId: newId<RunId>() });
    expect(await refusalOf(dana.shops.handOver({ ...command(), id, runId: newId<RunId>() }))).toBe('BEGUN_BY_ANOTHER');
    expect((await dana.session.get({})).person?.role).toBe('manager');
  });
});
