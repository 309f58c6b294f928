import type { CardFields, TellingWay } from '../../shared/features/telling/telling.schema.ts';
import type { ActionId, CardId, CardTellingId, CustomerId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { recordEntry } from './log.ts';
import { sure } from './sure.ts';
import { day } from './survey-answers.ts';

/** What a leader writes on a card, a sentence for each way its action can stand. */
export function cardFields(more: Partial<CardFields> = {}): CardFields {
  return {
    said: 'You waited all morning and nobody came.',
    working: 'We are trying out a call an hour before we come.',
    changed: 'We call an hour before we come.',
    declined: 'We can’t promise an hour: the roads here don’t allow it.',
    quotedEntryId: null,
    withName: false,
    voices: [],
    ...more,
  };
}

/** Keeps a card as a page of this client does. */
export async function saveCard(
  client: Client,
  actionId: ActionId | null,
  more: Partial<CardFields> = {},
  id = newId<CardId>(),
  shows = false,
): Promise<CardId> {
  await client.telling.save({ commandId: commandId(), id, actionId, fields: cardFields(more), shows });
  return id;
}

/** An unhappy customer's entry and the action it opened. */
export async function complain(app: TestApp, customerId: CustomerId | null, words = 'Nobody came and nobody called.') {
  const { id, actionId } = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy', customerId, words });
  return { entryId: id, actionId: sure(actionId ?? undefined) };
}

/** Notes that somebody was told, today unless told otherwise; without a customer on the notice board. */
export async function tell(
  client: Client,
  cardId: CardId,
  customerId: CustomerId | null,
  { way = customerId === null ? 'board' : 'call', toldOn = '2026-11-19' }: { way?: TellingWay; toldOn?: string } = {},
  command = commandId(),
): Promise<void> {
  const ids = { id: newId<CardTellingId>(), touchId: newId<TouchId>() };
  await client.telling.tell({ commandId: command, ...ids, cardId, customerId, way, toldOn: day(toldOn) });
}
