import { expect, type Page } from '@playwright/test';

/** The tablet on the counter. */
export class KioskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  get stillThere() {
    return this.page.getByRole('dialog', { name: 'Still there?' });
  }

  get leave() {
    return this.page.getByRole('button', { name: 'For the staff: leave with a PIN' });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  point(name: string | RegExp) {
    return this.page.getByRole('radio', { name });
  }

  /** Starts the kiosk from the survey's page, as a manager does. */
  static async start(page: Page, surveyPath: string): Promise<KioskPage> {
    await page.goto(new URL(`${surveyPath}?tab=ask`, page.url()).href);
    await page.getByRole('button', { name: 'Start on this screen' }).click();
    const kiosk = new KioskPage(page);
    await expect(kiosk.leave).toBeVisible();
    return kiosk;
  }
}
