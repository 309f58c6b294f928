import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addDays, toDay } from '../../../shared/clock.ts';
import type { ReferralFilter } from '../../../shared/features/promising/promising.schema.ts';
import { historyDays } from '../../../shared/features/promising/safe-date.rules.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { useReader } from '../../ui/use-reader.ts';

/** How one does at each kind of job. */
export function useCapabilities() {
  return useQuery(orpc.promising.capabilities.queryOptions({ input: {} }));
}

/** All kinds of job, those out of use too. */
export function useJobTypes() {
  return useQuery(orpc.promising.jobTypes.queryOptions({ input: {} })).data?.items ?? [];
}

/** What was turned down and referred, page by page. */
export function useReferrals(filter: ReferralFilter) {
  return useRows(
    useInfiniteQuery(orpc.promising.listReferrals.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))),
  );
}

/** How many of those referred in the last 24 months came back. */
export function useReturned() {
  const { now, timeZone } = useReader();
  const to = toDay(now, timeZone);
  const input = { ids: ['promising.referred-returned'], from: addDays(to, 1 - historyDays), to };
  return useQuery(orpc.measures.read.queryOptions({ input })).data?.items[0] ?? null;
}
