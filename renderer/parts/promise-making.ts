import { createContext, useContext } from 'react';
import type { Id } from '../../shared/ids.ts';

/** To whom a promise is made, where that is known when its form opens. */
export type PromiseStart = { readonly id: Id<'Customer'>; readonly name: string };

export const PromiseMakingContext = createContext<(customer?: PromiseStart) => void>(() => undefined);

/** Opens the form of a promise from anywhere. */
export const usePromiseMaking = (): ((customer?: PromiseStart) => void) => useContext(PromiseMakingContext);
