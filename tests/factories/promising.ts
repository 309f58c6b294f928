import type { Day } from '../../shared/clock.ts';
import type { JobType, ReferralFields } from '../../shared/features/promising/promising.schema.ts';
import type { CustomerId, JobTypeId, ReferralId } from '../../shared/ids.ts';
import { addWorkingDays, usualCalendar } from '../../shared/working-time.ts';
import { commandId, newId, type Client } from './app.ts';
import { importMap } from './imports.ts';
import { day } from './survey-answers.ts';

/** Adds a kind of job. */
export async function addJobType(
  client: Client,
  name: string,
  more: Partial<Pick<JobType, 'likes' | 'partner'>> = {},
): Promise<JobTypeId> {
  const fields = { name, likes: null, partner: '', ...more };
  const { id } = await client.promising.saveJobType({ commandId: commandId(), id: newId<JobTypeId>(), fields });
  return id;
}

/** Logs that a customer was referred to somebody else, or what is told otherwise. */
export async function logReferral(
  client: Client,
  customerId: CustomerId,
  more: Partial<ReferralFields> = {},
): Promise<ReferralId> {
  const fields: ReferralFields = {
    customerId,
    kind: 'referred',
    saidOn: day('2026-11-10'),
    jobTypeId: null,
    need: 'A line within two days',
    why: 'We need eight',
    partner: 'Fenwick Cabling',
    became: 'not-known',
    becameOn: null,
    note: '',
    ...more,
  };
  const { id } = await client.promising.saveReferral({ commandId: commandId(), id: newId<ReferralId>(), fields });
  return id;
}

/** Columns of a file of jobs, as a map takes them. */
export const jobsMap = importMap({
  columns: {
    customer: 'Customer',
    jobType: 'Job type',
    askedOn: 'Asked on',
    needByOn: 'Need by',
    promisedOn: 'Promised',
    doneOn: 'Done',
    toldReason: 'Told reason',
    realReason: 'Real reason',
    source: 'Source',
  },
});

/** The header of a file of jobs. */
export const jobsHeader = 'Customer,Job type,Asked on,Need by,Promised,Done,Told reason,Real reason,Source\n';

/** Lines of a file of jobs asked for on a day and done so many worked days later; null is still open. */
export function toJobLines(jobType: string, askedOn: Day, took: readonly (number | null)[]): string {
  const promised = addWorkingDays(askedOn, 5, usualCalendar);
  return took
    .map((days, index) => {
      const done = days === null ? '' : addWorkingDays(askedOn, days, usualCalendar);
      return `Customer ${index},${jobType},${askedOn},,${promised},${done},,,\n`;
    })
    .join('');
}
