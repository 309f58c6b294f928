import { expect, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Bringing in a list: choose, look, map, check, import. */
export class ImportsPage extends Frame {
  static async open(page: Page): Promise<ImportsPage> {
    const imports = new ImportsPage(page);
    await imports.visit('/imports');
    await expect(imports.title).toHaveText('Bring in what you have');
    return imports;
  }

  async choose(file: GivenFile, as: 'Customers' | 'What customers said' | 'Jobs and their dates'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'What the file holds' }).getByText(as, { exact: true }).click();
    await this.page.locator('input[type="file"]').setInputFiles(file);
    await expect(this.page.getByRole('heading', { name: 'What each column becomes' })).toBeVisible();
  }

  /** Adds a column to those a field is read from. */
  async addColumn(field: string, column: string): Promise<void> {
    const columns = this.page.getByLabel(`Columns for ${field}`, { exact: true }).first();
    const row = this.page.getByRole('row').filter({ has: columns });
    // Fields that nothing was found for are folded away.
    if (!(await row.isVisible())) await this.page.getByText('more that the file may hold').click();
    await row.locator('.mantine-MultiSelect-input').click();
    await this.page.getByRole('option', { name: column, exact: true }).click();
    await this.page.keyboard.press('Escape');
    await expect(row.locator('.mantine-Pill-root').filter({ hasText: column })).toBeVisible();
  }

  async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check every row' }).click();
    await expect(this.page.getByRole('heading', { name: 'What would happen' })).toBeVisible({ timeout: 60_000 });
  }

  async import(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await expect(this.page.getByRole('heading', { name: 'What happened' })).toBeVisible({ timeout: 60_000 });
  }
}
