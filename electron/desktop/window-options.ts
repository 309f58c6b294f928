import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

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

export function toWindowOptions(isPackaged: boolean, session: Session): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    minWidth: 800,
    minHeight: 600,
    title: 'Plain Mirror',
    // Shown once it has something to show, on the paper colour of the page.
    show: false,
    backgroundColor: '#faf9f6',
    webPreferences: { ...toWebPreferences(isPackaged), session },
  };
}
