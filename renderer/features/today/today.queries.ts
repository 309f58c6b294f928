import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { useReader } from '../../ui/use-reader.ts';
import { toPromiseItem } from './promise-item.ts';
import { todayItems, type TodayState } from './today.logic.ts';

/** Today shows what fits on a screen; the lists behind it hold the rest. */
const shownItems = 8;
/** Enough of the inbox to see what kind of day it is. */
const shownEntries = 3;

/** What needs the reader now: call-backs that are due, and own open actions, promises that wait. */
export function useToday() {
  const reader = useReader();
  const actions = useQuery(orpc.actions.list.queryOptions({ input: { mine: true, show: 'open' } }));
  const callBacks = useQuery(orpc.log.list.queryOptions({ input: { callBackDue: true } }));
  const actionCounts = useQuery(orpc.actions.counts.queryOptions({ input: {} }));
  const logCounts = useQuery(orpc.log.counts.queryOptions({ input: {} }));
  const unsorted = useQuery(orpc.log.list.queryOptions({ input: { status: 'new', limit: shownEntries } }));

  const promises = useQuery(orpc.promises.waiting.queryOptions({ input: {} }));
  const promised = (promises.data?.items ?? []).map((row) => toPromiseItem(row, reader));
  const all = [...todayItems(callBacks.data?.items ?? [], actions.data?.items ?? [], reader), ...promised].toSorted(
    (one, other) => one.dueAt - other.dueAt,
  );
  const state: TodayState = {
    items: all.slice(0, shownItems),
    itemCount: Math.max(
      all.length,
      (actionCounts.data?.mine ?? 0) + (logCounts.data?.callBacksDue ?? 0) + promised.length,
    ),
    unsorted: logCounts.data?.new ?? 0,
  };
  return {
    reader,
    state,
    entries: unsorted.data?.items ?? [],
    hasEntries: (logCounts.data?.all ?? 1) > 0,
    isLoading: actions.isPending || callBacks.isPending || logCounts.isPending || promises.isPending,
    error: actions.error ?? callBacks.error ?? logCounts.error ?? promises.error,
  };
}
