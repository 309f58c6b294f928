import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { TouchFields, TouchFilter, WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';

/** Enough calls for a Friday afternoon; as they are logged, others move up. */
const shownCalls = 30;

export const weekCalls = () => orpc.touch.calls.queryOptions({ input: { limit: shownCalls } });

export const useWeekCalls = () => useQuery(weekCalls());

export function useTouches(filter: TouchFilter) {
  return useRows(useInfiniteQuery(orpc.touch.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))));
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
