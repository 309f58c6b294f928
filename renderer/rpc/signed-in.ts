import { createContext, useContext } from 'react';
import type { Role } from '../../shared/contract/procedure.ts';
import type { SessionState } from '../../shared/features/session/session.schema.ts';

/** Who works at this window, in which business, and what the host around the page can do. */
export type SignedIn = {
  readonly person: NonNullable<SessionState['person']>;
  readonly business: NonNullable<SessionState['business']>;
  readonly host: SessionState['host'];
  readonly version: string;
};

export const SignedInContext = createContext<SignedIn | null>(null);

/** The signed-in person and the business; only inside the frame, where somebody is always signed in. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (signedIn === null) throw new Error('This part belongs inside the frame, where somebody is signed in.');
  return signedIn;
}

/** Owner and manager see money, results and reports; staff do not. */
export const isLeader = (role: Role): boolean => role === 'owner' || role === 'manager';
