import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addDays, toDay } from '../../../shared/clock.ts';
import type { LossFilter } from '../../../shared/features/losses/losses.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
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
  return useRows(
    useInfiniteQuery(orpc.losses.list.infiniteOptions(byPage((cursor) => ({ show, causeId, from, to, cursor })))),
  );
}
