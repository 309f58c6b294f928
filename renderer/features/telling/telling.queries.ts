import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { CardKind } from '../../../shared/features/telling/telling.schema.ts';
import { orpc } from '../../rpc/client.ts';
import type { ToldScreenFilter } from './telling.logic.ts';

type Pages<Item> = {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

/** What a list wants of pages. */
function useRows<Item>({ data, fetchNextPage, ...pages }: Pages<Item>) {
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
}

export function useCards(kind: CardKind, withDown: boolean, enabled: boolean) {
  return useRows(
    useInfiniteQuery(
      orpc.telling.list.infiniteOptions({
        input: (cursor: string | undefined) => ({ kind, withDown, cursor }),
        initialPageParam: undefined,
        getNextPageParam: (page) => page.next ?? undefined,
        enabled,
      }),
    ),
  );
}

export function useTellings({ from, to, results }: ToldScreenFilter) {
  return useRows(
    useInfiniteQuery(
      orpc.telling.tellings.infiniteOptions({
        input: (cursor: string | undefined) => ({ from, to, results, cursor }),
        initialPageParam: undefined,
        getNextPageParam: (page) => page.next ?? undefined,
      }),
    ),
  );
}

export function useTellingCounts() {
  return useQuery(orpc.telling.counts.queryOptions({ input: {} })).data ?? null;
}

export function useBoard() {
  return useQuery(orpc.telling.board.queryOptions({ input: {} }));
}
