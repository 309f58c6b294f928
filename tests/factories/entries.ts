import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { EntryId } from '../../shared/ids.ts';
import { commandId, newId, type Client, type TestApp } from './app.ts';

/** What a person fills in for an ordinary entry, heard at the test's now. */
export function entryFields(app: TestApp, more: Partial<EntryFields> = {}): EntryFields {
  return {
    words: 'The window was nine to twelve and nobody came.',
    type: 'said',
    customerId: null,
    channel: 'phone',
    touchpointId: null,
    locationId: null,
    howLeft: 'so-so',
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
    ...more,
  };
}

/** Records an entry as a page of this client does. */
export async function recordEntry(app: TestApp, client: Client, more: Partial<EntryFields> = {}): Promise<EntryId> {
  const { id } = await client.log.record({
    commandId: commandId(),
    id: newId<EntryId>(),
    fields: entryFields(app, more),
  });
  return id;
}
