import { createContext, useContext } from 'react';

export const RoundLogContext = createContext<() => void>(() => undefined);

/** Opens the form for a front-line round from anywhere. */
export const useRoundLog = (): (() => void) => useContext(RoundLogContext);
