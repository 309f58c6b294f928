import { createContext, useContext } from 'react';
import type { Id } from '../../shared/ids.ts';

/** What is known when the quick log opens. */
export type QuickLogStart = { readonly customerId?: Id<'Customer'> };

export const QuickLogContext = createContext<(start?: QuickLogStart) => void>(() => undefined);

/** Opens the quick log from anywhere. */
export const useQuickLog = (): ((start?: QuickLogStart) => void) => useContext(QuickLogContext);
