import { useInfiniteQuery } from '@tanstack/react-query';
import type { DoorLine } from '../../../shared/features/history/door.schema.ts';
import { doorText } from '../../../shared/features/history/journal.words.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

const keyOf = ({ day, kind, name, what }: DoorLine): string => JSON.stringify([day, kind, name, what]);
const nothingToOpen = (): void => undefined;

const columns: readonly DataColumn<DoorLine>[] = [
  { id: 'day', header: 'Day', width: 130, cell: ({ day }) => <DayText day={day} /> },
  { id: 'what', header: 'What happened', cell: doorText },
  { id: 'who', header: 'Who', width: 180, cell: ({ name }) => name ?? <span className="soft">nobody known</span> },
  { id: 'times', header: 'Times', width: 90, isNumber: true, cell: ({ times }) => times },
];

/** Refusals, or sign-ins and wrong PINs, by day. */
export function DoorTab({ list }: { readonly list: 'refused' | 'signIns' }) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(orpc.history.door.infiniteOptions(byPage((cursor) => ({ list, cursor })))),
  );
  if (error !== null) return <EmptyState title="This could not be read">{toSentence(error)}</EmptyState>;
  return (
    <DataTable
      name={`door-${list}`}
      label={list === 'refused' ? 'What was refused' : 'Sign-ins and wrong PINs'}
      rows={rows}
      columns={columns}
      keyOf={keyOf}
      onOpen={nothingToOpen}
      isLoading={isPending}
      hasMore={hasNextPage}
      isLoadingMore={isFetchingNextPage}
      loadMore={loadMore}
      empty={
        <EmptyState title={list === 'refused' ? 'Nobody was refused anything' : 'Nobody signed in yet'}>
          Counted by day on this computer, for the last ninety days on which something happened. What was typed is never
          kept.
        </EmptyState>
      }
    />
  );
}
