import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../shared/ids.ts';
import { useUndoNotice } from './undo-notice.ts';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { useCommandId } from '../rpc/use-command-id.ts';
import { countText } from '../ui/format.ts';
import { useReader } from '../ui/use-reader.ts';

type Props = { readonly jobId: Id<'Job'>; readonly onDone?: () => void };

/** Takes a whole import back in one click; says what stays because somebody worked on it since. */
export function UndoImport({ jobId, onDone }: Props) {
  const { locale } = useReader();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  // Said by the mutation itself: the row, and this button with it, may be gone before the answer comes.
  const undo = useMutation(
    orpc.imports.undo.mutationOptions({
      onSuccess: ({ removed, kept }) => {
        const stays = kept.length === 0 ? '' : ` These stay: ${kept.join('; ')}.`;
        sayDone(`${countText(removed, locale)} records were taken back.${stays}`);
        onDone?.();
      },
    }),
  );
  return (
    <>
      {undo.isError ? <span role="alert">{toSentence(undo.error)}</span> : null}
      <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ commandId, jobId })}>
        Take the import back
      </Button>
    </>
  );
}
