import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, orpc } from '../rpc/client.ts';
import { renewWindowId } from '../rpc/window-id.ts';
import { removeAllDrafts } from '../ui/drafts.ts';

/** A hung engine may not keep the screen open; this window's new id was never signed in anyway. */
const longestWaitMs = 1000;

/** Ends the work of the person at this window: signed out, drafts and everything read gone from the page. */
export function useLock() {
  const queryClient = useQueryClient();

  const endSession = useCallback(async () => {
    removeAllDrafts();
    const sessionKey = orpc.session.key();
    // The frame asks anew who is here, and draws nothing until it knows.
    const known = queryClient.resetQueries({ queryKey: sessionKey });
    queryClient.removeQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
    await known;
  }, [queryClient]);

  const lock = useCallback(async () => {
    // What is still being read would be refused once nobody is signed in.
    await queryClient.cancelQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
    const signedOut = client.session.signOut({}).catch(() => undefined);
    await Promise.race([signedOut, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
    renewWindowId();
    await endSession();
  }, [queryClient, endSession]);

  return { lock, endSession };
}

function isSession([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path[0] === 'session';
}
