import type { CustomerId, JobTypeId } from '../../shared/ids.ts';
import { commandId, type TestApp } from './app.ts';
import { addJobType, logReferral } from './promising.ts';
import { day } from './survey-answers.ts';

/** Calls everything that promises are made with, as screens do. */
export async function callPromising(
  app: TestApp,
  { customerId }: { readonly customerId: CustomerId },
): Promise<JobTypeId> {
  const owner = app.as('owner');
  const workday = [{ from: 480, to: 1020 }];
  const week = [workday, workday, workday, workday, workday, [], []];
  for (const hours of [week, week.with(5, workday)])
    await owner.promising.saveHours({ commandId: commandId(), week: hours });
  const on = day('2026-12-25');
  for (const name of ['Christmas', ''])
    await owner.promising.addHolidays({ commandId: commandId(), holidays: [{ on, name }] });
  await owner.promising.removeHoliday({ commandId: commandId(), on });
  const jobTypeId = await addJobType(owner, 'A job of the test', { likes: 'no', partner: 'Somebody' });
  for (const archived of [true, false])
    await owner.promising.archiveJobType({ commandId: commandId(), id: jobTypeId, archived });
  await owner.promising.capabilities({});
  await owner.promising.safeDate({ jobTypeId, days: 5 });
  for (const became of ['came-back', 'not-known'] as const) await logReferral(owner, customerId, { jobTypeId, became });
  const id = await logReferral(owner, customerId, { kind: 'declined' });
  await owner.promising.archiveReferral({ commandId: commandId(), id, archived: true });
  const days = { from: day('2026-11-01'), to: day('2026-11-30') };
  for (const filter of [
    {},
    { kind: 'referred' as const },
    { became: 'came-back' as const },
    { jobTypeId },
    { customerId },
    days,
    { kind: 'referred' as const, ...days },
  ]) {
    const { next } = await owner.promising.listReferrals({ ...filter, limit: 1 });
    if (next !== null) await owner.promising.listReferrals({ ...filter, limit: 1, cursor: next });
  }
  return jobTypeId;
}
