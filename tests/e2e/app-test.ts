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

/** Windows first: one still open would complain that its program ends, and the program that a window went mid-answer. */
async function endHost(host: Host, context: BrowserContext, watch: Watch): Promise<void> {
  watch.end();
  await Promise.all(context.pages().map(async (page) => page.close()));
  await host.stop();
}

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
  emptyHost: async ({ watch, context }, use) => {
    const host = await startHost();
    await use(host);
    await endHost(host, context, watch);
  },
  shop: async ({ watch, context, business }, use) => {
    const host = await startHost([], business);
    await use(await openShop(host));
    await endHost(host, context, watch);
  },
  otherPage: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

export { expect } from '@playwright/test';
