import { daySchema } from '../../shared/clock.ts';
import type { DismissalId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { addCustomer } from './customers.ts';
import { logVisit } from './observation.ts';
import { addPolicy, logException } from './policy.ts';
import { addBuyer, everyDays } from './rhythm.ts';

const day = (text: string) => daySchema.parse(text);

/** Calls everything a screen can ask of rhythms, visits and rules of the house. */
export async function callRhythm(app: TestApp): Promise<void> {
  const [owner, staff] = [app.as('owner'), app.as('staff')];
  const command = () => ({ commandId: commandId() });
  const buyer = await addBuyer(owner, 'Buyer', everyDays(day('2026-01-05'), 10, 6));
  await addBuyer(owner, 'Another', everyDays(day('2026-01-05'), 10, 6));
  for (const kind of [undefined, 'purchase', 'contact'] as const) {
    const filter = kind === undefined ? {} : { kind };
    const { next } = await staff.rhythm.list({ ...filter, limit: 1 });
    if (next !== null) await staff.rhythm.list({ ...filter, limit: 1, cursor: next });
  }
  await staff.rhythm.counts({});
  const dismissal = { id: newId<DismissalId>(), customerId: buyer, kind: 'purchase', reason: 'They moved.' } as const;
  await staff.rhythm.dismiss({ ...command(), ...dismissal });

  const visit = await logVisit(staff, { customerId: buyer });
  await logVisit(staff, { customerId: buyer });
  for (const owed of [true, false]) {
    const { next } = await staff.observation.list({ owed, limit: 1 });
    if (next !== null) await staff.observation.list({ owed, limit: 1, cursor: next });
  }
  await staff.observation.counts({});
  await staff.observation.answer({ ...command(), id: visit, answer: 'Done.', answeredOn: day('2026-11-19') });

  const policyId = await addPolicy(owner);
  const id = await logException(staff, { policyId, customerId: buyer });
  await logException(owner, { policyId, customerId: buyer, kind: 'kept' });
  await logException(owner, { policyId, customerId: buyer });
  await owner.policy.settle({ ...command(), id, outcome: 'stayed', marginKeptMinor: 100 });
  await owner.policy.list({ archived: true });
  const prospect = await addCustomer(owner, { name: 'A prospect', status: 'prospect' });
  await addCustomer(owner, { name: 'Another prospect', status: 'prospect' });
  for (const kind of ['call', 'sale'] as const) {
    const what = { entryId: null, outcome: 'reached', needed: 'yes', note: '' } as const;
    const fields = { ...what, kind, customerId: prospect, touchedAt: app.clock.now() };
    await staff.touch.log({ ...command(), id: newId<TouchId>(), fields });
  }
  for (const due of [true, false]) {
    const { next } = await staff.prospects.list({ due, limit: 1 });
    if (next !== null) await staff.prospects.list({ due, limit: 1, cursor: next });
  }
  await staff.prospects.counts({});
  await owner.prospects.funnel({});
  const [from, to] = [day('2026-01-01'), day('2026-12-31')];
  for (const client of [owner, staff]) {
    for (const filter of [{}, { policyId }, { kind: 'kept' as const }, { from, to }, { policyId, from, to }]) {
      const { next } = await client.policy.listExceptions({ ...filter, limit: 1 });
      if (next !== null) await client.policy.listExceptions({ ...filter, limit: 1, cursor: next });
    }
  }
  await owner.policy.earnings({ from, to });
  for (const customerId of [undefined, buyer])
    await owner.measures.read({ from, to, ...(customerId === undefined ? {} : { scope: { customerId } }) });
}
