import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';

/** Adds a customer and tells its id. */
export async function addCustomer(
  client: Client,
  fields: Partial<CustomerFields> & { name: string },
): Promise<CustomerId> {
  const { id } = await client.customers.add({ commandId: commandId(), id: newId<CustomerId>(), fields });
  return id;
}
