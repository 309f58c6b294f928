import { useContext, useLayoutEffect, useRef } from 'react';
import { ScopeContext } from './shortcut-scope.ts';
import { registerShortcut } from './shortcuts.ts';

/**
 * Gives keys a meaning while the component is on screen. Single keys work only outside text fields and while the
 * setting allows them; `isOn: false` switches one off without unmounting.
 */
export function useShortcut(keys: string, does: string, run: () => void, isOn = true): void {
  useRegistered(keys, does, run, isOn, false);
}

/** The same for keys with Ctrl or Alt that mean something else in a dialog: they work only in what stands in front. */
export function useFrontShortcut(keys: string, does: string, run: () => void, isOn = true): void {
  useRegistered(keys, does, run, isOn, true);
}

function useRegistered(keys: string, does: string, run: () => void, isOn: boolean, restsBehind: boolean): void {
  const scope = useContext(ScopeContext);
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    return registerShortcut({ keys, does, scope, restsBehind, run: () => latest.current() });
  }, [keys, does, scope, isOn, restsBehind]);
}
