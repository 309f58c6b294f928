import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { mostAtOnce, type LeftAction } from '../../../../shared/features/actions/bulk.schema.ts';
import type { Action } from '../../../../shared/features/actions/actions.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { byPage, useRows } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { actionColumns } from '../action-columns.tsx';
import type { ActionFilter } from '../actions.logic.ts';
import { BulkBar } from './BulkBar.tsx';
import { toChooseColumn } from './choose-column.tsx';
import { LeftDialog } from './LeftDialog.tsx';
import { useChosen } from './use-chosen.ts';

const keyOf = ({ id }: Action): string => id;

type Props = {
  readonly filter: ActionFilter;
  /** The row above the list; while some are chosen, what can be done with them stands there. */
  readonly tabs: ReactNode;
};

/** The actions as a list: X chooses, Shift with the arrows goes on, and what is done then is done to all chosen. */
export function ListTab({ filter, tabs }: Props) {
  const open = useOpen();
  const [current, setCurrent] = useState<Action | null>(null);
  const [left, setLeft] = useState<readonly LeftAction[]>([]);
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(orpc.actions.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))),
  );
  const chosen = useChosen(rows);
  useShortcut('X', 'Choose the action, or leave it', () => (current === null ? undefined : chosen.toggle(current.id)));
  useShortcut('A', 'Choose all that are shown', () => chosen.add(rows.slice(0, mostAtOnce).map(({ id }) => id)));
  const columns = useMemo(() => [toChooseColumn(chosen), ...actionColumns], [chosen]);
  if (error !== null) return <EmptyState title="The actions could not be read">{toSentence(error)}</EmptyState>;
  const isPlain = (filter.show ?? 'open') === 'open';
  return (
    <>
      {chosen.ids.size === 0 ? tabs : <BulkBar chosen={chosen} onLeft={setLeft} />}
      <DataTable
        name="actions"
        label="Actions"
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ id }) => open(`/actions/${id}`)}
        // A page may come back empty with more to come, where filters exclude each other for long.
        isLoading={isPending || (rows.length === 0 && hasNextPage)}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        onCurrent={setCurrent}
        onStretch={(from, to) => chosen.add([...(from === null ? [] : [from.id]), to.id])}
        empty={
          <EmptyState title={isPlain ? 'Nothing is waiting to be done' : 'Nothing fits'}>
            When a customer leaves unhappy, an action opens here by itself, due within 48 hours. You can also make one
            of anything you read in the log.
          </EmptyState>
        }
      />
      <LeftDialog left={left} onClose={() => setLeft([])} />
    </>
  );
}
