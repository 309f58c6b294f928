import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { chainStateSchema } from '../../../shared/features/history/journal.schema.ts';
import { breakText } from '../../../shared/features/history/journal.words.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { RelativeTime } from '../../ui/DateText.tsx';

/** When the chain was followed last, what a break means, and the way to follow it again. */
export function ChainLine({ state: { last, running } }: { readonly state: z.infer<typeof chainStateSchema> }) {
  const client = useQueryClient();
  const check = useMutation(orpc.history.checkChain.mutationOptions());
  const again = (): void => void client.invalidateQueries({ queryKey: orpc.history.chain.key() });
  if (running !== null) return <JobProgress id={running} onEnd={again} canCancel={false} />;
  return (
    <>
      {last === null ? 'Each change is tied to the one before, so that none can be altered unseen.' : null}
      {last !== null && last.breaks.length === 0 ? (
        <>
          Followed from end to end, <RelativeTime at={last.checkedAt} />.
        </>
      ) : null}
      {last?.breaks.map((one) => (
        <span key={`${one.kind} ${one.commitId} ${one.journalId}`} role="alert" style={{ display: 'block' }}>
          {breakText(one)}
        </span>
      ))}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={check.isPending}
        onClick={() => check.mutate({ commandId: newId() }, { onSuccess: again })}
      >
        {last === null ? 'Check now' : 'Check again'}
      </Button>
      {check.isError ? <span role="alert">{toSentence(check.error)}</span> : null}
    </>
  );
}
