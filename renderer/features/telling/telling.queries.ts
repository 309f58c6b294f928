import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CardKind } from '../../../shared/features/telling/telling.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import type { ToldScreenFilter } from './telling.logic.ts';

export function useCards(kind: CardKind, withDown: boolean, enabled: boolean) {
  return useRows(
    useInfiniteQuery(
      orpc.telling.list.infiniteOptions({
        ...byPage((cursor) => ({ kind, withDown, cursor })),
        enabled,
      }),
    ),
  );
}

export function useTellings({ from, to, results }: ToldScreenFilter) {
  return useRows(
    useInfiniteQuery(orpc.telling.tellings.infiniteOptions(byPage((cursor) => ({ from, to, results, cursor })))),
  );
}

export function useTellingCounts() {
  return useQuery(orpc.telling.counts.queryOptions({ input: {} })).data ?? null;
}

export function useBoard() {
  return useQuery(orpc.telling.board.queryOptions({ input: {} }));
}
