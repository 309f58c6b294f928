import { expect, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** Fast entry of paper sheets. */
export class SheetsPage extends Frame {
  get number() {
    return this.page.getByRole('textbox', { name: 'Sheet', exact: true });
  }

  /** The sheet itself, where keys answer. */
  get pad() {
    return this.page.locator('section[tabindex="0"]');
  }

  /** The question the keyboard is on. */
  get current() {
    return this.pad.locator('[aria-current="step"]');
  }

  static async open(page: Page, surveyPath: string, part = ''): Promise<SheetsPage> {
    const sheets = new SheetsPage(page);
    await sheets.visit(`${surveyPath}/sheets${part}`);
    await expect(sheets.pad).toBeFocused();
    return sheets;
  }
}
