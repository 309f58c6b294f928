import type { CustomerId, EntryId } from '../../shared/ids.ts';
import { cardKinds } from '../../shared/features/telling/telling.schema.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { sure } from './sure.ts';
import { day } from './survey-answers.ts';
import { complain, saveCard, tell } from './telling.ts';

/** Calls everything a screen can ask of the cards and of who was told. */
export async function callTelling(app: TestApp, client: Client, customerId: CustomerId): Promise<void> {
  const { actionId, entryId } = await complain(app, customerId);
  const { actionId: second } = await complain(app, null);
  await client.telling.choices({});
  await client.telling.behind({ actionId, entryId: null });
  await client.telling.behind({ actionId: null, entryId: newId<EntryId>() });
  await client.telling.ofAction({ actionId });
  const id = await saveCard(client, actionId, { voices: [entryId] });
  await saveCard(client, second);
  await client.telling.ofAction({ actionId });
  await client.telling.show({ commandId: commandId(), id, as: 'changed' });
  await tell(client, id, customerId);
  await tell(client, id, null);
  for (const kind of cardKinds) await client.telling.list({ kind });
  const cards = await client.telling.list({ kind: 'working-on', withDown: true, limit: 1 });
  await client.telling.list({ kind: 'working-on', limit: 1, cursor: sure(cards.next ?? undefined) });
  await client.telling.get({ id });
  await client.telling.counts({});
  await client.telling.board({});
  const { next } = await client.telling.tellings({ limit: 1 });
  await client.telling.tellings({ limit: 1, cursor: sure(next ?? undefined) });
  await client.telling.tellings({ from: day('2026-01-01'), to: day('2026-12-31'), results: true, customerId });
  await client.telling.takeDown({ commandId: commandId(), id });
}
