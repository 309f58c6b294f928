import { expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test';

export type Watch = {
  /** A refusal is part of this test: the browser logs every answer of 400 and more as an error. */
  allow(expected: RegExp): void;
  /** What comes from here on is the end of the test. */
  end(): void;
  check(): void;
};

/** Listens to every page of a context: console errors, thrown errors, policy reports, dialogs, foreign requests. */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  let isOver = false;
  const note = (problem: string): void => {
    if (!isOver && !allowed.some((expected) => expected.test(problem))) problems.push(problem);
  };
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      console.error(`Policy report: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`page: ${error.error().stack ?? error.error().message}`));
  context.on('dialog', (dialog) => {
    // The page that shows the recovery code holds on until it is written down; no other may ask anything.
    if (dialog.type() !== 'beforeunload') note(`dialog: ${dialog.type()} ${dialog.message()}`);
    void dialog.accept();
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) note(`request: ${request.url()}`);
  });
  return {
    allow: (expected) => void allowed.push(expected),
    end: () => {
      isOver = true;
    },
    check: () => expect(problems, 'what went wrong in the page').toEqual([]),
  };
}

/** Neither the page nor the part of it that scrolls is wider than its place. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const over = await page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll('main, [role="dialog"], [data-modal-content]'),
    ];
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
  expect.soft(over, `scrolls sideways by so many pixels: ${state}`).toBeLessThanOrEqual(0);
}
