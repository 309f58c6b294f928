import { addDays, clockTime, type Day } from '../../shared/clock.ts';
import type { MoveFields, PromiseFields, ReasonSource } from '../../shared/features/promises/promises.schema.ts';
import type { CustomerId, PromiseId, PromiseVersionId, PurchaseId, ReasonId, SlipReasonId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';
import { addCustomer } from './customers.ts';

/** The time zone of the test company (factories/app.ts). */
const timeZone = 'UTC';

/** A time of a day at the test company: `at(day, 9, 30)`. */
export const at = (on: Day, hour: number, minute = 0): number => clockTime(on, hour * 60 + minute, timeZone);

/** Makes a promise for a day, to a new customer unless one is named; said two weeks before unless told. */
export async function promise(
  client: Client,
  on: Day,
  more: Partial<PromiseFields> & { from?: number; until?: number } = {},
): Promise<PromiseId> {
  const { from = null, until = null, ...rest } = more;
  const customerId =
    rest.customerId ?? (await addCustomer(client, { name: `Customer ${newId<CustomerId>().slice(-6)}` }));
  const fields: PromiseFields = {
    customerId,
    jobTypeId: null,
    locationId: null,
    what: 'New connection',
    ourPart: '',
    theirPart: '',
    accepted: 'accepted',
    askedOn: addDays(on, -14),
    needByOn: null,
    due: { on, from, to: until },
    saidBy: 'Priya',
    saidThrough: 'phone',
    saidAt: at(addDays(on, -14), 10),
    ...rest,
  };
  const { id } = await client.promises.make({
    commandId: commandId(),
    id: newId<PromiseId>(),
    versionId: newId<PromiseVersionId>(),
    fields,
  });
  return id;
}

/** A reason why something slipped. */
export async function addSlipReason(client: Client, name: string): Promise<ReasonId> {
  const { id } = await client.business.addReason({ commandId: commandId(), id: newId<ReasonId>(), name, list: 'slip' });
  return id;
}

/** What really was, as a source tells it. */
export const real = (reasonId: ReasonId, source: ReasonSource): MoveFields['real'][number] => ({
  id: newId<SlipReasonId>(),
  reasonId,
  source,
  note: '',
});

/** What the dispatcher told on the phone. */
export const told = (moment: number, reasonId: ReasonId | null = null): NonNullable<MoveFields['told']> => ({
  at: moment,
  by: 'dispatcher',
  name: 'Priya',
  to: 'Mrs Hollis',
  through: 'phone',
  reasonId,
});

/** Moves a promise to another day. */
export async function move(
  client: Client,
  id: PromiseId,
  on: Day,
  more: Partial<MoveFields> = {},
): Promise<PromiseVersionId> {
  const versionId = newId<PromiseVersionId>();
  const fields: MoveFields = {
    due: { on, from: null, to: null },
    supersedes: true,
    knownAt: null,
    told: null,
    real: [],
    askedByCustomer: false,
    explainable: null,
    valueAtRiskMinor: null,
    note: '',
    ...more,
  };
  await client.promises.move({ commandId: commandId(), id, versionId, move: fields });
  return versionId;
}

/** A job is done; without a purchase unless its amount is named. */
export async function finish(
  client: Client,
  id: PromiseId,
  doneOn: Day,
  more: { readonly minute?: number; readonly amountMinor?: number | null } = {},
): Promise<void> {
  const { minute = null, amountMinor } = more;
  const purchase = amountMinor === undefined ? null : { id: newId<PurchaseId>(), amountMinor };
  await client.promises.finish({
    commandId: commandId(),
    id,
    doneOn,
    doneMinute: minute,
    valueReceived: null,
    purchase,
  });
}

/** A figure about promises in a period. */
export async function figure(client: Client, id: string, from: Day, to: Day) {
  const { items } = await client.measures.read({ ids: [`promises.${id}`], from, to });
  const [item] = items;
  if (item === undefined) throw new Error(`No figure promises.${id}.`);
  return item;
}
