import { addDays, daySchema } from '../../shared/clock.ts';
import type { LocationId, RunId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { makeScenario, makeVisit, planVisit } from './shops.ts';

const day = daySchema.parse('2026-11-02');
const notes = { visitedOn: day, arrivedMinute: 600, leftMinute: 620, narrative: 'Rang twice.', costMinor: 450 };

const command = () => ({ commandId: commandId() });

/** Calls everything about mystery shops, as screens do. */
export async function callShops(app: TestApp, { locationId }: { readonly locationId: LocationId }): Promise<void> {
  const dana = app.as('manager');
  const { scenarioId, checklistId } = await makeScenario(dana, { title: 'A scenario of the test' });
  await dana.shops.archiveScenario({ ...command(), id: scenarioId, archived: true });
  await dana.shops.archiveScenario({ ...command(), id: scenarioId, archived: false });
  for (const show of ['current', 'archived'] as const) await dana.shops.listScenarios({ show });
  const ids = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((days) =>
      planVisit(app, dana, { scenarioId, locationId, plannedOn: addDays(day, days), shopperName: 'Ana' }),
    ),
  );
  const [one, two, three, off, alsoOff] = ids;
  if (one === undefined || two === undefined || three === undefined || off === undefined || alsoOff === undefined) {
    throw new Error('Six visits were planned.');
  }
  const { visit } = await dana.shops.getVisit({ id: one });
  const { plannedOn, shopperKind, shopperId, shopperName } = visit;
  const plan = { scenarioId, locationId, plannedOn, shopperKind, shopperId, shopperName, announced: true };
  await dana.shops.changeVisit({ ...command(), id: one, plan });
  for (const id of [off, alsoOff]) await dana.shops.cancelVisit({ ...command(), id, cancelled: true });
  for (const id of [one, two]) await makeVisit(dana, id, { i2: true, i3: false });
  await dana.shops.saveNotes({ ...command(), id: one, notes });
  await dana.shops.startVisit({ ...command(), id: three, runId: newId<RunId>() });
  for (const show of ['planned', 'made', 'cancelled', 'all'] as const) {
    for (const filter of [{}, { locationId }, { scenarioId }, { channel: 'phone' as const }, { from: day, to: day }]) {
      const { next } = await dana.shops.listVisits({ show, ...filter, limit: 1 });
      if (next !== null) await dana.shops.listVisits({ show, ...filter, limit: 1, cursor: next });
    }
  }
  const priyas = {
    scenarioId,
    locationId,
    shopperKind: 'staff',
    shopperId: app.people.staff,
    shopperName: '',
  } as const;
  const mine = await planVisit(app, dana, priyas);
  const priya = app.as('staff');
  await priya.shops.mine({});
  await priya.shops.startMine({ ...command(), id: mine, runId: newId<RunId>() });
  await priya.shops.saveMyNotes({ ...command(), id: mine, notes });
  await dana.shops.coverage({});
  await dana.shops.beside({ checklistId });
  await dana.shops.beside({ checklistId, from: day, to: day });
  await dana.search.find({ text: 'scenario' });
}
