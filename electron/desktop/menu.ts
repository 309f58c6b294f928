import type { MenuItemConstructorOptions } from 'electron';
import { quickLogAccelerator } from './quick-log-key.ts';

export type MenuActions = {
  readonly logFeedback: () => void;
  readonly saveBackup: () => void;
  readonly restore: () => void;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly restart: () => void;
  readonly keys: () => void;
  readonly dataFolder: () => void;
  readonly logFiles: () => void;
  readonly about: () => void;
};

/** The menu lives in the host thread, so that it can restart an app that does not answer. */
export function toMenu(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const about: MenuItemConstructorOptions = { label: 'About Plain Mirror', click: actions.about };
  return [
    ...(isMac ? [toAppMenu(about)] : []),
    { label: '&File', submenu: toFileMenu(isMac, actions) },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'reload' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
      ],
    },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        { label: 'Keyboard shortcuts', click: actions.keys },
        { type: 'separator' },
        { label: 'Show the folder of the records', click: actions.dataFolder },
        { label: 'Show the log files', click: actions.logFiles },
        ...(isMac ? [] : [{ type: 'separator' } satisfies MenuItemConstructorOptions, about]),
      ],
    },
  ];
}

function toFileMenu(isMac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    // The keys are heard already: everywhere as the global shortcut, in the window by the page.
    {
      label: 'Log feedback',
      accelerator: quickLogAccelerator,
      registerAccelerator: false,
      click: actions.logFeedback,
    },
    { type: 'separator' },
    { label: 'Save a backup…', click: actions.saveBackup },
    { label: 'Restore…', click: actions.restore },
    { type: 'separator' },
    { label: 'Print…', accelerator: 'CommandOrControl+P', click: actions.print },
    { label: 'Save as PDF…', click: actions.savePdf },
    { type: 'separator' },
    { label: 'Restart Plain Mirror', click: actions.restart },
    isMac ? { role: 'close' } : { role: 'quit' },
  ];
}

/** The menu of the program's own name, which only macOS has. */
function toAppMenu(about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Plain Mirror',
    submenu: [
      about,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
