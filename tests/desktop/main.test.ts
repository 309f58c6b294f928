import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { eventually } from '../factories/eventually.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { startTiny, startTinyReady } from './start-tiny.ts';

test('before Electron is ready: the lock of this data folder, the sandbox, the scheme; nothing is opened', async () => {
  const { desktop, dataDir } = await startTiny();
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
  const { desktop, dataDir } = await startTiny({ prepare: (world) => (world.hasLock = false) });
  expect(desktop.whats()).toEqual(['setPath', 'lock', 'exit']);
  expect(existsSync(join(dataDir, 'openings'))).toBe(false);
});

test('a packaged program refuses to run without its sandbox', async () => {
  const { desktop } = await startTiny({ prepare: (world) => (world.switches = ['no-sandbox']) });
  expect(desktop.valueOf('errorBox')).toContain('does not start without the sandbox');
  expect(desktop.valueOf('exit')).toBe(1);
  expect(desktop.whats()).not.toContain('whenReady');
});

test('the window of the app opens on the session that answers for the scheme, with every door shut', async () => {
  const { desktop } = await startTinyReady();
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
  const { askScheme } = await startTinyReady();
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
  const { askScheme } = await startTinyReady();
  const leave = new AbortController();
  const answer = askScheme('plain-mirror://app/wait', { signal: leave.signal });
  leave.abort();
  expect((await answer).status).toBe(503);
});

test('/alive is for the page of the app alone', async () => {
  const { askScheme } = await startTinyReady();
  expect((await askScheme('plain-mirror://app/alive')).status).toBe(403);
  expect((await askScheme('plain-mirror://app/alive', { initiatorOrigin: 'null' })).status).toBe(403);
  const answer = await askScheme('plain-mirror://app/alive', { initiatorOrigin: 'plain-mirror://app' });
  expect(await answer.json()).toHaveProperty('engine');
});

test('permissions and devices are denied, but for copying and filling the screen', async () => {
  const { desktop, call } = await startTinyReady();
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
  const { desktop, call } = await startTinyReady();
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
  const { desktop } = await startTinyReady();
  desktop.electron.globalShortcut.shortcuts.get('CommandOrControl+Shift+L')?.();
  expect(desktop.whats()).toEqual(expect.arrayContaining(['show', 'focus']));
  expect(desktop.valueOf('input')).toMatchObject({ type: 'keyDown', keyCode: 'L' });
});

test('a folder that cannot be opened is shown in a box, and the program ends', async () => {
  const dataDir = makeFolder();
  writeFileSync(join(dataDir, 'held'), '');
  const { desktop } = await startTinyReady({ dataDir });
  await eventually(() => expect(desktop.valueOf('exit')).toBe(1));
  expect(desktop.valueOf('errorBox')).toBe('Plain Mirror: Another Plain Mirror holds this folder.');
});

test('quitting waits until the app has closed its files', async () => {
  const { desktop, dataDir, askScheme } = await startTinyReady();
  await askScheme('plain-mirror://app/hello');
  desktop.electron.app.quit();
  expect(desktop.whats()).not.toContain('ended');
  await eventually(() => expect(desktop.whats()).toContain('ended'));
  expect(readFileSync(join(dataDir, 'closings'), 'utf8')).not.toBe('');
});

test('what the app asks of the desktop is done in its window', async () => {
  const { desktop, askScheme } = await startTinyReady();
  expect(await (await askScheme('plain-mirror://app/notify')).json()).toBe(true);
  expect(desktop.valueOf('notification')).toEqual({ title: 'Title', body: 'Body' });
});
