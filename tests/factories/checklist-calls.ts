import type { ActionId, ChecklistId, ContestId, LocationId, RunId, RunPhotoId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { day, fill, goodVisit, makeChecklist, makeRun, review, startRun, submit, toAnswers } from './checklists.ts';
import { handOverPhoto, pngOf } from './photos.ts';
import { sure } from './sure.ts';

const from = day('2026-07-15');
const to = day('2026-11-15');

const command = () => ({ commandId: commandId() });

type Lists = Client['checklists'];

/** Two pages of a list, so that its going on is asked for too. */
async function twoPages(list: (page: { limit: number; cursor?: string }) => Promise<{ next: string | null }>) {
  const { next } = await list({ limit: 1 });
  if (next !== null) await list({ limit: 1, cursor: next });
}

async function callRuns(listRuns: Lists['listRuns'], checklistId: ChecklistId, locationId: LocationId) {
  for (const filter of [
    {},
    { checklistId },
    { use: 'shop' },
    { locationId },
    { state: 'submitted' },
    { checklistId, locationId, state: 'accepted', from, to },
  ] as const)
    await twoPages((page) => listRuns({ ...filter, ...page }));
}

async function callOtherLists({ list, listFindings }: Lists, locationId: LocationId) {
  for (const filter of [{}, { show: 'archived' }, { use: 'shop' }] as const)
    await twoPages((page) => list({ ...filter, ...page }));
  for (const filter of [{}, { state: 'open' }, { locationId }, { state: 'open', locationId }] as const)
    await twoPages((page) => listFindings({ ...filter, ...page }));
}

async function callFigures({ results, trend, compare }: Lists, checklistId: ChecklistId, locationId: LocationId) {
  for (const filter of [{}, { from, to }, { locationId }, { from, to, locationId }]) {
    await results({ checklistId, ...filter });
    for (const by of ['month', 'quarter'] as const) await trend({ checklistId, by, ...filter });
    await trend({ checklistId, by: 'month', sectionId: 's1', ...filter });
  }
  await compare({ checklistId });
  await compare({ checklistId, from, to });
}

async function callContest({ contest, decideContest }: Lists, runId: RunId): Promise<void> {
  const id = newId<ContestId>();
  await contest({ ...command(), id, runId, itemId: 'i11', reason: 'The line was down' });
  await decideContest({ ...command(), id, outcome: 'upheld', decision: 'It was' });
}

/** Calls everything about checklists, as screens do, on a checklist of its own. */
export async function callChecklists(app: TestApp, { locationId }: { locationId: LocationId }): Promise<void> {
  const [dana, priya] = [app.as('manager'), app.as('staff')];
  const { checklists } = dana;
  const checklistId = await makeChecklist(dana);
  await checklists.make({ ...command(), id: newId<ChecklistId>(), from: { copyOf: checklistId } });
  const badVisit = toAnswers({ ...goodVisit, i2: { number: 0 }, i11: { number: 0 } });
  for (const ranOn of [day('2026-08-01'), day('2026-09-01')])
    await makeRun(app, priya, checklistId, badVisit, { locationId, ranOn });
  const id = await startRun(app, priya, checklistId);
  await fill(priya, id, badVisit);
  const photo = { id: newId<RunPhotoId>(), runId: id, itemId: 'i2', fileId: await handOverPhoto(app, pngOf(9, 9)) };
  await priya.checklists.addPhoto({ ...command(), ...photo });
  await priya.checklists.removePhoto({ ...command(), id: photo.id, runId: id });
  await submit(priya, id);
  await review(dana, id, 'sent-back', 'Again, please');
  await submit(priya, id);
  const { definition, revision } = await checklists.get({ id: checklistId });
  await checklists.save({ ...command(), id: checklistId, definition, revision });
  await callContest(checklists, id);
  const findings = (await checklists.listFindings({ state: 'open' })).items;
  await checklists.openAction({ ...command(), id: sure(findings[0]).id, actionId: newId<ActionId>() });
  await checklists.dismissFinding({ ...command(), id: sure(findings[1]).id, reason: 'Settled' });
  for (const { listRuns } of [checklists, priya.checklists]) await callRuns(listRuns, checklistId, locationId);
  await callOtherLists(checklists, locationId);
  await checklists.getRun({ id });
  await callFigures(checklists, checklistId, locationId);
  await review(dana, id, 'accepted');
  await checklists.lock({ ...command(), id });
  await checklists.setArchived({ ...command(), id: checklistId, archived: true });
  for (const [record, recordId] of [
    ['run', id],
    ['finding', sure(findings[0]).id],
  ] as const)
    await dana.history.list({ record, id: recordId });
}
