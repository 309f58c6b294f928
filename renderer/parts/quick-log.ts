import { createContext, useContext } from 'react';
import type { Id } from '../../shared/ids.ts';

/** What is known when the quick log opens. */
export type QuickLogStart = {
  readonly customerId?: Id<'Customer'>;
  /** A leader spoke with somebody: the short form, with just who, how and what. */
  readonly isConversation?: boolean;
};

export const QuickLogContext = createContext<(start?: QuickLogStart) => void>(() => undefined);

/** Opens the quick log from anywhere. */
export const useQuickLog = (): ((start?: QuickLogStart) => void) => useContext(QuickLogContext);
