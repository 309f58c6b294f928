import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttentionFilter, Meeting } from '../../../shared/features/attention/attention.schema.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { meetingColumns } from './attention-columns.tsx';
import { useMeetings, useShares } from './attention.queries.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { SharesCard } from './SharesCard.tsx';

const keyOf = ({ id }: Meeting): string => id;

type Props = {
  readonly filter: AttentionFilter;
  readonly figures: readonly Measured[];
  readonly onAdd: () => void;
};

/** What meetings were about, and every meeting, the latest first; one opens to be changed. */
export function MeetingsTab({ filter, figures, onAdd }: Props) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useMeetings(filter);
  const { quarters, error: sharesError } = useShares();
  const [shown, setShown] = useState<Meeting | null>(null);
  const close = (): void => setShown(null);
  if (error !== null) return <EmptyState title="The meetings could not be read">{toSentence(error)}</EmptyState>;
  return (
    <>
      {sharesError === null ? null : <p role="alert">{toSentence(sharesError)}</p>}
      {quarters?.some(({ items }) => items > 0) === true ? <SharesCard quarters={quarters} figures={figures} /> : null}
      <DataTable
        key={JSON.stringify(filter)}
        name="meetings"
        label="Meetings"
        rows={rows}
        columns={meetingColumns}
        keyOf={keyOf}
        onOpen={setShown}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState
            title="What meetings are about stands here"
            action={<Button onClick={onAdd}>Paste the first agenda</Button>}
          >
            What leaders ask about every week is what people believe counts. Paste the agendas of meetings and
            one-to-ones, and see how many of their points are about customers.
          </EmptyState>
        }
      />
      <Dialog title="A meeting" isOpen={shown !== null} onClose={close} width={760}>
        {shown === null ? null : <MeetingForm key={shown.id} of={shown} onDone={close} />}
      </Dialog>
    </>
  );
}
