import { expect, type Page } from '@playwright/test';

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
    await this.navigation.getByRole('link', { name: section }).click();
  }

  /** Opens a screen by its address, as a bookmark does. */
  async visit(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
    await expect(this.navigation).toBeVisible();
  }

  /** Gives the window to somebody else: back to the names. */
  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+X');
    await expect(this.title).toHaveText('Who is working?');
  }
}
