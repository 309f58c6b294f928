import { DAY_MS } from '../../shared/clock.ts';
import type { ActionId, CustomerId, LossId, PersonId, PromiseId, ReasonId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';

type Opened = {
  readonly what?: string;
  readonly customerId?: CustomerId | null;
  readonly who?: PersonId | null;
  readonly dueInDays?: number;
  readonly promiseId?: PromiseId;
  readonly lossId?: LossId;
};

/** Opens an action; unless told otherwise by the owner, of nobody's, due tomorrow. */
export async function openAction(
  app: TestApp,
  opened: Opened = {},
  client: Client = app.as('owner'),
): Promise<ActionId> {
  const { what = 'Call before the window starts', customerId = null, who = null, dueInDays = 1, ...source } = opened;
  const { id } = await client.actions.open({
    commandId: commandId(),
    id: newId<ActionId>(),
    what,
    entryId: null,
    customerId,
    who,
    dueAt: app.clock.now() + dueInDays * DAY_MS,
    ...source,
  });
  return id;
}

/** Changes an action. */
export const changeAction = (
  client: Client,
  id: ActionId,
  patch: Omit<Parameters<Client['actions']['change']>[0], 'commandId' | 'id'>,
): Promise<unknown> => client.actions.change({ commandId: commandId(), id, ...patch });

/** Writes down what was found behind an action. */
export const explainAction = (
  client: Client,
  id: ActionId,
  causeId: ReasonId | null,
  whys: readonly string[] = [],
): Promise<unknown> => client.actions.explain({ commandId: commandId(), id, causeId, whys: [...whys] });
