import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Entry, LogFilter } from '../../../shared/features/log/log.schema.ts';
import { useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { saveAsFile } from '../../ui/save-as-file.ts';
import { entriesCsv } from './entries-csv.logic.ts';
import { entryColumns } from './entry-columns.tsx';
import { pagesOptions } from './log.queries.ts';
import { SortDialog } from './SortDialog.tsx';
import { useTriage } from './use-triage.ts';

const keyOf = ({ id }: Entry): string => id;

type Props = { readonly filter: LogFilter; readonly total: number | undefined; readonly empty: ReactNode };

/** The log as a list: arrows or j k move, a letter says what came of the entry. */
export function EntryTable({ filter, total, empty }: Props) {
  const open = useOpen();
  const reader = useReader();
  const { settle } = useTriage();
  const [current, setCurrent] = useState<Entry | null>(null);
  const [sorting, setSorting] = useState<Entry | null>(null);
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(pagesOptions(filter)),
  );

  const on = (run: (entry: Entry) => void) => () => {
    if (current !== null) run(current);
  };
  const openEntry = ({ id }: Entry): void => open(`/log/${id}`);
  useShortcut('S', 'Sort the entry', on(setSorting));
  useShortcut(
    'A',
    'It was answered',
    on((entry) => settle(entry, 'answered')),
  );
  useShortcut(
    'O',
    'Open an action',
    on((entry) => settle(entry, 'action')),
  );
  useShortcut(
    'T',
    'They were thanked',
    on((entry) => settle(entry, 'thanked')),
  );
  useShortcut(
    'N',
    'Nothing to do',
    on((entry) => settle(entry, 'nothing-to-do')),
  );
  useShortcut('E', 'Open the entry', on(openEntry));

  if (error !== null) return <EmptyState title="The log could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <DataTable
        key={JSON.stringify(filter)}
        name="log"
        label="What customers said"
        rows={rows}
        columns={entryColumns}
        keyOf={keyOf}
        onOpen={openEntry}
        // A page may come back empty with more to come, where filters exclude each other for long.
        isLoading={isPending || (rows.length === 0 && hasNextPage)}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        total={total}
        empty={empty}
        onCurrent={setCurrent}
        onExport={() => saveAsFile('log.csv', 'text/csv', entriesCsv(rows, reader))}
      />
      <SortDialog entry={sorting} onClose={() => setSorting(null)} />
    </>
  );
}
