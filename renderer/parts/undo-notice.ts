import { createContext, useContext } from 'react';
import type { Id } from '../../shared/ids.ts';

/** Says what was done, and offers to take it back for ten seconds. Without a command id it only says it. */
export type SayDone = (sentence: string, commandId?: Id<'Command'>) => void;

export const UndoNoticeContext = createContext<SayDone>(() => undefined);

export const useUndoNotice = (): SayDone => useContext(UndoNoticeContext);
