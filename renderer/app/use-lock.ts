import { createContext, useContext } from 'react';

/** What locks this window; the frame provides it. */
export const LockContext = createContext<(() => Promise<void>) | null>(null);

/** Ends the work of the person at this window: signed out, drafts and everything read gone from the page. */
export function useLock(): () => Promise<void> {
  const lock = useContext(LockContext);
  if (lock === null) throw new Error('Only what stands in the frame can lock the window.');
  return lock;
}
