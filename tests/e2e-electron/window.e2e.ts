import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findElectron } from '../../electron/launch/electron-binary.mjs';
import { desktopOrigin } from '../../shared/host.ts';

const root = resolve(import.meta.dirname, '../..');

let app: ElectronApplication;
let page: Page;
let dataDir: string;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plain-mirror-electron-'));
  app = await _electron.launch({
    ...withProgram(findElectron(root)),
    // In a container root runs the tests, where Chromium's sandbox can't.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--data', dataDir],
  });
  page = await app.firstWindow();
});

test.afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function withProgram(executablePath: string | null): { executablePath?: string } {
  return executablePath === null ? {} : { executablePath };
}

test('opens one window that shows the page, from our own scheme', async () => {
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(new URL(page.url()).origin === desktopOrigin || page.url().startsWith(`${desktopOrigin}/`)).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('answers the page, and nobody without our header', async () => {
  // What the first screen shows came through RPC; without it there is no heading.
  await expect(page.getByRole('heading').first()).toBeVisible();
  const status = await page.evaluate(
    async () => (await fetch('/rpc/session/get', { method: 'POST', body: '{}' })).status,
  );
  expect(status).toBeGreaterThanOrEqual(400);
});

test('keeps Node and every permission from the page', async () => {
  expect(
    await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('leaves the window where it is when the page is sent elsewhere', async () => {
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => globalThis.open('https://example.com/') === null)).toBe(true);
});
