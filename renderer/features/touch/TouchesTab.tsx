import { Button } from '@mantine/core';
import type { Touch } from '../../../shared/features/touch/touch.schema.ts';
import { neededWords, touchTitle } from '../../../shared/features/touch/touch.words.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { narrowedText, type TouchScreenFilter } from './touch.logic.ts';
import { useTouches } from './touch.queries.ts';

const keyOf = ({ id }: Touch): string => id;

const columns: readonly DataColumn<Touch>[] = [
  { id: 'day', header: 'Day', width: 110, cell: ({ touchedOn }) => <DayText day={touchedOn} /> },
  { id: 'who', header: 'Customer', cell: ({ customerName }) => customerName ?? 'somebody not known' },
  { id: 'kind', header: 'What', width: 130, cell: (touch) => touchTitle(touch) },
  {
    id: 'came',
    header: 'What came of it',
    cell: ({ needed, note }) => (
      <>
        {neededWords[needed] === '' ? null : <div>{sentenceCase(neededWords[needed])}</div>}
        {note === '' ? null : <div className="soft small">{note}</div>}
      </>
    ),
  },
  { id: 'by', header: 'By', width: 76, cell: ({ byName }) => byName },
];

type Props = {
  readonly filter: Omit<TouchScreenFilter, 'tab'>;
  readonly setFilter: (patch: Partial<TouchScreenFilter>) => void;
};

/** Every contact and every try, the latest first. */
export function TouchesTab({ filter, setFilter }: Props) {
  const open = useOpen();
  const reader = useReader();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useTouches(filter);
  if (error !== null) return <EmptyState title="The contacts could not be read">{toSentence(error)}</EmptyState>;
  const only = narrowedText(filter, reader);
  return (
    <>
      {only === null ? null : (
        <p className="soft small">
          {only}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              setFilter({ from: undefined, to: undefined, asked: undefined, kind: undefined, needed: undefined })
            }
          >
            Show all
          </Button>
        </p>
      )}
      <DataTable
        key={JSON.stringify(filter)}
        name="touches"
        label="Contacts with customers"
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ customerId }) => {
          if (customerId !== null) open(`/customers/${customerId}`);
        }}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState title="Calls, cards and visits stand here">
            Log the next one with W: who it was, and whether they needed something. After ten of them you see how often
            a call finds a need.
          </EmptyState>
        }
      />
    </>
  );
}
