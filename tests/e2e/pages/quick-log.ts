import { expect, type Page } from '@playwright/test';

/** The window in which somebody writes down what a customer said. */
export class QuickLog {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog() {
    return this.page.getByRole('dialog', { name: 'What did you hear?' });
  }

  get words() {
    return this.dialog.getByLabel('What they said');
  }

  get customer() {
    return this.dialog.getByLabel('Customer', { exact: true });
  }

  face(word: 'left happy' | 'so-so' | 'left unhappy') {
    return this.dialog.getByRole('radio', { name: word });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+L');
    await expect(this.words).toBeFocused();
  }

  async showMore(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^More/ }).click();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.dialog).toBeHidden();
  }
}
