import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import styles from './TodayScreen.module.css';

type Props = { readonly actionId: Id<'Action'>; readonly what: string };

/** "I know": a late action leaves Today, until tomorrow for whoever does it, for good for the owner of others'. */
export function KnowButton({ actionId, what }: Props) {
  const sayDone = useUndoNotice();
  const know = useMutation(orpc.actions.acknowledge.mutationOptions());
  const save = (): void => {
    const commandId = newId<'Command'>();
    know.mutate(
      { commandId, id: actionId },
      { onSuccess: () => sayDone('Noted.', commandId), onError: (error) => sayDone(toSentence(error)) },
    );
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      px={0}
      className={styles.know ?? ''}
      disabled={know.isPending}
      aria-label={`I know: ${what}`}
      onClick={save}
    >
      I know
    </Button>
  );
}
