import { app, BrowserWindow, dialog, globalShortcut, Menu, protocol, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktopOrigin, desktopScheme, type HostAccess } from '../../shared/host.ts';
import { startBridge, type Bridge } from '../host/bridge.ts';
import { endProgram } from '../host/end-program.ts';
import { withHostRoutes } from '../host/host-routes.ts';
import { prepareFolder } from '../host/prepare-folder.ts';
import type { ProgramFiles } from '../host/program-files.ts';
import { decideStart, type StartOptions } from '../host/start-options.ts';
import { toOwnArguments } from './desktop-arguments.ts';
import { desktopCapabilities, makeDesktopHostPort } from './desktop-host-port.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { toMenu } from './menu.ts';
import { pressQuickLog, quickLogAccelerator } from './quick-log-key.ts';
import { makeSchemeHandler, schemePrivileges } from './scheme.ts';
import { toWindowOptions } from './window-options.ts';

const access: HostAccess = { kind: 'desktop', origin: desktopOrigin };

/** Starts the desktop host. Everything up to the scheme must happen before Electron is ready, so nothing waits until then. */
export function startDesktop(argv: readonly string[], files: ProgramFiles): void {
  const choice = decideStart(toOwnArguments(argv));
  if (choice.kind === 'refused') return leave(choice.message);
  const folder = prepareFolder(choice.options);
  if (folder.kind === 'refused') return leave(folder.message);
  // Electron keys its lock, and all it keeps for the page, by this folder: one program for each data folder.
  const userData = join(folder.path, 'window');
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  // Nothing else is opened before this: a second program that went on would meet the first in the same files.
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
    return leave('Plain Mirror does not start without the sandbox that keeps its pages apart from this computer.');
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app
    .whenReady()
    .then(() => run(folder.path, choice.options, files))
    .catch((error: unknown) => leave(toSentence(error)));
}

function run(dataDir: string, options: StartOptions, files: ProgramFiles): void {
  let window: BrowserWindow | null = null;
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
    host: makeDesktopHostPort(() => window),
    log: (message, cause) => console.error(message, ...(cause === undefined || cause === null ? [] : [cause])),
  });
  bridge.opened.catch((error: unknown) => leave(toSentence(error)));

  // The window uses this very session; a handler on another one would never be asked.
  const own = session.defaultSession;
  guardSession(own, app.isPackaged);
  own.protocol.handle(desktopScheme, makeSchemeHandler(withHostRoutes(bridge, access, endAndStartAgain)));

  const show = (): BrowserWindow => {
    const shown = window ?? new BrowserWindow(toWindowOptions(app.isPackaged, own));
    if (window === null) {
      window = shown;
      shown.once('ready-to-show', () => shown.show());
      shown.once('closed', () => {
        window = null;
      });
      shown.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') offerReload(shown);
      });
      void shown.loadURL(`${desktopOrigin}/`);
    }
    return shown;
  };
  const logFeedback = (): void => pressQuickLog(show(), process.platform);
  const restart = (): void => void bridge.restart().then((isDone) => (isDone ? undefined : endAndStartAgain(stuck)));

  show();
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenu(process.platform, app.isPackaged, { logFeedback, restart })));
  // Another program may hold these keys already; then they work inside the window only.
  globalShortcut.register(quickLogAccelerator, logFeedback);
  app.on('second-instance', () => {
    const shown = show();
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  });
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(bridge);
}

const stuck = 'Plain Mirror could not be restarted in place, so it ends now and starts again. What was saved is safe.';

function closeBeforeQuit(bridge: Bridge): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    globalShortcut.unregisterAll();
    void bridge.close().then((isEnded) => {
      isClosed = true;
      return isEnded ? app.quit() : endProgram('Plain Mirror had to be ended midway. What was saved is safe.');
    });
  });
}

function offerReload(window: BrowserWindow): void {
  const question = {
    message: 'This window stopped working. What was saved is safe.',
    buttons: ['Show it again', 'Close'],
  };
  void dialog
    .showMessageBox(window, question)
    .then(({ response }) => (response === 0 ? window.reload() : window.close()));
}

function toSentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function endAndStartAgain(message: string): void {
  dialog.showErrorBox('Plain Mirror', message);
  app.relaunch();
  endProgram(message);
}

function leave(message: string): void {
  dialog.showErrorBox('Plain Mirror', message);
  app.exit(1);
}
