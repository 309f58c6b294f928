import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { addDays } from '../../shared/clock.ts';
import type { ActionId, FindingId, PersonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { day, goodVisit, makeChecklist, makeRun, toAnswers } from '../factories/checklists.ts';
import { refusalOf } from '../factories/refusal.ts';
import { addLocation } from '../factories/shops.ts';
import { nameProblems } from '../factories/store.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const dana = () => app.as('manager').checklists;

/** A visit at which nobody greeted and nobody answered the phone. */
const badVisit = {
  ...toAnswers({ ...goodVisit, i11: { number: 0 } }),
  i2: { given: { number: 0 }, note: 'On the phone' },
};

async function findOne(): Promise<FindingId> {
  await makeRun(app, app.as('staff'), await makeChecklist(app.as('manager')), badVisit);
  return sure((await dana().listFindings({})).items.find(({ itemId }) => itemId === 'i2')).id;
}

const open = (id: FindingId, more: { what?: string; who?: PersonId | null; dueAt?: number } = {}) =>
  dana().openAction({ commandId: commandId(), id, actionId: newId<ActionId>(), ...more });

describe('findings', () => {
  it('are listed newest first, by state and place, page by page', async () => {
    const checklistId = await makeChecklist(app.as('manager'));
    const harbour = await addLocation(app.as('owner'), 'Harbour');
    await makeRun(app, app.as('staff'), checklistId, badVisit, { ranOn: day('2026-11-01'), locationId: harbour });
    await makeRun(app, app.as('staff'), checklistId, badVisit, { ranOn: day('2026-11-02') });
    const { items } = await dana().listFindings({});
    expect(items.map(({ foundOn, locationName }) => [foundOn, locationName])).toEqual([
      ['2026-11-02', null],
      ['2026-11-02', null],
      ['2026-11-01', 'Harbour'],
      ['2026-11-01', 'Harbour'],
    ]);
    expect(items.find(({ itemId }) => itemId === 'i2')).toMatchObject({
      label: 'Were you greeted?',
      said: 'no',
      note: 'On the phone',
      runTitle: 'A visit to the shop',
      state: 'open',
      actionId: null,
    });
    const first = await dana().listFindings({ limit: 3 });
    const second = await dana().listFindings({ limit: 3, cursor: sure(first.next) });
    expect([...first.items, ...second.items]).toEqual(items);
    expect((await dana().listFindings({ locationId: harbour })).items).toHaveLength(2);
    expect((await dana().listFindings({ state: 'dismissed' })).items).toEqual([]);
  });

  it('become an action in one step: in their own words, for whoever asks, due in a week', async () => {
    const id = await findOne();
    const { actionId } = await open(id);
    const { action } = await app.as('manager').actions.get({ id: actionId });
    expect(action).toMatchObject({
      what: 'Were you greeted? no',
      source: 'finding',
      sourceText: 'Were you greeted? no',
      who: app.people.manager,
      dueAt: Date.parse(`${addDays(day('2026-11-19'), 8)}T00:00Z`) - 1,
    });
    const finding = sure((await dana().listFindings({ state: 'action' })).items[0]);
    expect([finding.id, finding.actionId, action.sourceId]).toEqual([id, actionId, finding.runId]);
    expect((await dana().listRuns({})).items[0]?.openFindings).toBe(1);
    expect((await app.as('manager').actions.list({})).items.map(({ source }) => source)).toEqual(['finding']);
  });

  it('become an action of somebody else, in other words, once', async () => {
    const id = await findOne();
    expect(await refusalOf(open(id, { who: newId<PersonId>() }))).toBe('NO_SUCH_PERSON');
    const dueAt = app.clock.now() + 1000;
    const { actionId } = await open(id, { what: 'Talk about greeting', who: app.people.staff, dueAt });
    expect((await app.as('staff').actions.get({ id: actionId })).action).toMatchObject({
      what: 'Talk about greeting',
      whoName: 'Priya',
      dueAt,
    });
    expect(await refusalOf(open(id))).toBe('ALREADY_OPEN');
    expect(await refusalOf(dana().dismissFinding({ commandId: commandId(), id, reason: 'Settled' }))).toBe(
      'HAS_ACTION',
    );
  });

  it('are open again when their action is taken back', async () => {
    const id = await findOne();
    const command = { commandId: commandId(), id, actionId: newId<ActionId>() };
    await dana().openAction(command);
    await app.as('manager').history.undo({ commandId: commandId(), undoes: command.commandId });
    expect((await dana().listFindings({ state: 'open' })).items.map((finding) => finding.id)).toContain(id);
    expect((await app.as('manager').actions.list({})).items).toEqual([]);
    await open(id);
  });

  it('are dismissed with a reason, which stays to be read', async () => {
    const id = await findOne();
    await dana().dismissFinding({ commandId: commandId(), id, reason: 'The shop was closed' });
    const { items } = await dana().listFindings({ state: 'dismissed' });
    expect(items.map((finding) => [finding.id, finding.reason])).toEqual([[id, 'The shop was closed']]);
    const { items: changes } = await app.as('manager').history.list({ record: 'finding', id });
    expect(changes[0]?.fields).toContainEqual({ field: 'State', was: 'open', became: 'dismissed' });
  });

  it('leave a store in which everything adds up', async () => {
    await open(await findOne());
    expect(nameProblems(checkStore(app.app.store))).toEqual([]);
  });
});
