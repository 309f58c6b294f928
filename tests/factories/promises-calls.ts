import { addDays, daySchema } from '../../shared/clock.ts';
import { promiseShows } from '../../shared/features/promises/promises.schema.ts';
import type { CustomerId, JobTypeId, LocationId, SameReasonId, SlipReasonId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { addSlipReason, finish, move, promise, told } from './promises.ts';

const from = daySchema.parse('2026-01-01');
const to = daySchema.parse('2026-12-31');

const command = () => ({ commandId: commandId() });

/** Calls everything a screen can ask of promises. */
export async function callPromises(
  app: TestApp,
  { customerId, locationId }: { readonly customerId: CustomerId; readonly locationId: LocationId },
): Promise<void> {
  const owner = app.as('owner');
  const [sick, full] = [
    await addSlipReason(owner, 'Sick, of the test'),
    await addSlipReason(owner, 'Full, of the test'),
  ];
  const due = addDays(daySchema.parse(new Date(app.clock.now()).toISOString().slice(0, 10)), 3);
  const id = await promise(owner, due, { customerId, locationId });
  const versionId = await move(owner, id, addDays(due, 1));
  await owner.promises.tell({ ...command(), versionId, told: told(app.clock.now(), sick) });
  const real = { id: newId<SlipReasonId>(), reasonId: full, source: 'technician', note: '' } as const;
  await owner.promises.addReason({ ...command(), versionId, real });
  const beside = await move(owner, id, addDays(due, 2), { supersedes: false, told: told(app.clock.now(), sick) });
  await owner.promises.settle({ ...command(), id, versionId: beside });
  await owner.promises.change({ ...command(), id, patch: { theirPart: 'Somebody at home' } });
  await owner.promises.declareSame({
    ...command(),
    id: newId<SameReasonId>(),
    reasonId: sick,
    otherId: full,
    same: true,
  });
  await promise(owner, due, { customerId, locationId });
  const off = await promise(owner, due, { customerId });
  await owner.promises.cancel({ ...command(), id: off, why: 'Of the test' });
  for (const more of [0, 1]) {
    const done = await promise(owner, addDays(due, -4), { customerId, needByOn: due });
    await finish(owner, done, addDays(due, -4 + more), { amountMinor: 100 });
  }
  const jobTypeId = newId<JobTypeId>();
  const filters = [
    {},
    { jobTypeId },
    { from, to },
    { customerId },
    { locationId },
    { from, to, byLast: true },
    { byLast: true },
  ];
  for (const show of promiseShows) {
    for (const filter of filters) {
      const { next } = await owner.promises.list({ show, ...filter, limit: 1 });
      if (next !== null) await owner.promises.list({ show, ...filter, limit: 1, cursor: next });
    }
  }
  await owner.promises.board({});
  await owner.promises.counts({});
  await owner.promises.waiting({});
  await owner.promises.get({ id });
  await owner.promises.toldAndTrue({ from, to });
  await owner.promises.renewals({});
  await owner.history.list({ record: 'promise', id });
  await owner.customers.timeline({ id: customerId, limit: 1 });
  await owner.search.find({ text: 'connection' });
  for (const scope of [{}, { customerId }, { locationId }]) await owner.measures.read({ from, to, scope });
}
