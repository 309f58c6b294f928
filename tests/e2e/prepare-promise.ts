import { addDays, clockTime, dayOfWeek, toDay, type Day } from '../../shared/clock.ts';
import type { MoveFields, PromiseFields } from '../../shared/features/promises/promises.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { addCustomer } from './prepare.ts';
import { newCommandId, newId, type Shop } from './shop.ts';

/** Where the business of these tests is. */
const timeZone = 'Europe/Berlin';

/** The day it is at the business. */
export const today = (): Day => toDay(Date.now(), timeZone);

/** The latest day of the week before today, and at least two days ago: Sunday is 7. */
export function lastWeekday(weekday: number): Day {
  let day = addDays(today(), -2);
  while (dayOfWeek(day) !== weekday) day = addDays(day, -1);
  return day;
}

export const at = (day: Day, hour: number, minute = 0): number => clockTime(day, hour * 60 + minute, timeZone);

/** A reason why dates move. */
export async function addReason({ owner }: Shop, name: string): Promise<Id<'Reason'>> {
  const id = newId<'Reason'>();
  await owner.business.addReason({ commandId: newCommandId(), id, name, list: 'slip' });
  return id;
}

/** Has the owner keep a promise that was made on the phone five days before it was due. */
export async function makePromise(
  shop: Shop,
  customer: string,
  due: PromiseFields['due'],
  more: Partial<PromiseFields> = {},
): Promise<Id<'Promise'>> {
  const id = newId<'Promise'>();
  const customerId = await addCustomer(shop, customer);
  const fields: PromiseFields = {
    customerId,
    jobTypeId: null,
    locationId: null,
    what: 'New connection',
    ourPart: '',
    theirPart: '',
    accepted: 'accepted',
    askedOn: addDays(due.on, -5),
    needByOn: due.on,
    due,
    saidBy: 'Priya',
    saidThrough: 'phone',
    saidAt: at(addDays(due.on, -5), 10),
    ...more,
  };
  await shop.owner.promises.make({ commandId: newCommandId(), id, versionId: newId<'PromiseVersion'>(), fields });
  return id;
}

/** Has the owner write down a new date that the dispatcher told. */
export async function moveTo(
  { owner }: Shop,
  id: Id<'Promise'>,
  due: MoveFields['due'],
  told: Pick<NonNullable<MoveFields['told']>, 'at' | 'through' | 'reasonId'>,
  more: Partial<MoveFields> = {},
): Promise<void> {
  const move: MoveFields = {
    due,
    supersedes: true,
    knownAt: null,
    told: { by: 'dispatcher', name: 'Priya', to: '', ...told },
    real: [],
    askedByCustomer: false,
    explainable: null,
    valueAtRiskMinor: null,
    note: '',
    ...more,
  };
  await owner.promises.move({ commandId: newCommandId(), id, versionId: newId<'PromiseVersion'>(), move });
}
