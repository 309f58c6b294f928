import { app, dialog, protocol } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder } from '../host/prepare-folder.ts';
import { decideStart } from '../host/start-options.ts';
import { toOwnArguments } from './desktop-arguments.ts';
import type { DesktopFiles } from './desktop-files.ts';
import { guardContents } from './guard-contents.ts';
import { findOpening, type Opening } from './opening.ts';
import { runDesktop } from './run-desktop.ts';
import { schemePrivileges } from './scheme.ts';

/** Starts the desktop host. Everything up to the scheme must happen before Electron is ready, so nothing waits until then. */
export function startDesktop(argv: readonly string[], files: DesktopFiles): void {
  const choice = decideStart(toOwnArguments(argv));
  if (choice.kind === 'refused') return leave(choice.message);
  const folder = prepareFolder(choice.options);
  if (folder.kind === 'refused') return leave(folder.message);
  // Electron keys its lock, and all it keeps for the page, by this folder: one program for each data folder.
  const userData = makeUserData(folder.path);
  app.setPath('userData', userData);
  // Nothing else is opened before this: a second program that went on would meet the first in the same files. What it
  // was asked to open reaches the first one as `second-instance`.
  if (!app.requestSingleInstanceLock()) return app.exit(0);

  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
    return leave('Plain Mirror does not start without the sandbox that keeps its pages apart from this computer.');
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  const openings = listenForOpenings(argv);
  app
    .whenReady()
    .then(() => runDesktop({ dataDir: folder.path, userData, options: choice.options, files, openings, leave }))
    .catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
}

/** The folder of what is the window's; where the data folder takes nothing, one that is the system's to clear away. */
function makeUserData(dataDir: string): string {
  const own = join(dataDir, 'window');
  try {
    mkdirSync(own, { recursive: true });
    return own;
  } catch {
    return mkdtempSync(join(tmpdir(), 'plain-mirror-window-'));
  }
}

/** What the program is asked to open, from its first moment on: macOS says it before anything is ready. */
export type Openings = {
  /** Gives what waited, and everything from now on. */
  follow(open: (opening: Opening) => void): void;
};

function listenForOpenings(argv: readonly string[]): Openings {
  const waiting: Opening[] = [];
  let open = (opening: Opening): void => void waiting.push(opening);
  const take = (words: readonly string[], cwd: string): void => {
    const opening = findOpening(words, { platform: process.platform, cwd });
    if (opening !== null) open(opening);
  };
  take(argv.slice(1), process.cwd());
  app.on('second-instance', (_event, words, cwd) => take(words.slice(1), cwd));
  // Both events hand over the same two values.
  for (const event of ['open-file', 'open-url'] as const) {
    app.on(event as 'open-url', (asked, word) => {
      asked.preventDefault();
      take([word], process.cwd());
    });
  }
  return {
    follow(next) {
      open = next;
      for (const opening of waiting.splice(0)) next(opening);
    },
  };
}

function leave(message: string): void {
  dialog.showErrorBox('Plain Mirror', message);
  app.exit(1);
}
