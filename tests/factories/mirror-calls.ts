import { commandId, newId, type TestApp } from './app.ts';
import type { ActionId, AuditId, RunId, VowId } from '../../shared/ids.ts';
import {
  answerItem,
  askInMirror,
  claim,
  claimItem,
  rateAsStaff,
  scaleItem,
  sheetOf,
  signInStaff,
  startAudit,
} from './audits.ts';
import { sure } from './sure.ts';

const items = [
  claimItem('i1', 'count', 'attention.rounds'),
  claimItem('i2', 'share', 'log.left-happy'),
  scaleItem('i3', 'How well do we listen?'),
];

async function goThrough(app: TestApp, id: AuditId): Promise<void> {
  const { mirror } = app.as('owner');
  await claim(app, id, 'i1', { number: 3 });
  await claim(app, id, 'i2', { number: 0.9 });
  await answerItem(app, id, 'i3', { number: 5 });
  await mirror.get({ id });
  await mirror.current({});
  const made = { id: newId<VowId>(), actionId: newId<ActionId>(), what: 'Listen', who: app.people.owner };
  await mirror.finish({ commandId: commandId(), id, vows: [{ ...made, dueAt: app.clock.now() }] });
  await mirror.results({ id });
}

/** Calls everything about the mirror, as screens do: two quarters with every kind of rater. */
export async function callMirror(app: TestApp): Promise<void> {
  const { mirror } = app.as('owner');
  await mirror.getSettings({});
  const staff = await signInStaff(app, 5);
  await askInMirror(app, items, { asksManagers: true, asksStaff: true, asksOutsider: true });
  for (const early of [false, true]) {
    const id = await startAudit(app, { early });
    const rated = { id, answers: sheetOf({ i3: 2 }) };
    await app.as('manager').mirror.asked({});
    await app.as('manager').mirror.rate({ commandId: commandId(), runId: newId<RunId>(), as: 'manager', ...rated });
    await mirror.rate({ commandId: commandId(), runId: newId<RunId>(), as: 'outsider', ...rated });
    await sure(staff[0]).mirror.asked({});
    for (const [index, client] of staff.entries()) await rateAsStaff(client, id, sheetOf({ i3: 1 + (index % 3) }));
    await goThrough(app, id);
  }
  const { next } = await mirror.list({ limit: 1 });
  await mirror.list({ limit: 1, cursor: sure(next) });
}
