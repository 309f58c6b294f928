import { expect, type Locator } from '@playwright/test';
import { Frame } from './frame.ts';

/** Checklists: the list, one of them, its editor, and a time it was filled in. */
export class ChecklistsPage extends Frame {
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A row of whatever list is on the screen. */
  row(words: string | RegExp): Locator {
    return this.page.locator('section[tabindex="0"] tbody tr').filter({ hasText: words });
  }

  get outline(): Locator {
    return this.page.getByRole('tree', { name: 'Items' });
  }

  /** The items in the outline, by their words. */
  async listOutline(): Promise<string[]> {
    const rows = await this.outline.locator('[data-section]').allTextContents();
    return rows.map((row) => row.replace(/^[\d·]+[^:]*:/, '').replace(/(not finished|Failing it fails.*)+$/, ''));
  }

  /** The words of what is chosen in the editor. */
  get words(): Locator {
    return this.page.locator('[data-at="title"]');
  }

  async whenSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  }

  /** An item that is being filled in, by its id. */
  item(id: string): Locator {
    return this.page.locator(`[data-item="${id}"]`);
  }

  get progress(): Locator {
    return this.page.getByRole('status').filter({ hasText: /answered/ });
  }
}
