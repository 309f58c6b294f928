import type { SignedIn } from './context.ts';

/** Which window has whom signed in. Survives an engine that is started again, ends with the program. */
export type Sessions = {
  signIn(windowId: string, personId: string): void;
  signOut(windowId: string): void;
  /** Signs a person out of every window, when they are archived or their role or PIN changes. */
  signOutPerson(personId: string): void;
  find(windowId: string): SignedIn | null;
};
