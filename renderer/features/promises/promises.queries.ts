import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import type { PromiseFilter } from '../../../shared/features/promises/promises.schema.ts';
import { quarterOf } from '../../../shared/period.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';

/** A page of the list and what goes on from it. */
export function usePromises(filter: PromiseFilter) {
  return useRows(useInfiniteQuery(orpc.promises.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))));
}

export function usePromiseCounts() {
  return useQuery(orpc.promises.counts.queryOptions({ input: {} })).data ?? null;
}

/** The quarter that runs. */
export function useQuarter() {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  return quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
}
