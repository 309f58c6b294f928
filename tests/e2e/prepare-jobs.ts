import { addDays, toDay } from '../../shared/clock.ts';
import type { Id } from '../../shared/ids.ts';
import { addWorkingDays, usualCalendar } from '../../shared/working-time.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** Jobs of a kind that were asked for two months ago and took so many working days each. */
export async function prepareJobs(
  { owner }: Shop,
  name: string,
  took: readonly number[],
  partner = '',
): Promise<Id<'JobType'>> {
  const jobTypeId = newId<'JobType'>();
  const type = { name, likes: null, partner };
  await owner.promising.saveJobType({ commandId: newCommandId(), id: jobTypeId, fields: type });
  const customerId = newId<'Customer'>();
  await owner.customers.add({ commandId: newCommandId(), id: customerId, fields: { name: `${name} Ltd` } });
  const askedOn = addDays(toDay(Date.now(), 'Europe/Berlin'), -60);
  const fields = {
    customerId,
    jobTypeId,
    locationId: null,
    what: name,
    ourPart: '',
    theirPart: '',
    accepted: 'accepted' as const,
    askedOn,
    needByOn: null,
    due: { on: addWorkingDays(askedOn, 5, usualCalendar), from: null, to: null },
    saidBy: 'Priya',
    saidThrough: 'phone' as const,
    saidAt: Date.parse(askedOn),
  };
  for (const days of took) {
    const id = newId<'Promise'>();
    await owner.promises.make({ commandId: newCommandId(), id, versionId: newId<'PromiseVersion'>(), fields });
    const doneOn = addWorkingDays(askedOn, days, usualCalendar);
    const done = { doneOn, doneMinute: null, valueReceived: null, purchase: null };
    await owner.promises.finish({ commandId: newCommandId(), id, ...done });
  }
  return jobTypeId;
}
