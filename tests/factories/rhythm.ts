import { addDays, type Day } from '../../shared/clock.ts';
import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import type { CustomerId, PurchaseId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';
import { addCustomer } from './customers.ts';

/** Adds an active customer who bought on these days. */
export async function addBuyer(
  client: Client,
  name: string,
  days: readonly Day[],
  more: Partial<CustomerFields> = {},
): Promise<CustomerId> {
  const id = await addCustomer(client, { name, status: 'active', ...more });
  for (const boughtOn of days) await buy(client, id, boughtOn);
  return id;
}

/** Adds a purchase of a day. */
export async function buy(client: Client, customerId: CustomerId, boughtOn: Day): Promise<void> {
  const purchase = { id: newId<PurchaseId>(), boughtOn, amountMinor: 5000, what: 'Service' };
  await client.customers.addPurchase({ commandId: commandId(), customerId, purchase });
}

/** So many days, one every so many. */
export function everyDays(first: Day, gap: number, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index * gap));
}
