import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { startHost, type Host } from './host-process.ts';
import { openShop, setUpShop, type Shop } from './shop.ts';
import { whenFilled } from './sample.ts';
import { watchContext, type Watch } from './watch.ts';

type PerTest = {
  /** What went wrong in any page of the test; anything at all fails it. */
  readonly watch: Watch;
  /** The program on an empty folder. */
  readonly emptyHost: Host;
  /** The program with a small business that this test has to itself. */
  readonly shop: Shop;
  /** A second window, as one opens beside the first. */
  readonly otherPage: Page;
};

type PerWorker = {
  /** Shared by the tests of one worker: none may rely on what another wrote. */
  readonly sample: Host;
  /** The folder of a small business just set up, which every test that wants one begins with a copy of. */
  readonly business: string;
};

export const test = base.extend<PerTest, PerWorker>({
  sample: [
    // Playwright reads from the first argument which fixtures are asked for; none is.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await startHost(['--demo']);
      await whenFilled(host);
      await use(host);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  business: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await startHost();
      await setUpShop(host);
      await host.end();
      await use(host.dataDir);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ context }: { context: BrowserContext }, use) => {
      const watch = await watchContext(context);
      await use(watch);
      watch.check();
    },
    { auto: true },
  ],
  emptyHost: async ({ watch }, use) => {
    const host = await startHost();
    await use(host);
    // Pages still open would complain that the program they belong to ends.
    watch.end();
    await host.stop();
  },
  shop: async ({ watch, business }, use) => {
    const host = await startHost([], business);
    await use(await openShop(host));
    watch.end();
    await host.stop();
  },
  otherPage: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

export { expect } from '@playwright/test';
