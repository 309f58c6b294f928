import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RhythmFilter } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { orpc } from '../../rpc/client.ts';

export function useBrokenRhythms(filter: RhythmFilter) {
  const { data, fetchNextPage, ...pages } = useInfiniteQuery(
    orpc.rhythm.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
}

export function useRhythmCounts() {
  return useQuery(orpc.rhythm.counts.queryOptions({ input: {} })).data ?? null;
}
