import type { Day } from '../../shared/clock.ts';
import type { PlaybookFields, TouchFields } from '../../shared/features/touch/touch.schema.ts';
import type { CustomerId, PlaybookId, PlaybookRunId, SnoozeId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Logs a call in which the customer was reached and needed nothing, now unless told otherwise. */
export async function logTouch(
  app: TestApp,
  client: Client,
  customerId: CustomerId | null,
  more: Partial<TouchFields> = {},
): Promise<TouchId> {
  const fields: TouchFields = {
    customerId,
    entryId: null,
    kind: 'call',
    outcome: 'reached',
    needed: more.outcome === undefined || more.outcome === 'reached' ? 'no' : 'not-asked',
    note: '',
    touchedAt: app.clock.now(),
    ...more,
  };
  const { id } = await client.touch.log({ commandId: commandId(), id: newId<TouchId>(), fields });
  return id;
}

/** Logs a call so many days ago. */
export const callDaysAgo = (
  app: TestApp,
  client: Client,
  customerId: CustomerId,
  days: number,
  more: Partial<TouchFields> = {},
): Promise<TouchId> => logTouch(app, client, customerId, { touchedAt: app.clock.now() - days * dayMs, ...more });

/** Puts a customer's next call off. */
export async function snooze(client: Client, customerId: CustomerId, untilOn: Day): Promise<void> {
  const id = newId<SnoozeId>();
  await client.touch.snooze({ commandId: commandId(), id, customerId, untilOn, reason: 'On holiday' });
}

/** Keeps a playbook of two steps: a card the next day, an ask for a referral after a month and a half. */
export async function keepPlaybook(client: Client, fields: Partial<PlaybookFields> = {}): Promise<PlaybookId> {
  const { id } = await client.touch.savePlaybook({
    commandId: commandId(),
    id: newId<PlaybookId>(),
    fields: {
      name: 'After a sale',
      begins: 'hand',
      steps: [
        { what: 'Thank them by hand', asks: 'nothing', way: 'note', afterDays: 1 },
        { what: 'Ask whether they got the value', asks: 'value', way: 'call', afterDays: 30 },
        { what: 'Ask whom else we could help', asks: 'referral', way: 'call', afterDays: 45 },
      ],
      ...fields,
    },
  });
  return id;
}

/** Starts a playbook for a customer. */
export async function startPlaybook(
  client: Client,
  playbookId: PlaybookId,
  customerId: CustomerId,
  startsOn: Day,
): Promise<PlaybookRunId> {
  const input = {
    commandId: commandId(),
    id: newId<PlaybookRunId>(),
    playbookId,
    customerId,
    about: 'Fibre',
    startsOn,
  };
  const { id } = await client.touch.startPlaybook(input);
  return id;
}
