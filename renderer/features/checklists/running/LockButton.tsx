import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';

/** Freezes a run for good. */
export function LockButton({ runId }: { readonly runId: Id<'Run'> }) {
  const sayDone = useUndoNotice();
  const [isAsking, setIsAsking] = useState(false);
  const [commandId, renew] = useCommandId();
  const lock = useMutation(orpc.checklists.lock.mutationOptions());
  const ask = (): void => {
    lock.reset();
    setIsAsking(true);
  };
  useShortcut('O', 'Lock it', ask);
  return (
    <>
      <Button variant="default" onClick={ask}>
        Lock it <KeyHint keys="O" />
      </Button>
      <Confirm
        isOpen={isAsking}
        title="Lock it for good?"
        verb="Lock it"
        isBusy={lock.isPending}
        onConfirm={() =>
          lock.mutate(
            { commandId, id: runId },
            {
              onSuccess: () => {
                setIsAsking(false);
                sayDone('Locked.');
              },
              onError: renew,
            },
          )
        }
        onCancel={() => setIsAsking(false)}
      >
        <p>
          From then on neither answers nor score change, nothing of it can be contested, and nobody can take the lock
          away.
        </p>
        {lock.isError ? <p role="alert">{toSentence(lock.error)}</p> : null}
      </Confirm>
    </>
  );
}
