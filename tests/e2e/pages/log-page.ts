import { expect, type Locator, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** What customers said, as a list. */
export class LogPage extends Frame {
  get list(): Locator {
    return this.page.locator('section[tabindex="0"]');
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search the log' });
  }

  /** The row the keyboard is on. */
  get current(): Locator {
    return this.list.locator('tr[aria-current="true"]');
  }

  row(words: string | RegExp): Locator {
    return this.list.locator('tbody tr').filter({ hasText: words });
  }

  tab(name: string | RegExp): Locator {
    return this.page.locator('search').getByRole('button', { name });
  }

  static async open(page: Page, path = '/log'): Promise<LogPage> {
    const log = new LogPage(page);
    await log.visit(path);
    await expect(
      log.list.or(page.getByText('Nothing fits')).or(page.getByText('What customers say will stand here')),
    ).toBeVisible();
    return log;
  }
}
