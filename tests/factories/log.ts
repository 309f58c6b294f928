import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { ActionId, CommandId, CustomerId, EntryId, PersonId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';

/** Fields of an ordinary entry, heard now. */
export function entryFields(app: TestApp, changed: Partial<EntryFields> = {}): EntryFields {
  return {
    words: 'Jo stayed on the line until it worked.',
    type: 'said',
    customerId: null,
    channel: 'phone',
    touchpointId: null,
    locationId: null,
    howLeft: 'happy',
    severity: 'normal',
    didAbout: null,
    callBackAt: null,
    heardAt: app.clock.now(),
    toldBy: null,
    toldWhat: null,
    stars: null,
    reviewLink: null,
    photoIds: [],
    anonymous: false,
    ...changed,
  };
}

/** What recording an entry answers, with the command that did it. */
export type Recorded = {
  readonly id: EntryId;
  readonly actionId: ActionId | null;
  readonly commandId: CommandId;
  readonly topics: string[];
};

/** Records an entry as a page would. */
export async function recordEntry(app: TestApp, client: Client, changed: Partial<EntryFields> = {}): Promise<Recorded> {
  const command = { commandId: commandId(), id: newId<EntryId>(), fields: entryFields(app, changed) };
  const { actionId, topics } = await client.log.record(command);
  return { id: command.id, actionId, commandId: command.commandId, topics };
}

/** Adds a customer by name. */
export async function addCustomer(
  client: Client,
  name: string,
  lookedAfterBy: PersonId | null = null,
): Promise<CustomerId> {
  const { id } = await client.customers.add({
    commandId: commandId(),
    id: newId<CustomerId>(),
    fields: { name, ...(lookedAfterBy === null ? {} : { lookedAfterBy }) },
  });
  return id;
}
