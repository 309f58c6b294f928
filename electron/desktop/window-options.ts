import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';
import { toPaperColour } from './theme.ts';
import { leastSize, type WindowPlace } from './window-place.ts';

/** The page gets nothing of Node and nothing of Electron: no preload, and every door named here is shut. */
export function toWebPreferences(isPackaged: boolean): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Its dictionaries would be fetched from a server.
    spellcheck: false,
    devTools: !isPackaged,
  };
}

type Opening = {
  readonly isPackaged: boolean;
  readonly session: Session;
  readonly place: WindowPlace;
  readonly isDark: boolean;
  readonly icon: string;
};

export function toWindowOptions({
  isPackaged,
  session,
  place,
  isDark,
  icon,
}: Opening): BrowserWindowConstructorOptions {
  return {
    width: place.width,
    height: place.height,
    ...place.position,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: 'Plain Mirror',
    icon,
    // Shown once it has something to show, on the paper colour of the page.
    show: false,
    backgroundColor: toPaperColour(isDark),
    webPreferences: { ...toWebPreferences(isPackaged), session },
  };
}
