import { addDays, toDay, type Day } from '../../shared/clock.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

const today = (): Day => toDay(Date.now(), 'Europe/Berlin');

/** Has a customer buy every ten days until sixty days ago, and nothing since. */
export async function addSilentBuyer({ owner }: Shop, name: string) {
  const customerId = newId<'Customer'>();
  await owner.customers.add({ commandId: newCommandId(), id: customerId, fields: { name, status: 'active' } });
  for (const ago of [110, 100, 90, 80, 70, 60]) {
    const purchase = { id: newId<'Purchase'>(), boughtOn: addDays(today(), -ago), amountMinor: 5000, what: 'Service' };
    await owner.customers.addPurchase({ commandId: newCommandId(), customerId, purchase });
  }
  return customerId;
}

/** Has a member of the business watch a customer ten days ago; the answer was due three days ago. */
export async function addOwedVisit({ owner }: Shop, customerId: Awaited<ReturnType<typeof addSilentBuyer>>) {
  const fields = {
    customerId,
    watchedOn: addDays(today(), -10),
    product: 'The lock of the new bike',
    did: 'Turned the key three times and gave up.',
    surprised: 'That nobody had shown them.',
    asked: 'Is mine broken?',
    answerDueOn: addDays(today(), -3),
  };
  await owner.observation.save({ commandId: newCommandId(), id: newId<'Observation'>(), fields });
}

/** Writes a rule of the house down that staff may break up to 50.00. */
export async function addRule({ owner }: Shop) {
  const fields = {
    name: 'No refund after 30 days',
    rule: 'Money back within 30 days of the invoice, not after.',
    mayBreak: 'everyone',
    limitMinor: 5000,
  } as const;
  await owner.policy.save({ commandId: newCommandId(), id: newId<'Policy'>(), fields });
}
