import { v7 } from 'uuid';
import { DAY_MS, toDay } from '../../shared/clock.ts';
import { forgottenBefore } from '../../shared/features/privacy/retention.rules.ts';
import { findBusiness } from '../features/business/business.store.ts';
import { retentionResultSchema } from '../features/privacy/retention.job.ts';
import { findLookedAt, hasOutstayed, readRules } from '../features/privacy/retention.store.ts';
import { eraseRecord } from './erase-record.ts';
import type { Lasting } from './request-context.ts';

/**
 * Once a day, where the owner set how long customers are kept: looks in the background who has outstayed, and erases
 * them one by one, as on request. What a kill leaves undone is found the next day.
 */
export async function keepRetention({ store, jobs, now }: Lasting): Promise<void> {
  const business = findBusiness(store.read);
  if (business === null) return;
  const { eraseAfterMonths } = readRules(store.read);
  if (eraseAfterMonths === null || now() - findLookedAt(store.read, now()) < DAY_MS) return;
  const before = forgottenBefore(toDay(now(), business.timeZone), eraseAfterMonths);
  const jobId = jobs.start('retention', { before }, null);
  await jobs.whenOver(jobId);
  const result = retentionResultSchema.safeParse(jobs.find(jobId)?.result);
  const customers = store.tables.get('customers');
  if (!result.success || customers === undefined) return;
  for (const id of result.data.ids) {
    // Erasing is for good, and the look is some moments old: the owner may have changed the rule, the customer come back.
    if (readRules(store.read).eraseAfterMonths !== eraseAfterMonths) return;
    if (!hasOutstayed(store.read, before, id)) continue;
    const ctx = { personId: null, role: null, at: now() };
    await eraseRecord(store, { id: v7(), what: 'privacy.outstayed-erased' }, ctx, customers, id);
  }
}
