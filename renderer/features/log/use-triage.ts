import { useMutation } from '@tanstack/react-query';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';

/** What can come of an entry at one key. */
export type Outcome = 'answered' | 'action' | 'thanked' | 'nothing-to-do';

const said = {
  answered: 'Noted as answered.',
  action: 'An action is open.',
  thanked: 'Noted as thanked.',
  'nothing-to-do': 'Noted: nothing to do.',
} satisfies Record<Outcome, string>;

/** Settles entries at one key each; every one can be taken back for ten seconds. */
export function useTriage() {
  const sayDone = useUndoNotice();
  const { mutate: settleEntry, isPending: isSettling } = useMutation(orpc.log.settle.mutationOptions());
  const { mutate: callEntry, isPending: isCalling } = useMutation(orpc.log.calledBack.mutationOptions());
  const onError = (error: Error): void => sayDone(toSentence(error));
  return {
    isBusy: isSettling || isCalling,
    settle: (entry: Pick<Entry, 'id'>, as: Outcome, note: string | null = null): void => {
      const commandId = newId<'Command'>();
      settleEntry({ commandId, id: entry.id, as, note }, { onSuccess: () => sayDone(said[as], commandId), onError });
    },
    callBack: (entry: Pick<Entry, 'id'>): void => {
      const commandId = newId<'Command'>();
      callEntry({ commandId, id: entry.id }, { onSuccess: () => sayDone('Noted: called back.', commandId), onError });
    },
  };
}
