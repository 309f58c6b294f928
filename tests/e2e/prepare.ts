import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** Has the owner log what a customer said; the rest is as in most entries. */
export async function logEntry({ owner }: Shop, words: string, more: Partial<EntryFields> = {}): Promise<string> {
  const id = newId<'Entry'>();
  await owner.log.record({
    commandId: newCommandId(),
    id,
    fields: {
      words,
      type: 'said',
      customerId: null,
      channel: 'in-person',
      touchpointId: null,
      locationId: null,
      howLeft: 'not-known',
      severity: 'normal',
      didAbout: null,
      callBackAt: null,
      heardAt: Date.now(),
      toldBy: null,
      toldWhat: null,
      stars: null,
      reviewLink: null,
      photoIds: [],
      anonymous: false,
      ...more,
    },
  });
  return id;
}

export async function addCustomer({ owner }: Shop, name: string) {
  const id = newId<'Customer'>();
  await owner.customers.add({ commandId: newCommandId(), id, fields: { name } });
  return id;
}
