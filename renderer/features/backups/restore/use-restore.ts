import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CommandId } from '../../../../shared/ids.ts';
import type { BackupSource, RestoreState } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';

/** A restore is looked at this often; the engine opens anew in between. */
const lookEveryMs = 500;

export type Restore = {
  readonly begin: (source: BackupSource) => void;
  readonly cancel: () => void;
  /** How far it is; null while none runs. */
  readonly running: RestoreState | null;
  readonly problem: string | null;
};

/** Restores a backup and tells when all of it is here; then every screen reads anew. */
export function useRestore(onDone: () => void): Restore {
  const queryClient = useQueryClient();
  const [restoreId, setRestoreId] = useState<CommandId | null>(null);
  const start = useMutation(orpc.restore.start.mutationOptions());
  const stop = useMutation(orpc.restore.cancel.mutationOptions());
  const { data: state } = useQuery(
    orpc.restore.state.queryOptions({ input: {}, enabled: restoreId !== null, refetchInterval: lookEveryMs }),
  );
  const isDone = restoreId !== null && state?.last?.restoreId === restoreId;
  const failure = start.isSuccess && restoreId !== null && !isDone ? (state?.error ?? null) : null;
  useEffect(() => {
    if (!isDone) return;
    void queryClient.invalidateQueries();
    onDone();
    // Told once: a new function from the caller is no new end.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isDone]);
  const isRunning = restoreId !== null && !isDone && failure === null && !start.isError;
  return {
    begin: (source) => {
      const commandId = newId<'Command'>();
      // What an earlier one ended with says nothing about this one.
      queryClient.removeQueries({ queryKey: orpc.restore.state.key() });
      setRestoreId(commandId);
      start.mutate({ commandId, source });
    },
    cancel: () => stop.mutate({ commandId: newId() }),
    running: isRunning ? (state ?? null) : null,
    problem: start.isError ? toSentence(start.error) : failure,
  };
}
