import { useQuery } from '@tanstack/react-query';
import { useYours } from '../../parts/yours/use-yours.ts';
import { orpc } from '../../rpc/client.ts';
import { useReader } from '../../ui/use-reader.ts';
import type { TodayState } from './today.logic.ts';

/** Enough of the inbox to see what kind of day it is. */
const shownEntries = 3;

/** What needs the reader now, and the newest of what nobody has sorted. */
export function useToday() {
  const reader = useReader();
  const yours = useYours();
  const logCounts = useQuery(orpc.log.counts.queryOptions({ input: {} }));
  const unsorted = useQuery(orpc.log.list.queryOptions({ input: { status: 'new', limit: shownEntries } }));
  const state: TodayState = { items: yours.items, itemCount: yours.count, unsorted: logCounts.data?.new ?? 0 };
  return {
    reader,
    state,
    entries: unsorted.data?.items ?? [],
    hasEntries: (logCounts.data?.all ?? 1) > 0,
    isLoading: yours.isPending || logCounts.isPending,
    error: yours.error ?? logCounts.error,
  };
}
