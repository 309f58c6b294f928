import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ItemAnswer } from '../../../shared/features/checklists/runs.schema.ts';
import type { AuditPage } from '../../../shared/features/mirror/mirror.schema.ts';
import type { AuditId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useOpen } from '../../ui/use-open.ts';

/** A business looks four times a year: two hundred are fifty years. */
const mostAudits = 200;

/** Every audit, newest quarter first. */
export const useAudits = () => useQuery(orpc.mirror.list.queryOptions({ input: { limit: mostAudits } }));

/** Begins the audit of the current quarter, or goes on with the one that was begun. */
export function useStartAudit() {
  const open = useOpen();
  const { mutate, isPending, error } = useMutation(orpc.mirror.start.mutationOptions());
  return {
    start: (early: boolean): void =>
      mutate(
        { commandId: newId(), id: newId(), runId: newId(), early },
        // An audit that was begun in another window answers with its own id.
        { onSuccess: ({ id }) => open(`/mirror/${id}`) },
      ),
    isStarting: isPending,
    problem: error === null ? null : toSentence(error),
  };
}

/** Answers an item of an audit, or uncovers what the records say about a claim. */
export function useAnswering(id: AuditId) {
  const queryClient = useQueryClient();
  const answering = useMutation(orpc.mirror.answer.mutationOptions());
  const revealing = useMutation(orpc.mirror.reveal.mutationOptions());
  // The page goes on at once; reading the audit anew, which the topic asks for, tells it the same a moment later.
  const keep = (itemId: string, answer: ItemAnswer, more: (page: AuditPage) => Partial<AuditPage>): void =>
    void queryClient.setQueryData(orpc.mirror.get.queryKey({ input: { id } }), (page) =>
      page === undefined ? page : { ...page, answers: { ...page.answers, [itemId]: answer }, ...more(page) },
    );
  const error = answering.error ?? revealing.error;
  return {
    answer: (itemId: string, answer: ItemAnswer, onDone: () => void): void =>
      answering.mutate(
        { commandId: newId(), id, itemId, answer },
        {
          onSuccess: () => {
            keep(itemId, answer, () => ({}));
            onDone();
          },
        },
      ),
    reveal: (itemId: string, answer: ItemAnswer, onDone: () => void): void =>
      revealing.mutate(
        { commandId: newId(), id, itemId, answer },
        {
          onSuccess: ({ reveal }) => {
            keep(itemId, answer, ({ reveals }) => ({
              reveals: [...reveals.filter((other) => other.itemId !== itemId), reveal],
            }));
            onDone();
          },
        },
      ),
    isBusy: answering.isPending || revealing.isPending,
    problem: error === null ? null : toSentence(error),
  };
}
