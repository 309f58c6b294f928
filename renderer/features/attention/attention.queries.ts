import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { AttentionFilter } from '../../../shared/features/attention/attention.schema.ts';
import { quarterOf } from '../../../shared/period.ts';
import { orpc } from '../../rpc/client.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';

/** A year back: enough to see a habit, and what fits in one look. */
const shownQuarters = 5;

type Pages<Item> = {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

/** What a table wants of pages. */
function useRows<Item>({ data, fetchNextPage, ...pages }: Pages<Item>) {
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
}

export function useRounds(filter: AttentionFilter) {
  return useRows(
    useInfiniteQuery(
      orpc.attention.listRounds.infiniteOptions({
        input: (cursor: string | undefined) => ({ ...filter, cursor }),
        initialPageParam: undefined,
        getNextPageParam: (page) => page.next ?? undefined,
      }),
    ),
  );
}

export function useMeetings({ from, to }: AttentionFilter) {
  return useRows(
    useInfiniteQuery(
      orpc.attention.listMeetings.infiniteOptions({
        input: (cursor: string | undefined) => ({ from, to, cursor }),
        initialPageParam: undefined,
        getNextPageParam: (page) => page.next ?? undefined,
      }),
    ),
  );
}

/** Figures of the quarter that runs, by id. */
export function useQuarterFigures(ids: readonly string[]) {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const quarter = quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
  const { data } = useQuery(orpc.measures.read.queryOptions({ input: { ids: [...ids], ...quarter } }));
  return data?.items ?? null;
}

/** What meetings were about, the quarter that runs first. */
export function useShares() {
  const { data, error } = useQuery(orpc.attention.shares.queryOptions({ input: { quarters: shownQuarters } }));
  return { quarters: data?.quarters.toReversed() ?? null, error };
}
