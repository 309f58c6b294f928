import { createContext } from 'react';

/** The scope a shortcut belongs to; null is the page. */
export const ScopeContext = createContext<symbol | null>(null);
