import { randomUUID } from 'node:crypto';
import { deafHost, type HostCapabilities } from '../../shared/host.ts';
import { startBridge, type Bridge } from './bridge.ts';
import { endProgram } from './end-program.ts';
import { withHostRoutes } from './host-routes.ts';
import { makeBrowserAccess, toLaunchAddress } from './launch-secrets.ts';
import { openLoopbackServer, type LoopbackServer } from './loopback-server.ts';
import { openLogFiles } from './log-files.ts';
import { openBrowser } from './open-browser.ts';
import { prepareFolder } from './prepare-folder.ts';
import type { ProgramFiles } from './program-files.ts';
import { decideStart } from './start-options.ts';

/**
 * Asked for by itself, this port keeps the page's origin the same from start to start, and with it
 * what the browser keeps for the page (drafts, light or dark). Any other does where it is taken.
 */
const usualPort = 7117;

const capabilities: HostCapabilities = {
  kind: 'browser',
  savePdf: false,
  pickFile: true,
  openExternal: false,
  notify: false,
  kiosk: false,
};

/** A start that takes longer than this is explained; it does so after a crash, or after an update of a large file. */
const longStartMs = 5000;
const longStart =
  'Still starting: the file is brought up to date, or what an import had written when the program ended is taken back.\n';

/** Runs the browser host in the foreground until it is told to stop. */
export async function serveInBrowser(args: readonly string[], files: ProgramFiles): Promise<void> {
  const choice = decideStart(args);
  if (choice.kind === 'refused') return leave(choice.message, 2);
  const { options } = choice;
  const folder = prepareFolder(options);
  if (folder.kind === 'refused') return leave(folder.message, 1);
  const server = await openServer(options.port);
  if (typeof server === 'string') return leave(server, 1);

  const logs = openLogFiles(folder.path, Date.now);
  logs.note({ event: 'program-started' });
  const access = makeBrowserAccess(server.origin);
  const bridge = startBridge({
    engineFile: files.engineFile,
    engine: {
      dataDir: folder.path,
      pageDir: files.pageDir,
      processId: randomUUID(),
      access,
      capabilities,
      ...(options.demo && { sample: true }),
    },
    host: { ...deafHost, note: async (note) => (logs.note(note), true) },
    log(message, cause, note) {
      console.error(message, ...(cause === undefined || cause === null ? [] : [cause]));
      logs.note(note);
    },
  });
  stopWhenTold(bridge, server);
  server.serve(withHostRoutes(bridge, access, endProgram));
  const explaining = setTimeout(() => process.stdout.write(longStart), longStartMs);
  try {
    if (!(await bridge.opened)) return;
  } catch {
    // The bridge has logged the sentence.
    await stop(bridge, server);
    process.exitCode = 1;
    return;
  } finally {
    clearTimeout(explaining);
  }
  const address = toLaunchAddress(access);
  const welcome = 'Plain Mirror is running. Open this address in a browser on this computer:';
  process.stdout.write(`${welcome}\n${address}\nCtrl C ends it.\n`);
  if (options.open) openBrowser(address);
}

async function openServer(port: number | null): Promise<LoopbackServer | string> {
  const tries = port === null ? [usualPort, 0] : [port];
  let problem = '';
  for (const candidate of tries) {
    try {
      return await openLoopbackServer(candidate);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problem = `Port ${candidate} can't be used (${reason}). Leave --port out to let one be found.`;
    }
  }
  return problem;
}

/** One Ctrl C reaches this program more than once: from the terminal, from npm and from the launcher. */
const sameSignalMs = 1000;

function stopWhenTold(bridge: Bridge, server: LoopbackServer): void {
  let toldAt: number | null = null;
  const onSignal = (): void => {
    if (toldAt === null) {
      toldAt = performance.now();
      void stop(bridge, server);
    } else if (performance.now() - toldAt > sameSignalMs) endProgram('Plain Mirror was ended at once.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

async function stop(bridge: Bridge, server: LoopbackServer): Promise<void> {
  const isEnded = await bridge.close();
  await server.close();
  if (!isEnded) endProgram('Plain Mirror had to be ended in the middle of something. What was saved is safe.');
}

function leave(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
