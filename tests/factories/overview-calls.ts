import type { LocationId, TouchpointId } from '../../shared/ids.ts';
import { commandId, type TestApp } from './app.ts';
import { recordEntry } from './entries.ts';
import { makeChecklist } from './checklists.ts';

/** Calls everything a screen can ask of the overview. */
export async function callOverview(
  app: TestApp,
  { locationId, touchpointId }: { readonly locationId: LocationId; readonly touchpointId: TouchpointId },
): Promise<void> {
  const owner = app.as('owner');
  const command = () => ({ commandId: commandId() });
  await recordEntry(app, owner, { locationId, touchpointId, howLeft: 'unhappy' });
  const id = await makeChecklist(owner);
  for (const step of ['buying', 'paying'] as const) {
    await owner.overview.placeTouchpoint({ ...command(), touchpointId, step });
    await owner.overview.tie({ ...command(), kind: 'checklist', id, touchpointId });
  }
  await owner.overview.ties({});
  for (const target of [null, 0.9])
    await owner.overview.choose({ ...command(), figures: [{ measureId: 'log.left-happy', target }] });
  const { choices } = await owner.overview.figures({});
  for (const { id: measureId } of choices) await owner.overview.figure({ measureId });
  await owner.overview.map({});
  await owner.overview.heat({});
  await owner.overview.alerts({});
}
