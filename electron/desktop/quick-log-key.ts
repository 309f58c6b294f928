import type { BrowserWindow, KeyboardInputEvent } from 'electron';

/** Works while another program has the keyboard; inside the window the page hears the same keys itself. */
export const quickLogAccelerator = 'CommandOrControl+Shift+L';

/** The keys as the page would have heard them. */
export function toQuickLogKeys(platform: NodeJS.Platform): KeyboardInputEvent[] {
  const modifiers: ('meta' | 'control' | 'shift')[] = [platform === 'darwin' ? 'meta' : 'control', 'shift'];
  return [
    { type: 'keyDown', keyCode: 'L', modifiers },
    { type: 'keyUp', keyCode: 'L', modifiers },
  ];
}

/** Brings the window up and presses the keys in it: the page needs no second way to be told, and no preload. */
export function pressQuickLog(window: BrowserWindow, platform: NodeJS.Platform): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  for (const key of toQuickLogKeys(platform)) window.webContents.sendInputEvent(key);
}
