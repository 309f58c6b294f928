import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { PromiseFilter } from '../../../shared/features/promises/promises.schema.ts';
import { quarterOf } from '../../../shared/period.ts';
import { orpc } from '../../rpc/client.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';

/** A page of the list and what goes on from it. */
export function usePromises(filter: PromiseFilter) {
  const pages = useInfiniteQuery(
    orpc.promises.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const { data, fetchNextPage } = pages;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
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
