import { expect, type Locator, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** What a survey found. */
export class SurveyResultsPage extends Frame {
  /** The question everything begins with: its chart is the first on the page. */
  get main(): Locator {
    return this.card(/promoters?, \d+ passives?/);
  }

  get comparison(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('group', { name: 'First group' }) });
  }

  get comments(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByLabel('Search the comments') });
  }

  /** A card by its sentence. */
  card(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** A button of the filter row or of a card. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  bar(point: number): Locator {
    return this.main.getByRole('link', { name: new RegExp(`^${point}: `) });
  }

  /** Opens a survey of the sample company from the list. */
  static async open(page: Page, title = 'After a visit'): Promise<SurveyResultsPage> {
    const results = new SurveyResultsPage(page);
    await results.visit('/surveys');
    await page.locator('section[tabindex="0"] tbody tr').filter({ hasText: title }).click();
    await expect(results.button('All answers')).toBeVisible();
    return results;
  }
}
