import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../shared/features/jobs/jobs.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { Progress } from '../ui/Progress.tsx';

/** How often a running job is looked at; often enough for a bar that moves. */
const lookEveryMs = 400;

type Props = {
  readonly id: Id<'Job'>;
  /** Told once, when the job is over, however it ended. */
  readonly onEnd: (job: Job) => void;
  readonly canCancel?: boolean;
};

/** Follows a long job until it ends. */
export function JobProgress({ id, onEnd, canCancel = true }: Props) {
  const { data: job } = useQuery(
    orpc.jobs.get.queryOptions({
      input: { id },
      refetchInterval: ({ state }) =>
        state.data === undefined || state.data.state === 'running' ? lookEveryMs : false,
    }),
  );
  const cancel = useMutation(orpc.jobs.cancel.mutationOptions());
  // Once is enough; taking back what was written may take a while.
  const canStillCancel = canCancel && (cancel.isIdle || cancel.isError);
  const ended = job === undefined || job.state === 'running' ? null : job;
  useEffect(() => {
    if (ended !== null) onEnd(ended);
    // Told once per end of a job: a new function from the caller is no new end.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ended?.id, ended?.state]);
  return (
    <Progress
      doing={job?.doing ?? 'Starting'}
      done={job?.done ?? 0}
      total={job?.total ?? null}
      onCancel={canStillCancel ? () => cancel.mutate({ commandId: newId(), id }) : undefined}
    />
  );
}
