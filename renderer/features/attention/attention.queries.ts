import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import type { AttentionFilter } from '../../../shared/features/attention/attention.schema.ts';
import { quarterOf } from '../../../shared/period.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';

/** A year back: enough to see a habit, and what fits in one look. */
const shownQuarters = 5;

export function useRounds(filter: AttentionFilter) {
  return useRows(
    useInfiniteQuery(orpc.attention.listRounds.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))),
  );
}

export function useMeetings({ from, to }: AttentionFilter) {
  return useRows(
    useInfiniteQuery(orpc.attention.listMeetings.infiniteOptions(byPage((cursor) => ({ from, to, cursor })))),
  );
}

/** Figures of the quarter that runs, by id. */
export function useQuarterFigures(ids: readonly string[]) {
  const { now, timeZone } = useReader();
  const { business } = useSignedIn();
  const quarter = quarterOf(toDay(now, timeZone), business.yearStartsInMonth);
  const { data } = useQuery(orpc.measures.read.queryOptions({ input: { ids: [...ids], ...quarter } }));
  return data?.items ?? null;
}

/** What meetings were about, the quarter that runs first. */
export function useShares() {
  const { data, error } = useQuery(orpc.attention.shares.queryOptions({ input: { quarters: shownQuarters } }));
  return { quarters: data?.quarters.toReversed() ?? null, error };
}
