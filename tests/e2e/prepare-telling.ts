import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import { logEntry } from './prepare.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** Has customers leave unhappy over the same thing, and tells the entries; each opened an action of its own. */
export async function addUnhappy(
  shop: Shop,
  words: string,
  customers: readonly (Pick<CustomerFields, 'name'> & Partial<CustomerFields>)[],
) {
  const { reasons } = await shop.owner.business.places({});
  const themeId = reasons.find(({ list }) => list === 'theme')?.id ?? null;
  const entries: Awaited<ReturnType<typeof shop.owner.log.list>>['items'] = [];
  for (const fields of customers) {
    const customerId = newId<'Customer'>();
    await shop.owner.customers.add({
      commandId: newCommandId(),
      id: customerId,
      fields: { status: 'active', ...fields },
    });
    await logEntry(shop, words, { customerId, howLeft: 'unhappy' });
    const [entry] = (await shop.owner.log.list({ customerId })).items;
    if (entry === undefined) throw new Error(`Nothing was heard from ${fields.name}.`);
    await shop.owner.log.sort({ commandId: newCommandId(), id: entry.id, themeId });
    entries.push(entry);
  }
  return entries;
}

/** Has the first of the open actions done. */
export async function doFirstAction({ owner }: Shop) {
  const [action] = (await owner.actions.list({})).items;
  if (action === undefined) throw new Error('No action is open.');
  await owner.actions.change({ commandId: newCommandId(), id: action.id, state: 'done' });
  return action;
}
