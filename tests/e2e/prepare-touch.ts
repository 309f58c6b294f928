import { addDays, dayStart, toDay } from '../../shared/clock.ts';
import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

const timeZone = 'Europe/Berlin';
const noonMs = 12 * 60 * 60 * 1000;

/** The day it is at the business. */
export const today = () => toDay(Date.now(), timeZone);

/** Has a customer whom somebody spoke with so many days ago. */
export async function addSpokenWith({ owner }: Shop, name: string, days: number, more: Partial<CustomerFields> = {}) {
  const id = newId<'Customer'>();
  await owner.customers.add({ commandId: newCommandId(), id, fields: { name, status: 'active', ...more } });
  const fields = {
    customerId: id,
    entryId: null,
    kind: 'call',
    outcome: 'reached',
    needed: 'no',
    note: '',
    // At noon: a whole number of days ago is the day before or after where summer time ended meanwhile.
    touchedAt: dayStart(addDays(today(), -days), timeZone) + noonMs,
  } as const;
  await owner.touch.log({ commandId: newCommandId(), id: newId<'Touch'>(), fields });
  return id;
}

/** Writes down a sale of a day. */
export async function sell({ owner }: Shop, customerId: Awaited<ReturnType<typeof addSpokenWith>>, daysAgo: number) {
  const boughtOn = addDays(today(), -daysAgo);
  const purchase = { id: newId<'Purchase'>(), boughtOn, amountMinor: 90_000, what: 'Cargo bike' };
  await owner.customers.addPurchase({ commandId: newCommandId(), customerId, purchase });
}
