import type { BrowserWindow } from 'electron';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { makeStandIn, type StandIn } from './electron-stand-in.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { tinyEngineFile } from '../host/tiny-engine-file.ts';
import { eventually } from '../factories/eventually.ts';

let desktop: StandIn;

// Electron's program is not needed for this: the module is replaced, all of our own code is real.
beforeEach(() => {
  desktop = makeStandIn();
  vi.doMock('electron', () => desktop.electron);
  vi.resetModules();
});

async function start(args: readonly string[] = [], dataDir = makeFolder()): Promise<string> {
  const { startDesktop } = await import('../../electron/desktop/start-desktop.ts');
  startDesktop(['plain-mirror', '--data', dataDir, ...args], { engineFile: tinyEngineFile, pageDir: dataDir });
  return dataDir;
}

/** Starts the program up to its window, and closes it when the test is over. */
async function startReady(dataDir = makeFolder()): Promise<string> {
  await start([], dataDir);
  await desktop.becomeReady();
  onTestFinished(async () => {
    desktop.electron.app.emit('will-quit', { preventDefault: () => undefined });
    await eventually(() => expect(desktop.whats()).toContain('quit'));
  });
  return dataDir;
}

function askScheme(url: string, init: RequestInit & { initiatorOrigin?: string } = {}): Promise<Response> {
  const { initiatorOrigin, ...rest } = init;
  const request = Object.assign(new Request(url, rest), initiatorOrigin === undefined ? {} : { initiatorOrigin });
  // What the stand-in keeps under this name is the handler given to `protocol.handle`.
  const handler = desktop.electron.session.defaultSession.handlers['scheme'] as unknown as (
    request: Request,
  ) => Promise<Response>;
  return handler(request);
}

/** A window for a host port of its own. */
function newWindow(): BrowserWindow {
  // The stand-in has the few methods of a window that the port calls.
  return new desktop.electron.BrowserWindow({}) as unknown as BrowserWindow;
}

/** Calls a handler the program gave to the session. */
function call(name: string, ...values: unknown[]): unknown {
  const handler = desktop.electron.session.defaultSession.handlers[name] as unknown as (
    ...values: unknown[]
  ) => unknown;
  return handler(...values);
}

test('before Electron is ready: the lock of this data folder, the sandbox, the scheme; nothing is opened', async () => {
  const dataDir = await start();
  expect(desktop.whats()).toEqual(['setPath', 'lock', 'enableSandbox', 'registerSchemes', 'whenReady']);
  expect(desktop.valueOf('setPath')).toEqual({ name: 'userData', path: join(dataDir, 'window') });
  expect(desktop.valueOf('registerSchemes')).toEqual([
    {
      scheme: 'plain-mirror',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        allowExtensions: false,
      },
    },
  ]);
});

test('a second program on the same folder ends at once, before it opens anything', async () => {
  desktop.world.hasLock = false;
  const dataDir = await start();
  expect(desktop.whats()).toEqual(['setPath', 'lock', 'exit']);
  expect(existsSync(join(dataDir, 'openings'))).toBe(false);
});

test('a packaged program refuses to run without its sandbox', async () => {
  desktop.world.switches = ['no-sandbox'];
  await start();
  expect(desktop.valueOf('errorBox')).toContain('does not start without the sandbox');
  expect(desktop.valueOf('exit')).toBe(1);
  expect(desktop.whats()).not.toContain('whenReady');
});

test('the window of the app opens on the session that answers for the scheme, with every door shut', async () => {
  await startReady();
  expect(desktop.valueOf('protocol.handle')).toBe('plain-mirror');
  expect(desktop.valueOf('loadURL')).toBe('plain-mirror://app/');
  expect(desktop.windows[0]?.options).toMatchObject({
    webPreferences: {
      session: desktop.electron.session.defaultSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    },
  });
  expect(desktop.windows[0]?.options).not.toHaveProperty('webPreferences.preload');
  expect(desktop.valueOf('spellChecker')).toBe(false);
});

test('the scheme answers pages and commands through the engine, and says who asked', async () => {
  await startReady();
  const page = await askScheme('plain-mirror://app/hello');
  expect(await page.json()).toMatchObject({ url: 'plain-mirror://app/hello', initiator: null });
  const own = await askScheme('plain-mirror://app/hello', { initiatorOrigin: 'plain-mirror://app' });
  expect(await own.json()).toMatchObject({ initiator: 'plain-mirror://app' });
  const opaque = await askScheme('plain-mirror://app/hello', { initiatorOrigin: 'null' });
  expect(await opaque.json()).toMatchObject({ initiator: 'null' });
  const command = await askScheme('plain-mirror://app/echo', { method: 'POST', body: '{"json":1}' });
  expect(await command.text()).toBe('{"json":1}');
  expect((await askScheme('plain-mirror://other/hello')).status).toBe(404);
});

test('a request that breaks off is an answer all the same', async () => {
  await startReady();
  const leave = new AbortController();
  const answer = askScheme('plain-mirror://app/wait', { signal: leave.signal });
  leave.abort();
  expect((await answer).status).toBe(503);
});

test('/alive is for the page of the app alone', async () => {
  await startReady();
  expect((await askScheme('plain-mirror://app/alive')).status).toBe(403);
  expect((await askScheme('plain-mirror://app/alive', { initiatorOrigin: 'null' })).status).toBe(403);
  const answer = await askScheme('plain-mirror://app/alive', { initiatorOrigin: 'plain-mirror://app' });
  expect(await answer.json()).toHaveProperty('engine');
});

test('permissions and devices are denied, but for copying and filling the screen', async () => {
  await startReady();
  const answers: boolean[] = [];
  const ask = (permission: string, requestingUrl: string): void =>
    void call('permission', null, permission, (isGranted: boolean) => answers.push(isGranted), { requestingUrl });
  ask('fullscreen', 'plain-mirror://app/');
  ask('media', 'plain-mirror://app/');
  ask('fullscreen', 'https://evil.example/');
  expect(answers).toEqual([true, false, false]);
  expect(call('permissionCheck', null, 'clipboard-sanitized-write', 'plain-mirror://app')).toBe(true);
  expect(call('permissionCheck', null, 'geolocation', 'plain-mirror://app')).toBe(false);
  expect(call('device', {})).toBe(false);

  for (const event of ['select-hid-device', 'select-usb-device', 'select-serial-port']) {
    const preventDefault = vi.fn<(value?: unknown) => void>();
    const answer = vi.fn<(value?: unknown) => void>();
    const values = event === 'select-serial-port' ? [[], null, answer] : [{}, answer];
    desktop.electron.session.defaultSession.emit(event, { preventDefault }, ...values);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(answer.mock.calls[0]?.[0] ?? '').toBe('');
  }
});

test('no page leaves the app, opens a window, holds another page or reaches a network', async () => {
  await startReady();
  const contents = desktop.windows[0]?.webContents;
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    const preventDefault = vi.fn<(value?: unknown) => void>();
    contents?.emit(event, { url: 'plain-mirror://app/log', preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    contents?.emit(event, { url: 'plain-mirror://app.evil/', preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  }
  const preventDefault = vi.fn<(value?: unknown) => void>();
  contents?.emit('will-attach-webview', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(contents?.openHandler({ url: 'plain-mirror://app/log' })).toEqual({ action: 'deny' });

  const answer = vi.fn<(value?: unknown) => void>();
  call('request', { url: 'https://evil.example/' }, answer);
  call('request', { url: 'plain-mirror://app/' }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
});

test('the global shortcut brings the window up and presses the keys in it', async () => {
  await startReady();
  desktop.electron.globalShortcut.shortcuts.get('CommandOrControl+Shift+L')?.();
  expect(desktop.whats()).toEqual(expect.arrayContaining(['show', 'focus']));
  expect(desktop.valueOf('input')).toMatchObject({ type: 'keyDown', keyCode: 'L' });
});

test('a folder that cannot be opened is shown in a box, and the program ends', async () => {
  const dataDir = makeFolder();
  writeFileSync(join(dataDir, 'held'), '');
  await startReady(dataDir);
  await eventually(() => expect(desktop.valueOf('exit')).toBe(1));
  expect(desktop.valueOf('errorBox')).toBe('Plain Mirror: Another Plain Mirror holds this folder.');
});

test('quitting waits until the app has closed its files', async () => {
  const dataDir = await startReady();
  await askScheme('plain-mirror://app/hello');
  const preventDefault = vi.fn<(value?: unknown) => void>();
  desktop.electron.app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(desktop.whats()).not.toContain('quit');
  await eventually(() => expect(desktop.whats()).toContain('quit'));
  expect(readFileSync(join(dataDir, 'closings'), 'utf8')).not.toBe('');
});

test('what the app asks of the desktop is done in its window', async () => {
  await startReady();
  expect(await (await askScheme('plain-mirror://app/notify')).json()).toBe(true);
  expect(desktop.valueOf('notification')).toEqual({ title: 'Title', body: 'Body' });
});

test('a link is opened outside only if it may be, and after the person has seen it', async () => {
  const { makeDesktopHostPort } = await import('../../electron/desktop/desktop-host-port.ts');
  const host = makeDesktopHostPort(() => newWindow());
  expect(await host.openExternal('https://evil.example/')).toBe(false);
  expect(desktop.whats()).not.toContain('question');
  desktop.world.dialogAnswer = 1;
  expect(await host.openExternal('https://www.yelp.com/biz/x')).toBe(false);
  expect(desktop.valueOf('question')).toBe('https://www.yelp.com/biz/x');
  expect(desktop.whats()).not.toContain('openExternal');
  desktop.world.dialogAnswer = 0;
  expect(await host.openExternal('https://www.yelp.com/biz/x')).toBe(true);
  expect(desktop.valueOf('openExternal')).toBe('https://www.yelp.com/biz/x');
});

test('a page is saved as PDF where the person says, under a name every system takes', async () => {
  const { makeDesktopHostPort } = await import('../../electron/desktop/desktop-host-port.ts');
  const host = makeDesktopHostPort(() => newWindow());
  expect(await host.savePdf('Report: Q3')).toBe(false);
  expect(desktop.valueOf('saveDialog')).toBe('Report Q3.pdf');
  desktop.world.savePath = join(makeFolder(), 'report.pdf');
  expect(await host.savePdf('Report: Q3')).toBe(true);
  expect(readFileSync(desktop.world.savePath, 'utf8')).toBe('%PDF');
  expect(desktop.valueOf('printToPDF')).toMatchObject({ pageSize: 'A4', printBackground: true });
  expect(await host.kiosk(true)).toBe(true);
  expect(desktop.valueOf('kiosk')).toBe(true);
  expect(await makeDesktopHostPort(() => null).kiosk(true)).toBe(false);
});
