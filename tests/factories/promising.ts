import type { JobType, ReferralFields } from '../../shared/features/promising/promising.schema.ts';
import type { CustomerId, JobTypeId, ReferralId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';
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
