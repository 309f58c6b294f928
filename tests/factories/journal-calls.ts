import { journalKinds } from '../../shared/features/history/journal.schema.ts';
import { daySchema } from '../../shared/clock.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, type TestApp } from './app.ts';
import { settleJobs } from './backups-calls.ts';

/** Calls everything a screen can ask of the journal, narrowed in every way and read on to a second page. */
export async function callJournal(app: TestApp, { customerId }: { readonly customerId: CustomerId }): Promise<void> {
  const { history } = app.as('owner');
  const person = app.people.owner;
  const period = { from: daySchema.parse('2020-01-01'), to: daySchema.parse('2030-01-01') };
  const narrowed = [{}, { person }, { customer: customerId }, ...journalKinds.map((kind) => ({ kind }))];
  for (const filter of narrowed) {
    for (const more of [{}, { person }, period, { from: period.from }, { to: period.to }, { person, ...period }]) {
      const { next } = await history.journal({ ...filter, ...more, limit: 1 });
      if (next !== null) await history.journal({ ...filter, ...more, limit: 1, cursor: next });
    }
  }
  await history.exportJournal({ commandId: commandId(), filter: { customer: customerId } });
  await history.checkChain({ commandId: commandId() });
  await history.chain({});
  await settleJobs(app);
  await history.chain({});
  for (const list of ['refused', 'signIns'] as const) await history.door({ list });
}
