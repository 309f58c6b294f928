import { app, BrowserWindow, dialog, nativeTheme, screen, type Session } from 'electron';
import { join } from 'node:path';
import { desktopOrigin } from '../../shared/host.ts';
import type { HostNote } from '../../shared/host-note.ts';
import { keep, readKept } from './kept-json.ts';
import { isKioskKeyTaken } from './kiosk-keys.ts';
import { toQuickLogKeys, toShortcutListKeys } from './quick-log-key.ts';
import { toPaperColour } from './theme.ts';
import { decideGone, isLoop } from './window-faults.ts';
import { toWindowOptions } from './window-options.ts';
import { decideWindowPlace, type windowPlaceSchema } from './window-place.ts';
import type { z } from 'zod';

/** The one window there is: made when it is asked for, gone when it is closed. */
export type MainWindow = {
  find(): BrowserWindow | null;
  /** Brings the window up, with a page of the app where one is named. Customers' own window is left where it is. */
  show(path?: string): BrowserWindow;
  /** Presses keys in the page, which needs no second way to be told. */
  press(what: 'quick log' | 'shortcut list'): void;
  kiosk(isOn: boolean): boolean;
  /** From now on the window may close even at a counter: the program ends. */
  readonly letGo: () => void;
};

export type MainWindowOptions = {
  readonly session: Session;
  /** Where the place of the window is kept. */
  readonly folder: string;
  readonly iconDir: string;
  readonly note: (note: HostNote) => void;
  /** The menu is taken away at a counter. */
  readonly showMenu: (isShown: boolean) => void;
};

const silentQuestion = {
  message: 'This window is not answering. What was saved is safe.',
  buttons: ['Wait', 'Show it again'],
};
const goneQuestion = {
  message: 'This window stopped working. What was saved is safe.',
  buttons: ['Show it again', 'Close'],
};

export function openMainWindow({ session, folder, iconDir, note, showMenu }: MainWindowOptions): MainWindow {
  const placeFile = join(folder, 'place.json');
  let window: BrowserWindow | null = null;
  let isKiosk = false;
  let mayClose = false;
  let isEndedByUs = false;
  let shownAgainAtMs: number[] = [];

  const showAgain = (shown: BrowserWindow): void => {
    shownAgainAtMs = [...shownAgainAtMs, performance.now()].slice(-10);
    shown.webContents.reload();
  };

  const handleGone = async (shown: BrowserWindow, reason: string): Promise<void> => {
    note({ event: 'window-gone', code: reason });
    if (isEndedByUs) return;
    const decision = decideGone(reason, isKiosk && !isLoop(shownAgainAtMs, performance.now()));
    if (decision === 'nothing') return;
    if (decision === 'show-again') return showAgain(shown);
    const { response } = await dialog.showMessageBox(shown, goneQuestion);
    if (response === 0) showAgain(shown);
    else shown.close();
  };

  const handleSilent = async (shown: BrowserWindow): Promise<void> => {
    note({ event: 'window-silent' });
    const isWaitedFor = !isKiosk && (await dialog.showMessageBox(shown, silentQuestion)).response === 0;
    if (isWaitedFor || shown.isDestroyed()) return;
    isEndedByUs = true;
    shown.webContents.forcefullyCrashRenderer();
    showAgain(shown);
    isEndedByUs = false;
  };

  const make = (path: string): BrowserWindow => {
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
    const place = decideWindowPlace(readKept(placeFile), screens);
    const icon = join(iconDir, 'icon.png');
    const isDark = nativeTheme.shouldUseDarkColors;
    const made = new BrowserWindow(toWindowOptions({ isPackaged: app.isPackaged, session, place, isDark, icon }));
    if (place.isMaximized) made.maximize();
    const recolour = (): void => made.setBackgroundColor(toPaperColour(nativeTheme.shouldUseDarkColors));
    nativeTheme.on('updated', recolour);
    made.once('ready-to-show', () => made.show());
    made.on('close', (event) => {
      if (isKiosk && !mayClose) return event.preventDefault();
      keep(placeFile, toPlace(made));
    });
    made.once('closed', () => {
      nativeTheme.off('updated', recolour);
      window = null;
      // A new window asks who is there.
      isKiosk = false;
      showMenu(true);
    });
    made.on('unresponsive', () => void handleSilent(made));
    made.webContents.on('render-process-gone', (_event, { reason }) => void handleGone(made, reason));
    made.webContents.on('before-input-event', (event, key) => {
      if (isKiosk && !isKioskKeyTaken(key)) event.preventDefault();
    });
    void made.loadURL(`${desktopOrigin}${path}`);
    return made;
  };

  const show = (path?: string): BrowserWindow => {
    const isNew = window === null;
    const shown = window ?? make(path ?? '/');
    window = shown;
    if (isNew) return shown;
    if (path !== undefined && !isKiosk) void shown.loadURL(`${desktopOrigin}${path}`);
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
    return shown;
  };

  return {
    find: () => window,
    show,
    press(what) {
      const keys = what === 'quick log' ? toQuickLogKeys(process.platform) : toShortcutListKeys();
      const { webContents } = show();
      for (const key of keys) webContents.sendInputEvent(key);
    },
    kiosk(isOn) {
      if (window === null) return false;
      isKiosk = isOn;
      window.setKiosk(isOn);
      showMenu(!isOn);
      return true;
    },
    letGo() {
      mayClose = true;
    },
  };
}

function toPlace(window: BrowserWindow): z.infer<typeof windowPlaceSchema> {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}
