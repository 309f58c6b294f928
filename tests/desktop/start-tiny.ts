import { expect, onTestFinished, vi } from 'vitest';
import { eventually } from '../factories/eventually.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { tinyEngineFile } from '../host/tiny-engine-file.ts';
import { makeStandIn, type StandIn } from './electron-stand-in.ts';

/** The desktop host of the source, with the stand-in around it and the tiny engine behind it. */
export type TinyDesktop = {
  readonly desktop: StandIn;
  readonly dataDir: string;
  readonly askScheme: (url: string, init?: RequestInit & { initiatorOrigin?: string }) => Promise<Response>;
  /** Calls a handler the program gave to the session. */
  readonly call: (name: string, ...values: unknown[]) => unknown;
};

export type TinyStart = {
  readonly args?: readonly string[];
  readonly dataDir?: string;
  readonly prepare?: (world: StandIn['world']) => void;
};

/** Starts the program up to where it waits for Electron. The module is replaced; all of our own code is real. */
export async function startTiny({ args = [], dataDir = makeFolder(), prepare }: TinyStart = {}): Promise<TinyDesktop> {
  const desktop = makeStandIn();
  prepare?.(desktop.world);
  vi.doMock('electron', () => desktop.electron);
  vi.resetModules();
  const { startDesktop } = await import('../../electron/desktop/start-desktop.ts');
  const files = { engineFile: tinyEngineFile, pageDir: dataDir, iconDir: '/icons' };
  startDesktop(['plain-mirror', '--data', dataDir, ...args], files);
  const call = (name: string, ...values: unknown[]): unknown => {
    // What the stand-in keeps under a name is the handler that was given to the session.
    const handler = desktop.electron.session.defaultSession.handlers[name] as unknown as (
      ...values: unknown[]
    ) => unknown;
    return handler(...values);
  };
  return {
    desktop,
    dataDir,
    call,
    async askScheme(url, { initiatorOrigin, ...rest } = {}) {
      const request = Object.assign(new Request(url, rest), initiatorOrigin === undefined ? {} : { initiatorOrigin });
      // The handler of the scheme answers with a response.
      return (await call('scheme', request)) as Response;
    },
  };
}

/** Starts the program up to its window, and ends it when the test is over. */
export async function startTinyReady(start: TinyStart = {}): Promise<TinyDesktop> {
  const tiny = await startTiny(start);
  await tiny.desktop.becomeReady();
  onTestFinished(async () => {
    tiny.desktop.electron.app.quit();
    await eventually(() => expect(tiny.desktop.whats()).toContain('ended'));
  });
  return tiny;
}
