import { makeStandIn } from '../electron-stand-in.ts';

// What `electron` is in the program under test; the one who plays Chromium imports the same.
export const standIn = makeStandIn();

export const {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
} = standIn.electron;
