import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import { addCustomer, logEntry } from './prepare.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** Has a customer leave unhappy over something, and says which theme it is of. */
export async function addUnhappy(shop: Shop, name: string, words: string, more: Partial<CustomerFields> = {}) {
  const customerId = await addCustomer(shop, name);
  await shop.owner.customers.change({
    commandId: newCommandId(),
    id: customerId,
    patch: { status: 'active', ...more },
  });
  const entryId = await logEntry(shop, words, { customerId, howLeft: 'unhappy' });
  const { reasons } = await shop.owner.business.places({});
  const themeId = reasons.find(({ list }) => list === 'theme')?.id ?? null;
  const { id } = (await shop.owner.log.list({ customerId })).items[0] ?? {};
  if (id === undefined) throw new Error(`Nothing was heard from ${name}.`);
  await shop.owner.log.sort({ commandId: newCommandId(), id, themeId });
  return { customerId, entryId };
}

/** Has an action done, and tells what it is. */
export async function doAction({ owner }: Shop, what: string) {
  const id = newId<'Action'>();
  const asked = { entryId: null, customerId: null, who: null, dueAt: Date.now() };
  await owner.actions.open({ commandId: newCommandId(), id, what, ...asked });
  await owner.actions.change({ commandId: newCommandId(), id, state: 'done' });
  return id;
}
