import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TouchFields, TouchFilter, WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';

/** Enough calls for a Friday afternoon; as they are logged, others move up. */
const shownCalls = 30;

export const weekCalls = () => orpc.touch.calls.queryOptions({ input: { limit: shownCalls } });

export const useWeekCalls = () => useQuery(weekCalls());

export function useTouches(filter: TouchFilter) {
  const { data, fetchNextPage, ...pages } = useInfiniteQuery(
    orpc.touch.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { ...pages, rows, loadMore };
}

type Said = Pick<TouchFields, 'outcome' | 'needed'>;

function saidOf({ outcome, needed }: Said, name: string): string {
  if (outcome === 'voicemail') return `Voicemail for ${name}: they stay on the list.`;
  if (outcome === 'no-answer') return `${name} did not answer: they stay on the list.`;
  return needed === 'yes' ? `${name} needed something. Write down what with L.` : `${name} is called.`;
}

/** Logs calls at one key each; every one can be taken back for ten seconds. */
export function useLogCall() {
  const sayDone = useUndoNotice();
  const { mutate } = useMutation(orpc.touch.log.mutationOptions());
  return (call: Pick<WeekCall, 'customerId' | 'name' | 'callBack'>, said: Said, note: string, now: number): void => {
    const commandId = newId<'Command'>();
    const entryId = call.callBack?.entryId ?? null;
    const fields = { customerId: call.customerId, entryId, kind: 'call' as const, ...said, note, touchedAt: now };
    mutate(
      { commandId, id: newId(), fields },
      {
        onSuccess: () => sayDone(saidOf(said, call.name), commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
}
