import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import { eventually } from '../factories/eventually.ts';
import { commandId, testPins, type Client } from '../factories/app.ts';
import { makeFragileBuild, startBuilt, type BuiltProgram } from './built-program.ts';

// The program as it is shipped, from its first line to its end: bundle, engine thread, database. Only Electron is not
// the real one.

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plain-mirror-built-'));
}

/** A page of the app that talks to the program by its scheme alone. */
function openPage(program: BuiltProgram, windowId = v4()): Client {
  return createORPCClient(
    new RPCLink({
      url: `${desktopOrigin}/rpc`,
      headers: { [windowHeader]: windowId },
      fetch: (request) => program.fetch(request),
    }),
  );
}

async function setUp(client: Client): Promise<void> {
  const { ownerId } = await client.session.setUp({
    commandId: commandId(),
    business: { name: 'Northline', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: testPins.owner,
  });
  await client.session.signIn({ personId: ownerId, pin: testPins.owner });
}

describe('the built program', () => {
  const dataDir = makeFolder();
  let program: BuiltProgram;
  let page: Client;
  beforeAll(async () => {
    program = await startBuilt(dataDir);
    page = openPage(program);
  });
  afterAll(() => {
    program.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('asks for the lock of its folder first, and names its scheme before Electron is ready', async () => {
    expect(await program.whats()).toEqual(['setPath', 'lock', 'enableSandbox', 'registerSchemes', 'whenReady']);
    expect(existsSync(join(dataDir, 'plain-mirror.sqlite'))).toBe(false);
  });

  test('opens one window when it is, with every door shut', async () => {
    await program.ask({ do: 'become ready' });
    const { asked, windows, hasMenu, opens } = await program.look();
    const whats = asked.map(({ what }) => what);
    expect(whats.indexOf('protocol.handle')).toBeLessThan(whats.indexOf('loadURL'));
    expect(windows).toMatchObject([{ webPreferences: { sandbox: true, contextIsolation: true, devTools: false } }]);
    expect(hasMenu).toBe(true);
    expect(opens).toEqual({ action: 'deny' });
  });

  test('answers the page with its headers, and files of no other host', async () => {
    const answer = await program.fetch(new Request(`${desktopOrigin}/`), null);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root">');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await program.fetch(new Request('plain-mirror://other/'), null)).status).toBe(404);
    expect((await program.fetch(new Request(`${desktopOrigin}/../package.json`), null)).status).toBe(404);
  });

  test('answers procedures to its own page through the real engine, and to nobody else', async () => {
    await setUp(page);
    expect((await page.session.get({})).person?.name).toBe('Sam');
    const call = (): Request =>
      new Request(`${desktopOrigin}/rpc/session/get`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [windowHeader]: v4() },
        body: '{"json":{}}',
      });
    expect((await program.fetch(call())).status).toBe(200);
    for (const initiator of [null, 'null', 'https://evil.example']) {
      expect((await program.fetch(call(), initiator)).status).toBe(403);
    }
  });

  test('grants copying and the full screen, and no other permission', async () => {
    const ask = (permission: string) =>
      program.ask({
        do: 'handle',
        name: 'permission',
        values: [null, permission, 'answer', { requestingUrl: `${desktopOrigin}/` }],
      });
    expect([await ask('fullscreen'), await ask('clipboard-sanitized-write')]).toEqual([true, true]);
    const others = [
      'clipboard-read',
      'display-capture',
      'fileSystem',
      'geolocation',
      'hid',
      'idle-detection',
      'keyboardLock',
      'media',
      'mediaKeySystem',
      'midi',
      'midiSysex',
      'notifications',
      'openExternal',
      'pointerLock',
      'serial',
      'speaker-selection',
      'storage-access',
      'top-level-storage-access',
      'usb',
      'window-management',
      'unknown',
    ];
    const granted: string[] = [];
    for (const permission of others) if ((await ask(permission)) !== false) granted.push(permission);
    expect(granted).toEqual([]);
    expect(await program.ask({ do: 'handle', name: 'device', values: [{}] })).toBe(false);
    const cancel = (url: string) => program.ask({ do: 'handle', name: 'request', values: [{ url }, 'answer'] });
    expect(await cancel('https://evil.example/')).toEqual({ cancel: true });
    expect(await cancel(`${desktopOrigin}/`)).toEqual({ cancel: false });
  });

  test('keeps its page where it is', async () => {
    const go = (event: string, url: string) => program.ask({ do: 'emit', on: 'contents', event, values: [{ url }] });
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(await go(event, `${desktopOrigin}/log`)).toBe(false);
      expect(await go(event, 'https://evil.example/')).toBe(true);
    }
    expect(await go('will-attach-webview', '')).toBe(true);
  });

  test('hears the shortcut and the menu, and a second start with a link', async () => {
    await program.ask({ do: 'press', what: 'CommandOrControl+Shift+L' });
    await program.ask({ do: 'click', what: 'Restore…' });
    await program.ask({
      do: 'emit',
      on: 'app',
      event: 'second-instance',
      values: [{}, ['plain-mirror', 'plain-mirror://app/log'], tmpdir()],
    });
    const { asked } = await program.look();
    const pressed = asked.filter(({ what }) => what === 'input').map(({ value }) => value);
    expect(pressed).toEqual(expect.arrayContaining([expect.objectContaining({ keyCode: 'L' })]));
    expect(asked.filter(({ what }) => what === 'loadURL').map(({ value }) => value)).toEqual([
      'plain-mirror://app/',
      'plain-mirror://app/settings?tab=backups',
      'plain-mirror://app/log',
    ]);
  });

  test('follows what the owner sets for this computer', async () => {
    const { state } = await page.system.changeComputer({ tray: true, namesInReminders: true });
    expect(state?.settings).toMatchObject({ tray: true, reminders: true, namesInReminders: true });
    expect((await program.look()).tray).toContain('Nothing is due today');
    await page.system.setLook({ look: 'dark' });
    expect((await page.system.computer({})).state?.settings.look).toBe('dark');
  });

  test('ends when the window is closed and the tray says so, with the database closed to its last page', async () => {
    await program.ask({ do: 'close window' });
    expect(await program.whats()).not.toContain('quit');
    await program.ask({ do: 'click tray', what: 'Quit' });
    expect(await program.ended).toBe(0);
    expect(existsSync(join(dataDir, 'plain-mirror.sqlite'))).toBe(true);
    expect(existsSync(join(dataDir, 'plain-mirror.sqlite-wal'))).toBe(false);
    const log = readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8');
    expect(log).toMatch(/"event":"program-started"[\s\S]*"event":"program-closed"/);
    expect(log).not.toMatch(/Sam|Northline|333333/);
  });
});

test('a second program on the same folder ends at once and opens nothing', async () => {
  const dataDir = makeFolder();
  const program = await startBuilt(dataDir, { hasLock: false });
  expect(await program.ended).toBe(0);
  expect(readdirSync(dataDir)).toEqual(['window']);
  rmSync(dataDir, { recursive: true, force: true });
});

test('the window stays and says so while the engine hangs, and the engine comes back after it died', async () => {
  const dataDir = makeFolder();
  const build = makeFragileBuild();
  const program = await startBuilt(dataDir, { mainFile: build.mainFile });
  await program.ask({ do: 'become ready' });
  const page = openPage(program);
  await setUp(page);
  writeFileSync(join(dataDir, 'die'), '');
  await eventually(async () => {
    expect(existsSync(join(dataDir, 'die'))).toBe(false);
    expect((await page.session.get({})).person?.name).toBe('Sam');
  });
  // An engine that hangs on would keep the whole run from ending.
  onTestFinished(() => rmSync(join(dataDir, 'hang'), { force: true }));
  writeFileSync(join(dataDir, 'hang'), '');
  // A question may be answered before the file is seen; the next one is not.
  const waiting: ReturnType<typeof page.session.get>[] = [];
  const alive = (): Promise<Response> => program.fetch(new Request(`${desktopOrigin}/alive`));
  await eventually(async () => {
    waiting.push(page.session.get({}));
    expect(await (await alive()).json()).toMatchObject({ engine: 'hung' });
  });
  const shown = await program.fetch(new Request(`${desktopOrigin}/`, { headers: { accept: 'text/html' } }), null);
  expect(await shown.text()).toContain('taking longer than it should');
  expect((await program.look()).windows).toHaveLength(1);
  rmSync(join(dataDir, 'hang'));
  for (const { person } of await Promise.all(waiting)) expect(person?.name).toBe('Sam');
  expect(readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8')).toContain('"event":"engine-ended"');
  await program.ask({ do: 'quit' });
  expect(await program.ended).toBe(0);
  expect(existsSync(join(dataDir, 'plain-mirror.sqlite-wal'))).toBe(false);
  build.remove();
  rmSync(dataDir, { recursive: true, force: true });
});
