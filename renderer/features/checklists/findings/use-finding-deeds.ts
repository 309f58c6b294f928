import { useMutation } from '@tanstack/react-query';
import type { Finding } from '../../../../shared/features/checklists/runs.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';

/** What can come of a finding: an action at one key, or a reason why nothing is to be done. */
export function useFindingDeeds() {
  const sayDone = useUndoNotice();
  const open = useMutation(orpc.checklists.openAction.mutationOptions());
  const { mutate: putAway, isPending: isDismissing } = useMutation(orpc.checklists.dismissFinding.mutationOptions());
  return {
    isBusy: open.isPending || isDismissing,
    openAction: ({ id, state }: Pick<Finding, 'id' | 'state'>): void => {
      if (state !== 'open' || open.isPending) return;
      const commandId = newId<'Command'>();
      open.mutate(
        { commandId, id, actionId: newId() },
        {
          onSuccess: () => sayDone('An action is open, due in a week.', commandId),
          onError: (error) => sayDone(toSentence(error)),
        },
      );
    },
    dismiss: ({ id }: Pick<Finding, 'id'>, reason: string, onDone: () => void): void => {
      const commandId = newId<'Command'>();
      putAway(
        { commandId, id, reason },
        {
          onSuccess: () => {
            sayDone('Noted: nothing to do.', commandId);
            onDone();
          },
          onError: (error) => sayDone(toSentence(error)),
        },
      );
    },
  };
}
