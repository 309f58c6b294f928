import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttentionFilter, Round } from '../../../shared/features/attention/attention.schema.ts';
import { useRoundLog } from '../../parts/round-log.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { roundColumns } from './attention-columns.tsx';
import { useRounds } from './attention.queries.ts';
import { RoundForm } from './RoundForm.tsx';

const keyOf = ({ id }: Round): string => id;

/** Every round, the latest first; one opens to be changed. */
export function RoundsTab({ filter }: { readonly filter: AttentionFilter }) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRounds(filter);
  const openRoundLog = useRoundLog();
  const [shown, setShown] = useState<Round | null>(null);
  const close = (): void => setShown(null);
  if (error !== null) return <EmptyState title="The rounds could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      <DataTable
        key={JSON.stringify(filter)}
        name="rounds"
        label="Front-line rounds"
        rows={rows}
        columns={roundColumns}
        keyOf={keyOf}
        onOpen={setShown}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState
            title="Rounds among those who meet customers stand here"
            action={<Button onClick={openRoundLog}>Log the first round</Button>}
          >
            Go where the work is done, ask what hinders people and what customers tell them, and write down what you
            heard. A day is enough: the mirror asks each quarter how often you went.
          </EmptyState>
        }
      />
      <Dialog title="A front-line round" isOpen={shown !== null} onClose={close} width={560}>
        {shown === null ? null : <RoundForm key={shown.id} of={shown} onDone={close} />}
      </Dialog>
    </>
  );
}
