import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './watch.ts';

/** Every size and every look, once: a structure does not change with its colours, nor colours with the size. */
const views = [
  { width: 1280, height: 800, look: 'light' },
  { width: 800, height: 600, look: 'dark' },
] as const;

/** What 200% zoom leaves of a window of 1280 by 800. */
const zoomed = { width: 640, height: 400 };

async function listSerious(page: Page): Promise<string[]> {
  // No frames are looked into, since the app has none, and what passed is not listed: both take longer than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

/** Waits until nothing moves any more: a dialog that fades in has other colours than the one people read. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isMoving = (): boolean =>
      document.getAnimations().some(({ effect }) => effect?.getTiming().iterations !== Infinity);
    do {
      // What the page does about a new look or size begins with its next drawing; one move may begin another. Looked at
      // by drawings: one that is cancelled by the next look never says that it is finished.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    } while (isMoving());
  });
}

/** Takes a screen handed to customers out of full screen, where a window has no size but the screen's. */
async function leaveFullScreen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });
}

/** What is on screen can be read and used by everybody: in both looks, at both sizes, zoomed twice. */
export async function expectWithinReach(page: Page, state: string): Promise<void> {
  await leaveFullScreen(page);
  for (const { width, height, look } of views) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look);
    await settle(page);
    expect.soft(await listSerious(page), `${state}, ${look}, ${width} × ${height}`).toEqual([]);
    await expectNoSidewaysScroll(page, `${state}, ${width} × ${height}`);
  }
  await page.setViewportSize(zoomed);
  await settle(page);
  await expectNoSidewaysScroll(page, `${state}, zoomed twice`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
