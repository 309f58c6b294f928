import { expect, type Locator } from '@playwright/test';
import { Frame } from './frame.ts';

/** The mystery shops, and a visit's page. */
export class ShopsPage extends Frame {
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A row of the list of visits. */
  visitRow(words: string | RegExp): Locator {
    return this.page.locator('section[tabindex="0"] tbody tr').filter({ hasText: words });
  }

  /** An item of the scorecard, by its words. */
  item(label: string): Locator {
    return this.page.locator('[data-item]').filter({ hasText: label });
  }

  /** Gives the window to the shopper of a visit, as a manager does. */
  async handOver(visitId: string): Promise<void> {
    await this.visit(`/visits/${visitId}`);
    await this.button('More').click();
    await this.page.getByRole('menuitem', { name: 'Hand this window to the shopper' }).click();
    await this.button('Hand it over').click();
    await expect(this.button('Back to the business')).toBeVisible();
  }
}
