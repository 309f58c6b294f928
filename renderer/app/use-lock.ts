import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, orpc } from '../rpc/client.ts';
import { renewWindowId } from '../rpc/window-id.ts';
import { removeAllDrafts } from '../ui/drafts.ts';

/** Ends the work of the person at this window: signed out, drafts and everything read gone from the page. */
export function useLock() {
  const queryClient = useQueryClient();

  const endSession = useCallback(async () => {
    removeAllDrafts();
    queryClient.clear();
    await queryClient.refetchQueries(orpc.session.get.queryOptions({ input: {} }));
  }, [queryClient]);

  const lock = useCallback(async () => {
    // Even if the engine does not answer, this window must forget: its new id was never signed in.
    await client.session.signOut({}).catch(() => undefined);
    renewWindowId();
    await endSession();
  }, [endSession]);

  return { lock, endSession };
}
