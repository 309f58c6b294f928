import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import type { AnsweredItem } from './run.logic.ts';

type Props = {
  readonly runId: Id<'Run'>;
  /** Null while the dialog is closed. */
  readonly answered: AnsweredItem | null;
  readonly onClose: () => void;
};

/** Says what is wrong with an answer; a leader decides, and both can be read by everybody. */
export function ContestDialog({ runId, answered, onClose }: Props) {
  const sayDone = useUndoNotice();
  const { mutate, isPending, error, reset } = useMutation(orpc.checklists.contest.mutationOptions());
  const close = (): void => {
    reset();
    onClose();
  };
  const contest = (reason: string): void => {
    if (answered === null) return;
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: newId(), runId, itemId: answered.item.id, reason },
      {
        onSuccess: () => {
          sayDone('Contested. It stands beside the answer until it is decided.', commandId);
          close();
        },
      },
    );
  };
  return (
    <ReasonDialog
      title="What is wrong with it?"
      about={answered?.item.label ?? ''}
      label="Why it should not count"
      verb="Contest it"
      isOpen={answered !== null}
      isBusy={isPending}
      problem={error === null ? null : toSentence(error)}
      onClose={close}
      onSay={contest}
    />
  );
}
