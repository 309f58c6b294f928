import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** The options of a list that is read page by page: `input` makes what is asked of the cursor, none for the first page. */
export function byPage<Input>(input: (cursor: string | undefined) => Input) {
  const initialPageParam: string | undefined = undefined;
  return { input, initialPageParam, getNextPageParam: ({ next }: Pick<Page<unknown>, 'next'>) => next ?? undefined };
}

/** The rows of a list that were read so far, and what a table needs to read on. */
export function useRows<Item>({
  data,
  error,
  isPending,
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: UseInfiniteQueryResult<InfiniteData<Page<Item>>>) {
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore };
}
