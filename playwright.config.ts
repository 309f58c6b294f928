import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser.mjs';
import { findElectron } from './electron/launch/electron-binary.mjs';

const root = import.meta.dirname;
const chromium = findChromium();
const electron = findElectron(root);

export default defineConfig({
  outputDir: 'test-results',
  // Two cores are shared with the app under test; more workers would only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Two browsers and two programs share two cores with whatever else runs. What passes only the second time is counted
  // and named at the end: it is a bug to find, often one of the screen.
  retries: 1,
  timeout: 120_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 20_000 },
  reporter: [['list']],
  // A trace of every test doubles what a run takes; one is kept of what had to be tried again.
  use: { trace: 'on-first-retry', screenshot: 'only-on-failure', locale: 'en-GB' },
  projects: [
    {
      name: 'chromium',
      testDir: 'tests/e2e',
      testMatch: '**/*.{e2e,test,spec}.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium === null ? {} : { executablePath: chromium }),
          // In a container root runs the tests, where Chromium's sandbox can't; the rest keeps it off the network.
          args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
    // Listed only where Electron's program has been fetched; `npm test` says "not run" elsewhere.
    ...(electron === null
      ? []
      : [{ name: 'electron', testDir: 'tests/e2e-electron', testMatch: '**/*.e2e.ts', workers: 1 }]),
  ],
});
