import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';

type Props = { readonly onDone: () => void } & (
  | { readonly kind: 'round'; readonly id: Id<'Round'> }
  | { readonly kind: 'meeting'; readonly id: Id<'Meeting'> }
);

/** Takes a record out of the list and out of every figure; what was done can be undone. */
export function TakeOut({ onDone, ...record }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const round = useMutation(orpc.attention.archiveRound.mutationOptions());
  const meeting = useMutation(orpc.attention.archiveMeeting.mutationOptions());
  const { isPending, error } = record.kind === 'round' ? round : meeting;
  const takeOut = (): void => {
    const onSuccess = (): void => {
      sayDone(`The ${record.kind} was taken out.`, commandId);
      onDone();
    };
    if (record.kind === 'round') round.mutate({ commandId, id: record.id, archived: true }, { onSuccess });
    else meeting.mutate({ commandId, id: record.id, archived: true }, { onSuccess });
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={isPending} onClick={takeOut}>
        Take this {record.kind} out
      </Button>
      {error === null ? null : <span role="alert">{toSentence(error)}</span>}
    </>
  );
}
