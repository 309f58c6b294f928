import type { ActionId, CustomerId, LossId, PromiseId, StepId } from '../../shared/ids.ts';
import { explainAction, openAction } from './actions.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { addSlipReason } from './promises.ts';
import { fewerUnhappy } from './proof.ts';

const command = () => ({ commandId: commandId() });

/** Calls everything that an action's page and Today can ask. */
export async function callAction(app: TestApp, client: Client, id: ActionId, customerId: CustomerId): Promise<void> {
  const causeId = await addSlipReason(client, 'Desk and web book apart');
  await explainAction(client, id, causeId);
  const second = await openAction(app, { customerId }, client);
  await client.actions.sameCause({ id: second, causeId });
  await client.actions.join({ ...command(), id: second, causeId, whys: ['Two jobs stood in one slot.'] });
  const steps = [newId<StepId>(), newId<StepId>()];
  for (const stepId of steps) {
    await client.actions.addStep({ ...command(), id: stepId, actionId: id, text: 'Ask the desk' });
    await client.actions.changeStep({ ...command(), id: stepId, to: 'done' });
  }
  await client.actions.change({ ...command(), id, repeats: 'week' });
  await client.actions.get({ id });
  await client.actions.today({});
  await client.actions.from({ promiseId: newId<PromiseId>() });
  await client.actions.from({ lossId: newId<LossId>() });
  await client.proof.write({ ...command(), actionId: id, criterion: fewerUnhappy });
  await client.proof.get({ actionId: id });
  await client.proof.waiting({});
  await client.proof.choices({});
}
