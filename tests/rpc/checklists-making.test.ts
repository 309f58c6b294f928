import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChecklistId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import {
  goodVisit,
  makeChecklist,
  makeChecklistDefinition,
  makeRun,
  sectionOf,
  startRun,
  toAnswers,
  visitScorecard,
  yesNoItem,
} from '../factories/checklists.ts';
import { refusalOf } from '../factories/refusal.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const dana = () => app.as('manager').checklists;

describe('making a checklist', () => {
  it('begins with a definition, and shows what it asks', async () => {
    const id = await makeChecklist(app.as('manager'));
    expect(await dana().get({ id })).toMatchObject({
      title: 'A visit to the shop',
      use: 'shop',
      version: 1,
      items: 6,
      runs: 0,
      lastRanOn: null,
      archived: false,
      isInUse: false,
      definition: visitScorecard(),
    });
  });

  it('begins with a template or a copy', async () => {
    const id = newId<ChecklistId>();
    await dana().make({ commandId: commandId(), id, from: { template: 'shop-visit' } });
    const copy = newId<ChecklistId>();
    await dana().make({ commandId: commandId(), id: copy, from: { copyOf: id } });
    const [made, copied] = [await dana().get({ id }), await dana().get({ id: copy })];
    expect(copied.title).toBe(`${made.title} (2)`);
    expect(copied.definition.sections).toEqual(made.definition.sections);
    const nothing = { commandId: commandId(), id: newId<ChecklistId>(), from: { template: 'nothing' } };
    expect(await refusalOf(dana().make(nothing))).toBe('NOT_FOUND');
  });

  it('is done once, and ids are given once', async () => {
    const command = { commandId: commandId(), id: newId<ChecklistId>(), from: { definition: visitScorecard() } };
    expect(await dana().make(command)).toEqual(await dana().make(command));
    expect(await refusalOf(dana().make({ ...command, commandId: commandId() }))).toBe('ALREADY_MADE');
    const twice = makeChecklistDefinition([sectionOf('s1', [yesNoItem('i2', 'One?'), yesNoItem('i2', 'Two?')])]);
    expect(await refusalOf(makeChecklist(app.as('manager'), twice))).toBe('IDS_DO_NOT_FIT');
  });

  it('keeps changes in the first version until it is filled in', async () => {
    const id = await makeChecklist(app.as('manager'));
    const changed = visitScorecard({ title: 'A Saturday visit', use: 'other' });
    const save = (revision: number) => dana().save({ commandId: commandId(), id, definition: changed, revision });
    expect(await save(1)).toMatchObject({ revision: 2, version: 1 });
    expect(await refusalOf(save(1))).toBe('CHANGED_SINCE');
    await startRun(app, app.as('staff'), id);
    expect(await save(2)).toMatchObject({ revision: 3, version: 2 });
    expect(await save(3)).toMatchObject({ revision: 4, version: 2 });
    expect(await dana().get({ id })).toMatchObject({
      title: 'A Saturday visit',
      use: 'other',
      revision: 4,
      version: 2,
    });
  });

  it('lets no item be answered in another way once it was in use', async () => {
    const id = await makeChecklist(app.as('manager'));
    await startRun(app, app.as('staff'), id);
    const [, phone] = visitScorecard().sections;
    const other = makeChecklistDefinition(
      [sectionOf('s1', [{ ...yesNoItem('i3', 'Was it friendly?') }, yesNoItem('i2', 'Greeted?')])],
      { lastId: 17 },
    );
    expect(await refusalOf(dana().save({ commandId: commandId(), id, definition: other, revision: 1 }))).toBe(
      'TYPE_CHANGED',
    );
    const fewer = makeChecklistDefinition(phone === undefined ? [] : [phone], { lastId: 17 });
    await dana().save({ commandId: commandId(), id, definition: fewer, revision: 1 });
  });
});

describe('the list of checklists', () => {
  it('is newest first with what was filled in, by use, without what was put away', async () => {
    const shop = await makeChecklist(app.as('manager'));
    app.clock.move(1000);
    const call = await makeChecklist(app.as('manager'), visitScorecard({ title: 'A call', use: 'call' }));
    await makeRun(app, app.as('staff'), shop, toAnswers(goodVisit));
    await startRun(app, app.as('staff'), shop);
    const idsOf = async (filter: Parameters<ReturnType<typeof dana>['list']>[0]): Promise<ChecklistId[]> =>
      (await app.as('staff').checklists.list(filter)).items.map(({ id }) => id);
    expect(await idsOf({})).toEqual([call, shop]);
    const first = await app.as('staff').checklists.list({ limit: 1 });
    expect(await idsOf({ limit: 1, cursor: first.next ?? '' })).toEqual([shop]);
    expect(await idsOf({ use: 'call' })).toEqual([call]);
    // A run that is begun is no run yet.
    expect(await dana().get({ id: shop })).toMatchObject({ runs: 1, lastRanOn: '2026-11-19', isInUse: true });
    await dana().setArchived({ commandId: commandId(), id: call, archived: true });
    expect([await idsOf({}), await idsOf({ show: 'archived' })]).toEqual([[shop], [call]]);
    await dana().setArchived({ commandId: commandId(), id: call, archived: false });
    expect(await idsOf({})).toEqual([call, shop]);
  });

  it('is found by title, by those who read results', async () => {
    const id = await makeChecklist(app.as('manager'));
    const find = (role: 'manager' | 'staff') => app.as(role).search.find({ text: 'visit to' });
    expect((await find('manager')).items).toMatchObject([{ kind: 'checklist', id, to: `/checklists/${id}` }]);
    expect((await find('staff')).items).toEqual([]);
  });
});
