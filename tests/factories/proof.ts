import { DAY_MS } from '../../shared/clock.ts';
import type { HowLeft } from '../../shared/features/log/log.schema.ts';
import type { Criterion } from '../../shared/features/proof/proof.schema.ts';
import type { ActionId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { recordEntry } from './entries.ts';

/** Fewer customers should leave unhappy, judged over 30 days each side. */
export const fewerUnhappy: Criterion = {
  measureId: 'log.left-unhappy',
  scope: {},
  direction: 'less',
  windowDays: 30,
};

/** Opens an action of nobody's. */
export async function openAction(app: TestApp, what = 'Call before the window starts'): Promise<ActionId> {
  const { id } = await app.as('owner').actions.open({
    commandId: commandId(),
    id: newId<ActionId>(),
    what,
    entryId: null,
    customerId: null,
    who: null,
    dueAt: app.clock.now() + DAY_MS,
  });
  return id;
}

/** Records what so many customers said now, as they left. */
export async function hear(app: TestApp, left: Partial<Record<HowLeft, number>>): Promise<void> {
  for (const howLeft of ['happy', 'unhappy'] as const) {
    for (let heard = 0; heard < (left[howLeft] ?? 0); heard += 1) await recordEntry(app, app.as('owner'), { howLeft });
  }
}

/**
 * An action done at the test's now: heard so the day before, and so the day after; then the clock stands on the first
 * day on which its 30 days are over.
 */
export async function fixBetween(
  app: TestApp,
  before: Parameters<typeof hear>[1],
  after: Parameters<typeof hear>[1],
  criterion: Criterion | null = fewerUnhappy,
): Promise<ActionId> {
  const owner = app.as('owner');
  const id = await openAction(app);
  if (criterion !== null) await owner.proof.write({ commandId: commandId(), actionId: id, criterion });
  await hear(app, before);
  app.clock.move(DAY_MS);
  await owner.actions.change({ commandId: commandId(), id, state: 'done' });
  app.clock.move(DAY_MS);
  await hear(app, after);
  app.clock.move(30 * DAY_MS);
  return id;
}
