import { Button } from '@mantine/core';
import type { CardTelling } from '../../../shared/features/telling/telling.schema.ts';
import { kindLead, wayWords } from '../../../shared/features/telling/telling.words.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DayText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { narrowedText, type ToldScreenFilter } from './telling.logic.ts';
import { useTellings } from './telling.queries.ts';
import styles from './Told.module.css';

const keyOf = ({ id }: CardTelling): string => id;

const columns: readonly DataColumn<CardTelling>[] = [
  { id: 'day', header: 'Day', width: 110, cell: ({ toldOn }) => <DayText day={toldOn} /> },
  {
    id: 'who',
    header: 'Who was told',
    width: 220,
    cell: ({ customerName, way }) => (
      <>
        <div>{customerName ?? 'All who come by'}</div>
        <div className="soft small">{wayWords[way]}</div>
      </>
    ),
  },
  {
    id: 'what',
    header: 'What',
    cell: ({ said, kind }) => (
      <>
        <div>{said}</div>
        <div className="soft small">{kindLead[kind]}</div>
      </>
    ),
  },
  { id: 'by', header: 'By', width: 110, cell: ({ byName }) => byName },
];

type Props = {
  readonly filter: ToldScreenFilter;
  readonly setFilter: (patch: Partial<ToldScreenFilter>) => void;
};

/** Every telling, the latest first. */
export function TellingsTab({ filter, setFilter }: Props) {
  const open = useOpen();
  const reader = useReader();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useTellings(filter);
  if (error !== null) return <EmptyState title="This could not be read">{toSentence(error)}</EmptyState>;
  const only = narrowedText(filter, reader);
  return (
    <div className={styles.table}>
      {only === null ? null : (
        <p className="soft small">
          {only}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setFilter({ from: undefined, to: undefined, results: undefined })}
          >
            Show all
          </Button>
        </p>
      )}
      <DataTable
        key={JSON.stringify(filter)}
        name="tellings"
        label="Who was told"
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ customerId, kind }) => open(customerId === null ? `/told?tab=${kind}` : `/customers/${customerId}`)}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState title="Who was told stands here">
            Each time somebody hears what came of what they said, a line is added, and the mirror counts it.
          </EmptyState>
        }
      />
    </div>
  );
}
