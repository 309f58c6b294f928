import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { JournalFilter, JournalLine } from '../../../shared/features/history/journal.schema.ts';
import { lineText, placeText } from '../../../shared/features/history/journal.words.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ExactTime, RelativeTime } from '../../ui/DateText.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { fieldsText } from './journal.logic.ts';

const keyOf = ({ no }: JournalLine): string => String(no);

function WhatCell({ line }: { readonly line: JournalLine }) {
  const fields = fieldsText(line, useReader());
  return (
    <>
      <div style={{ overflowWrap: 'anywhere' }}>{lineText(line)}</div>
      {fields === null ? null : (
        <div className="soft small" style={{ overflowWrap: 'anywhere' }}>
          {fields}
        </div>
      )}
    </>
  );
}

const columns: readonly DataColumn<JournalLine>[] = [
  { id: 'when', header: 'When', width: 140, cell: ({ at }) => <RelativeTime at={at} /> },
  { id: 'what', header: 'What happened', cell: (line) => <WhatCell line={line} /> },
  {
    id: 'where',
    header: 'As',
    width: 150,
    cell: (line) => (
      <span className="soft small">
        {line.role === null ? null : `${sentenceCase(line.role)}, `}
        {placeText(line)}
      </span>
    ),
  },
];

/** Every change that fits, the newest first; one opens with all it set. */
export function ChangesTab({ filter }: { readonly filter: JournalFilter }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.history.journal.infiniteOptions(byPage((cursor) => ({ ...filter, cursor }))),
  );
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const [shown, setShown] = useState<JournalLine | null>(null);
  const lookedBackTo = data?.pages.at(-1)?.lookedBackTo ?? null;
  if (error !== null) return <EmptyState title="The journal could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <DataTable
        name="journal"
        label="Changes"
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        onOpen={setShown}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          lookedBackTo === null ? (
            <EmptyState title="No change fits">Nothing of this kind was changed by them in this time.</EmptyState>
          ) : (
            <EmptyState
              title="Nothing yet"
              action={
                <Button loading={isFetchingNextPage} onClick={loadMore}>
                  Look further back
                </Button>
              }
            >
              Looked back to <ExactTime at={lookedBackTo} />.
            </EmptyState>
          )
        }
      />
      <Dialog title="What was changed" isOpen={shown !== null} onClose={() => setShown(null)} width={640}>
        {shown === null ? null : <ChangeDetails line={shown} />}
      </Dialog>
    </>
  );
}
