import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RhythmFilter } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';

export function useBrokenRhythms(filter: RhythmFilter) {
  return useRows(useInfiniteQuery(orpc.rhythm.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))));
}

export function useRhythmCounts() {
  return useQuery(orpc.rhythm.counts.queryOptions({ input: {} })).data ?? null;
}
