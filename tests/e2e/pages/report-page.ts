import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Frame } from './frame.ts';

/** The report of a quarter. */
export class ReportPage extends Frame {
  /** Waits until every section is read. */
  async whenRead(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'How it was counted' })).toBeVisible();
    await expect(this.page.getByText('Reading…')).toHaveCount(0);
  }

  get sentences(): Locator {
    return this.page
      .getByRole('region', { name: /in five sentences|said plainly/ })
      .locator('ol')
      .first()
      .locator('li');
  }

  /** A figure of page one, which opens the records behind it. */
  figure(label: string): Locator {
    return this.page.getByRole('list', { name: 'The figures behind it' }).getByRole('link', { name: label });
  }
}

/** How many pages a report takes on paper: Chromium writes one object for each. */
export async function countPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
