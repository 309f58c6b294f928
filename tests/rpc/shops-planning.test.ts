import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, daySchema, toDay, type Day } from '../../shared/clock.ts';
import type { VisitFilter } from '../../shared/features/shops/shops.schema.ts';
import type { LocationId, PersonId, RunId, ScenarioId, VisitId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { addLocation, makeScenario, makeVisit, planVisit } from '../factories/shops.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
let dana: Client;
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
});
afterEach(() => app.close());

const command = () => ({ commandId: commandId() });
const today = (): Day => toDay(app.clock.now(), 'UTC');
const bothYes = { i2: true, i3: true };

describe('a scenario', () => {
  it('says who to be, what to ask for and what to watch, and counts its visits', async () => {
    const { scenarioId, checklistId } = await makeScenario(dana);
    await planVisit(app, dana, { scenarioId });
    expect((await dana.shops.listScenarios({})).items).toEqual([
      expect.objectContaining({
        id: scenarioId,
        checklistId,
        checklistTitle: 'A call to the shop',
        whoToBe: 'Somebody who moves house',
        visits: 1,
        archived: false,
      }),
    ]);
  });

  it('can be changed and put away; what is put away is planned no more', async () => {
    const { scenarioId, checklistId } = await makeScenario(dana);
    const {
      id: _id,
      checklistTitle: _title,
      visits: _visits,
      archived: _archived,
      ...fields
    } = sure((await dana.shops.listScenarios({})).items[0]);
    await dana.shops.saveScenario({ ...command(), id: scenarioId, fields: { ...fields, title: 'Ring at noon' } });
    await dana.shops.archiveScenario({ ...command(), id: scenarioId, archived: true });
    expect((await dana.shops.listScenarios({})).items).toEqual([]);
    const [archived] = (await dana.shops.listScenarios({ show: 'archived' })).items;
    expect(archived).toMatchObject({ title: 'Ring at noon', checklistId });
    expect(await refusalOf(planVisit(app, dana, { scenarioId }))).toBe('SCENARIO_ARCHIVED');
  });

  it('needs a scorecard that is there', async () => {
    const { scenarioId, checklistId } = await makeScenario(dana);
    await dana.checklists.setArchived({ ...command(), id: checklistId, archived: true });
    const {
      id: _id,
      checklistTitle: _title,
      visits: _visits,
      archived: _archived,
      ...fields
    } = sure((await dana.shops.listScenarios({})).items[0]);
    expect(await refusalOf(dana.shops.saveScenario({ ...command(), id: scenarioId, fields }))).toBe(
      'NO_SUCH_CHECKLIST',
    );
  });
});

describe('planning a visit', () => {
  it('takes a member of staff, a friend or an agency, and calls them as the business does', async () => {
    const { scenarioId } = await makeScenario(dana);
    const locationId = await addLocation(dana, 'Harbour');
    const staff = await planVisit(app, dana, {
      scenarioId,
      locationId,
      shopperKind: 'staff',
      shopperId: app.people.staff,
      shopperName: '',
    });
    const agency = await planVisit(app, dana, { scenarioId, shopperKind: 'agency', shopperName: 'Second Look' });
    const called = async (id: VisitId): Promise<unknown> => (await dana.shops.getVisit({ id })).visit;
    expect(await called(staff)).toMatchObject({
      shopperCalled: 'Priya',
      shopperId: app.people.staff,
      locationName: 'Harbour',
      channel: 'phone',
      state: 'planned',
      runId: null,
      value: null,
    });
    expect(await called(agency)).toMatchObject({ shopperCalled: 'Second Look', shopperId: null, locationName: null });
  });

  it('refuses what is missing or not there', async () => {
    const { scenarioId } = await makeScenario(dana);
    const refused = async (plan: Partial<Parameters<typeof planVisit>[2]>): Promise<string> =>
      refusalOf(planVisit(app, dana, { scenarioId, ...plan }));
    expect(await refused({ shopperKind: 'staff', shopperId: null })).toBe('NO_SHOPPER');
    expect(await refused({ shopperName: '' })).toBe('NO_SHOPPER_NAME');
    expect(await refused({ scenarioId: newId<ScenarioId>() })).toBe('NOT_FOUND');
    expect(await refused({ locationId: newId<LocationId>() })).toBe('NO_SUCH_LOCATION');
    expect(await refused({ shopperKind: 'staff', shopperId: newId<PersonId>() })).toBe('NO_SUCH_PERSON');
    const { people } = await app.page().client.session.get({});
    const kiosk = sure(people.find(({ role }) => role === 'kiosk'));
    expect(await refused({ shopperKind: 'staff', shopperId: kiosk.id })).toBe('NO_SUCH_PERSON');
  });

  it('can be changed until its scorecard is begun, called off until it was made, and put back', async () => {
    const { scenarioId } = await makeScenario(dana);
    const id = await planVisit(app, dana, { scenarioId });
    const { visit } = await dana.shops.getVisit({ id });
    const plan = {
      scenarioId,
      locationId: null,
      plannedOn: addDays(today(), 3),
      shopperKind: 'friend',
      shopperId: null,
      shopperName: 'Ben',
      announced: true,
    } as const;
    await dana.shops.changeVisit({ ...command(), id, plan });
    expect((await dana.shops.getVisit({ id })).visit).toMatchObject({
      plannedOn: addDays(visit.plannedOn, 3),
      shopperCalled: 'Ben',
      announced: true,
    });
    await dana.shops.cancelVisit({ ...command(), id, cancelled: true });
    expect((await dana.shops.getVisit({ id })).visit.state).toBe('cancelled');
    expect(await refusalOf(dana.shops.changeVisit({ ...command(), id, plan }))).toBe('IS_CANCELLED');
    expect(await refusalOf(dana.shops.startVisit({ ...command(), id, runId: newId<RunId>() }))).toBe('IS_CANCELLED');
    await dana.shops.cancelVisit({ ...command(), id, cancelled: false });
    await dana.shops.startVisit({ ...command(), id, runId: newId<RunId>() });
    expect(await refusalOf(dana.shops.changeVisit({ ...command(), id, plan }))).toBe('HAS_BEGUN');
  });

  it('leaves a visit that was made as it was', async () => {
    const { scenarioId } = await makeScenario(dana);
    const id = await planVisit(app, dana, { scenarioId });
    await makeVisit(dana, id, bothYes);
    expect(await refusalOf(dana.shops.cancelVisit({ ...command(), id, cancelled: true }))).toBe('IS_MADE');
  });
});

describe('the list of visits', () => {
  const ids = async (filter: VisitFilter, limit = 50): Promise<VisitId[]> => {
    const found: VisitId[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await dana.shops.listVisits({
        ...filter,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...items.map(({ id }) => id));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    return found;
  };

  it('shows what is to be made soonest first, begun or not, and what was made newest first, page by page', async () => {
    const { scenarioId } = await makeScenario(dana);
    const plan = (days: number): Promise<VisitId> =>
      planVisit(app, dana, { scenarioId, plannedOn: addDays(today(), days) });
    const [late, soon, begun, first, second, off] = [
      await plan(9),
      await plan(2),
      await plan(5),
      await plan(-20),
      await plan(-30),
      await plan(1),
    ];
    await dana.shops.startVisit({ ...command(), id: begun, runId: newId<RunId>() });
    await makeVisit(dana, first, bothYes);
    app.clock.move(2 * 86_400_000);
    await makeVisit(dana, second, bothYes);
    await dana.shops.cancelVisit({ ...command(), id: off, cancelled: true });
    for (const limit of [50, 1]) {
      expect(await ids({}, limit)).toEqual([soon, begun, late]);
      expect(await ids({ show: 'made' }, limit)).toEqual([second, first]);
      expect(await ids({ show: 'cancelled' }, limit)).toEqual([off]);
      expect(await ids({ show: 'all' }, limit)).toEqual([late, begun, soon, off, first, second]);
    }
  });

  it('narrows to days: those planned for, and those made on', async () => {
    const { scenarioId } = await makeScenario(dana);
    const plan = (days: number): Promise<VisitId> =>
      planVisit(app, dana, { scenarioId, plannedOn: addDays(today(), days) });
    const [before, first, last, after, made] = [
      await plan(1),
      await plan(2),
      await plan(4),
      await plan(5),
      await plan(3),
    ];
    await makeVisit(dana, made, bothYes);
    const days = { from: addDays(today(), 2), to: addDays(today(), 4) };
    expect(await ids(days, 1)).toEqual([first, last]);
    expect(await ids({ to: days.from })).toEqual([before, first]);
    expect(await ids({ from: days.to })).toEqual([last, after]);
    expect(await ids({ show: 'made', ...days })).toEqual([]);
    expect(await ids({ show: 'made', from: today(), to: today() })).toEqual([made]);
  });

  it('narrows to a place, a channel, a scenario', async () => {
    const [one, other] = [await makeScenario(dana, { title: 'One' }), await makeScenario(dana, { title: 'Other' })];
    const locationId = await addLocation(dana, 'Harbour');
    const here = await planVisit(app, dana, { scenarioId: one.scenarioId, locationId });
    const there = await planVisit(app, dana, { scenarioId: other.scenarioId });
    expect(await ids({ locationId })).toEqual([here]);
    expect(await ids({ scenarioId: other.scenarioId })).toEqual([there]);
    expect(await ids({ channel: 'walk-in' })).toEqual([]);
    expect(new Set(await ids({ channel: 'phone' }))).toEqual(new Set([here, there]));
  });

  it('is found by scenario, place and shopper, by those who plan', async () => {
    const { scenarioId } = await makeScenario(dana, { title: 'Moving house' });
    const locationId = await addLocation(dana, 'Harbour');
    const id = await planVisit(app, dana, { scenarioId, locationId, shopperName: 'Wilhelmina' });
    const find = async (client: Client, text: string): Promise<string[]> =>
      (await client.search.find({ text })).items.filter(({ kind }) => kind === 'visit').map((item) => item.id);
    for (const text of ['moving', 'harb', 'wilhel']) expect(await find(dana, text)).toEqual([id]);
    expect(await find(dana, 'nowhere')).toEqual([]);
    expect(await find(app.as('staff'), 'moving')).toEqual([]);
  });
});

describe('the plan of the year', () => {
  const stateOf = async (on?: string): Promise<Record<string, string[]>> => {
    const { places } = await dana.shops.coverage(on === undefined ? {} : { on: daySchema.parse(on) });
    return Object.fromEntries(
      places.map(({ locationName, cells }) => [locationName ?? '', cells.map(({ state }) => state)] as const),
    );
  };

  it('is one place where a business has no locations', async () => {
    expect(await stateOf()).toEqual({ '': ['missed', 'missed', 'missed', 'open'] });
    const { scenarioId } = await makeScenario(dana);
    await makeVisit(dana, await planVisit(app, dana, { scenarioId }), bothYes);
    expect(await stateOf()).toEqual({ '': ['missed', 'missed', 'missed', 'made'] });
  });

  it('tells every location in every quarter: made, planned, missed or open', async () => {
    const { scenarioId } = await makeScenario(dana);
    const [harbour, town] = [await addLocation(dana, 'Harbour'), await addLocation(dana, 'Town')];
    const made = await planVisit(app, dana, {
      scenarioId,
      locationId: harbour,
      plannedOn: daySchema.parse('2026-12-24'),
    });
    const notes = {
      visitedOn: daySchema.parse('2026-08-11'),
      arrivedMinute: null,
      leftMinute: null,
      narrative: '',
      costMinor: null,
    };
    await dana.shops.saveNotes({ ...command(), id: made, notes });
    await makeVisit(dana, made, bothYes);
    await planVisit(app, dana, { scenarioId, locationId: town, plannedOn: daySchema.parse('2026-12-01') });
    await planVisit(app, dana, { scenarioId, locationId: town, plannedOn: daySchema.parse('2026-05-01') });
    const off = await planVisit(app, dana, { scenarioId, locationId: harbour });
    await dana.shops.cancelVisit({ ...command(), id: off, cancelled: true });
    expect(await stateOf()).toEqual({
      Harbour: ['missed', 'missed', 'made', 'open'],
      Town: ['missed', 'missed', 'missed', 'planned'],
    });
    expect((await dana.shops.coverage({})).quarters.map(({ name }) => name)).toEqual([
      'Q1 2026',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
    ]);
    expect(await stateOf('2027-06-01')).toEqual({ Harbour: Array(4).fill('open'), Town: Array(4).fill('open') });
  });

  it('does not count a visit whose scorecard was rejected', async () => {
    const { scenarioId } = await makeScenario(dana);
    const runId = await makeVisit(dana, await planVisit(app, dana, { scenarioId }), bothYes);
    await dana.checklists.review({ ...command(), id: runId, as: 'rejected', reason: 'Nobody was there.' });
    expect(await stateOf()).toEqual({ '': ['missed', 'missed', 'missed', 'open'] });
  });

  it('follows the business year', async () => {
    await app.as('owner').business.change({ ...command(), patch: { yearStartsInMonth: 11 } });
    const { quarters } = await dana.shops.coverage({});
    expect(quarters[0]).toEqual({ name: 'Q1 2026/27', from: '2026-11-01', to: '2027-01-31' });
  });
});
