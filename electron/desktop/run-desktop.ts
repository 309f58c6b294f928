import { app, dialog, globalShortcut, Menu, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { toFaultShape } from '../../shared/fault-shape.ts';
import { desktopOrigin, desktopScheme, type HostAccess } from '../../shared/host.ts';
import { startBridge, type Bridge } from '../host/bridge.ts';
import { endProgram } from '../host/end-program.ts';
import { withHostRoutes } from '../host/host-routes.ts';
import { openLogFiles, type LogFiles } from '../host/log-files.ts';
import type { StartOptions } from '../host/start-options.ts';
import { openComputer } from './computer.ts';
import type { DesktopFiles } from './desktop-files.ts';
import { desktopCapabilities, makeDesktopHostPort } from './desktop-host-port.ts';
import { guardSession } from './guard-session.ts';
import { openMainWindow, type MainWindow } from './main-window.ts';
import { toMenu, type MenuActions } from './menu.ts';
import { toFileAddress, type Opening } from './opening.ts';
import { quickLogAccelerator } from './quick-log-key.ts';
import { savePdf } from './save-pdf.ts';
import { makeSchemeHandler } from './scheme.ts';
import type { Openings } from './start-desktop.ts';
import { startReminders } from './start-reminders.ts';
import { takeFile } from './take-file.ts';
import { openTray } from './tray.ts';

export type DesktopRun = {
  readonly dataDir: string;
  /** Where Electron and the host keep what is the window's. */
  readonly userData: string;
  readonly options: StartOptions;
  readonly files: DesktopFiles;
  readonly openings: Openings;
  /** Says a sentence and ends the program. */
  readonly leave: (message: string) => void;
};

const access: HostAccess = { kind: 'desktop', origin: desktopOrigin };
const stuck = 'Plain Mirror could not be restarted in place, so it ends now and starts again. What was saved is safe.';

/** Runs the desktop host from the moment Electron is ready: the engine, then the window and all around it. */
export function runDesktop({ dataDir, userData, options, files, openings, leave }: DesktopRun): void {
  const logs = openLogFiles(dataDir, Date.now);
  logs.note({ event: 'program-started' });
  // The window uses this very session; a handler on another one would never be asked.
  const own = session.defaultSession;
  guardSession(own, app.isPackaged);

  const window = openMainWindow({
    session: own,
    folder: userData,
    iconDir: files.iconDir,
    note: logs.note,
    showMenu: (isShown) => Menu.setApplicationMenu(isShown ? menu : null),
  });
  const loginArgs = options.data === null ? [] : ['--data', dataDir];
  const computer = openComputer(userData, loginArgs, ({ tray: isWanted }) => tray.follow(isWanted));
  const bridge = startBridge({
    engineFile: files.engineFile,
    engine: {
      dataDir,
      pageDir: files.pageDir,
      processId: randomUUID(),
      access,
      capabilities: desktopCapabilities,
      ...(options.demo && { sample: true }),
    },
    host: makeDesktopHostPort({ window, computer, note: logs.note }),
    log(message, cause, note) {
      console.error(message, ...(cause === null ? [] : [cause]));
      logs.note(note);
    },
  });
  own.protocol.handle(desktopScheme, makeSchemeHandler(withHostRoutes(bridge, access, endAndStartAgain)));

  const actions = toActions(window, bridge, dataDir, logs);
  const menu = Menu.buildFromTemplate(toMenu(process.platform, app.isPackaged, actions));
  const tray = openTray(files.iconDir, process.platform, {
    logFeedback: actions.logFeedback,
    open: () => window.show(),
    quit: () => app.quit(),
  });
  const reminders = startReminders({
    due: () => bridge.due(),
    settings: () => computer.state().settings,
    folder: userData,
    open: (path) => window.show(path),
    onDue: tray.tell,
  });
  bridge.opened.then(reminders.look, (error: unknown) => leave(error instanceof Error ? error.message : String(error)));

  window.show();
  Menu.setApplicationMenu(menu);
  tray.follow(computer.state().settings.tray);
  // Another program may hold these keys already; then they work inside the window only.
  globalShortcut.register(quickLogAccelerator, actions.logFeedback);
  if (app.isPackaged) app.setAsDefaultProtocolClient(desktopScheme);
  openings.follow((opening) => void openFromOutside(opening, dataDir, window, logs));
  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !tray.isThere()) app.quit();
  });
  app.on('before-quit', window.letGo);
  closeBeforeQuit(bridge, logs, reminders.stop);
}

function toActions(window: MainWindow, bridge: Bridge, dataDir: string, logs: LogFiles): MenuActions {
  return {
    logFeedback: () => window.press('quick log'),
    saveBackup: () => window.show('/settings?tab=backups'),
    restore: () => window.show('/settings?tab=backups'),
    print: () => window.find()?.webContents.print(),
    savePdf() {
      const shown = window.find();
      if (shown !== null) void savePdf(shown, shown.getTitle());
    },
    restart() {
      logs.note({ event: 'engine-restarted' });
      void bridge.restart().then((isDone) => (isDone ? undefined : endAndStartAgain(stuck)));
    },
    keys: () => window.press('shortcut list'),
    dataFolder: () => void shell.openPath(dataDir),
    logFiles: () => void shell.openPath(logs.folder),
    about: () => app.showAboutPanel(),
  };
}

/** Opens a page at once, and a file after a copy of it lies with the engine: the page gets its id and never its path. */
async function openFromOutside(opening: Opening, dataDir: string, window: MainWindow, logs: LogFiles): Promise<void> {
  if (opening.kind === 'page') return void window.show(opening.path);
  try {
    window.show(toFileAddress(opening.what, await takeFile(dataDir, opening.path)));
  } catch (cause) {
    logs.note({ event: 'file-refused', fault: toFaultShape(cause) });
    dialog.showErrorBox(
      'Plain Mirror',
      'This file could not be opened. Look whether it is still there and may be read.',
    );
  }
}

function closeBeforeQuit(bridge: Bridge, logs: LogFiles, stop: () => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    stop();
    globalShortcut.unregisterAll();
    void bridge.close().then((isEnded) => {
      isClosed = true;
      logs.note({ event: isEnded ? 'program-closed' : 'program-ended-midway' });
      return isEnded ? app.quit() : endProgram('Plain Mirror had to be ended midway. What was saved is safe.');
    });
  });
}

function endAndStartAgain(message: string): void {
  dialog.showErrorBox('Plain Mirror', message);
  app.relaunch();
  endProgram(message);
}
