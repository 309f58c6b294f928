import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { client, orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { removeAllDrafts } from '../../../ui/drafts.ts';

type Props = { readonly visit: Visit; readonly isOpen: boolean; readonly onClose: () => void };

/** Gives this window to the shopper of one visit; only a PIN leads back. */
export function HandOver({ visit, isOpen, onClose }: Props) {
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    // The answer's topics are nothing to this window: from here on it is the shopper's, who may ask for little.
    mutationFn: async () => {
      await client.shops.handOver({ commandId: newId(), id: visit.id, runId: newId() });
      removeAllDrafts();
      await queryClient.refetchQueries({ queryKey: orpc.session.key() });
    },
  });
  return (
    <Confirm
      isOpen={isOpen}
      title="Hand this window to the shopper?"
      verb="Hand it over"
      isBusy={isPending}
      onConfirm={() => mutate()}
      onCancel={onClose}
    >
      <p>
        It then shows the scenario and the scorecard of this visit, and nothing else of the business. Only a name and a
        PIN lead back.
      </p>
      {error === null ? null : <p role="alert">{toSentence(error)}</p>}
    </Confirm>
  );
}
