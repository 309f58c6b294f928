import { useEffect } from 'react';
import { useFrameSettings } from './frame-settings.ts';
import { isSingleKey, listShortcuts, pressedKeys } from './shortcuts.ts';

/** Listens for all shortcuts; used once, by the frame. */
export function useShortcutListener(): void {
  const { singleKeys } = useFrameSettings();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = pressedKeys(event);
      if (isSingleKey(keys) && (!singleKeys || isTyping(event.target))) return;
      const shortcut = listShortcuts().find((one) => one.keys === keys);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select'))
  );
}
