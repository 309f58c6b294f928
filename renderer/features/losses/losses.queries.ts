import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { addDays, toDay } from '../../../shared/clock.ts';
import type { LossFilter } from '../../../shared/features/losses/losses.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { useReader } from '../../ui/use-reader.ts';
import { lookBackDays } from './losses.logic.ts';

/** The last two years, today included. */
export function useLookBack() {
  const { now, timeZone } = useReader();
  const to = toDay(now, timeZone);
  return { from: addDays(to, -lookBackDays), to };
}

/** Figures of losses of the last two years, by id. */
export function useLossFigures(ids: readonly string[]) {
  const period = useLookBack();
  const { data } = useQuery(orpc.measures.read.queryOptions({ input: { ids: [...ids], ...period } }));
  return data?.items ?? null;
}

/** Who is to be called. */
export const queueOptions = () => orpc.losses.queue.queryOptions({ input: {} });

/** Losses, page by page. */
export function useLosses(filter: LossFilter) {
  const { show, causeId, from, to } = filter;
  const { data, fetchNextPage, ...pages } = useInfiniteQuery(
    orpc.losses.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ show, causeId, from, to, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
}
