import { expect, type Page } from '@playwright/test';
import { tinyPng } from '../pictures.ts';

/** What stands around every screen. */
export class Frame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get navigation() {
    return this.page.getByRole('navigation', { name: 'Sections' });
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The line at the foot that says what was done, with its undo. */
  notice(text: string | RegExp) {
    return this.page.locator('output > div').filter({ hasText: text });
  }

  async go(section: 'Today' | 'Log' | 'Customers' | 'Surveys' | 'Actions' | 'Settings'): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${section}\\b`) }).click();
  }

  /** Goes to a screen as a link to it does; the page is not read anew. */
  async visit(path: string): Promise<void> {
    await this.page.evaluate(async (href) => {
      // The router leaves itself at hand under this name.
      // oxlint-disable-next-line no-underscore-dangle
      await window.__TSR_ROUTER__?.navigate({ href });
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    }, path);
    await expect(this.navigation).toBeVisible();
  }

  /** Reads the page anew at an address, as a bookmark does: nothing stays open. */
  async load(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
    await expect(this.navigation).toBeVisible();
  }

  /** Does what opens the chooser for files, and chooses a photo in it. */
  async choosePhoto(open: () => Promise<void>): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    // A key is faster than what makes the browser hand choosers over; whatever is asked next comes after it.
    await this.page.title();
    await open();
    await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: tinyPng() });
  }

  /** Gives the window to somebody else: back to the names. */
  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+X');
    await expect(this.title).toHaveText('Who is working?');
  }
}
