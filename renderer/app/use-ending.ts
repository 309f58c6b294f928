import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { client, orpc } from '../rpc/client.ts';
import { renewWindowId } from '../rpc/window-id.ts';
import { removeAllDrafts } from '../ui/drafts.ts';

/** A hung engine may not keep the screen open; this window's new id was never signed in anyway. */
const longestWaitMs = 1000;

/** How the frame ends the work of the person at this window; while it does, nothing is drawn. */
export function useEnding() {
  const queryClient = useQueryClient();
  const [isEnding, setIsEnding] = useState(false);

  const end = useCallback(
    async (leave: () => Promise<void>) => {
      // Off the screen first: what is drawn goes on asking, and would be refused once nobody is signed in.
      flushSync(() => setIsEnding(true));
      removeAllDrafts();
      await queryClient.cancelQueries();
      await leave();
      queryClient.removeQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
      // The frame asks anew who is here, and draws nothing until it knows.
      const known = queryClient.resetQueries({ queryKey: orpc.session.key() });
      setIsEnding(false);
      await known;
    },
    [queryClient],
  );

  /** The window's id turned out to be another's and was renewed: nobody is signed in under the new one. */
  const forget = useCallback(async () => end(async () => undefined), [end]);

  const lock = useCallback(
    async () =>
      end(async () => {
        const signedOut = client.session.signOut({}).catch(() => undefined);
        await Promise.race([signedOut, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
        renewWindowId();
      }),
    [end],
  );

  return { isEnding, forget, lock };
}

function isSession([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path[0] === 'session';
}
