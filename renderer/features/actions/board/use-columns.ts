import { useInfiniteQuery } from '@tanstack/react-query';
import { actionStates, type Action, type ActionState } from '../../../../shared/features/actions/actions.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { byPage } from '../../../rpc/pages.ts';

/** About as many as a column shows without scrolling; more are fetched by hand. */
const cardsAtOnce = 20;

/** One column of the board, as far as it was fetched. */
export type Column = {
  readonly state: ActionState;
  readonly cards: readonly Action[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
};

function useColumn(state: ActionState, mine: boolean) {
  return useInfiniteQuery(
    orpc.actions.column.infiniteOptions(byPage((cursor) => ({ state, mine, limit: cardsAtOnce, cursor }))),
  );
}

/** The columns of the board; null while any is read for the first time. */
export function useColumns(mine: boolean): {
  readonly columns: readonly Column[] | null;
  readonly error: Error | null;
} {
  const queries = {
    open: useColumn('open', mine),
    doing: useColumn('doing', mine),
    done: useColumn('done', mine),
    dropped: useColumn('dropped', mine),
  } satisfies Record<ActionState, unknown>;
  const all = actionStates.map((state) => ({ state, query: queries[state] }));
  const error = all.find(({ query }) => query.error !== null)?.query.error ?? null;
  if (all.some(({ query }) => query.data === undefined)) return { columns: null, error };
  return {
    error,
    columns: all.map(({ state, query }) => ({
      state,
      cards: query.data?.pages.flatMap(({ items }) => items) ?? [],
      hasMore: query.hasNextPage,
      isLoadingMore: query.isFetchingNextPage,
      loadMore: () => void query.fetchNextPage(),
    })),
  };
}
