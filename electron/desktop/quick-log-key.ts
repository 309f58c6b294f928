import type { KeyboardInputEvent } from 'electron';

/** Works while another program has the keyboard; inside the window the page hears the same keys itself. */
export const quickLogAccelerator = 'CommandOrControl+Shift+L';

/** The keys as the page would have heard them: it needs no second way to be told, and no preload. */
export function toQuickLogKeys(platform: NodeJS.Platform): KeyboardInputEvent[] {
  const modifiers: ('meta' | 'control' | 'shift')[] = [platform === 'darwin' ? 'meta' : 'control', 'shift'];
  return [
    { type: 'keyDown', keyCode: 'L', modifiers },
    { type: 'keyUp', keyCode: 'L', modifiers },
  ];
}

/** The key that lists the shortcuts of the screen that is open. */
export function toShortcutListKeys(): KeyboardInputEvent[] {
  return [
    { type: 'keyDown', keyCode: '?', modifiers: ['shift'] },
    { type: 'keyUp', keyCode: '?', modifiers: ['shift'] },
  ];
}
