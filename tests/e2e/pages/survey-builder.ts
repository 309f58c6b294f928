import { expect, type Locator, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** The screen on which a survey is made. */
export class SurveyBuilder extends Frame {
  get outline(): Locator {
    return this.page.getByRole('tree', { name: 'Questions' });
  }

  /** The row the keyboard is on, or would come to. */
  get chosen(): Locator {
    return this.outline.locator('[aria-selected="true"]');
  }

  row(words: string | RegExp): Locator {
    return this.outline.getByRole('treeitem').filter({ hasText: words });
  }

  /** The words of the chosen question, or the title of the survey or section. */
  get words(): Locator {
    return this.page.locator('[data-at="title"]');
  }

  get options(): Locator {
    return this.page.getByRole('group', { name: 'Options' }).getByRole('textbox');
  }

  get saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^Saved$/ });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'As it will be asked' });
  }

  async whenSaved(): Promise<void> {
    await expect(this.saved).toBeVisible();
  }

  /** The questions in order, by their words. */
  async listQuestions(): Promise<string[]> {
    const rows = await this.outline.locator('[data-section]').allTextContents();
    return rows.map((row) => row.replace(/^[\d·]+[^:]*:/, '').replace(/(not finished|Shown only if.*)+$/, ''));
  }

  /** Drags a question by its handle to above another. */
  async drag(words: string, above: string): Promise<void> {
    await this.row(words).hover();
    const handle = await this.row(words).locator('[class*="handle"]').boundingBox();
    const target = await this.row(above).boundingBox();
    if (handle === null || target === null) throw new Error('There is nothing to drag.');
    await this.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + 40, target.y + target.height / 2 + 2, { steps: 4 });
    await this.page.mouse.move(target.x + 40, target.y + 3, { steps: 4 });
    await this.page.mouse.up();
  }

  static async open(page: Page, surveyId: string): Promise<SurveyBuilder> {
    const builder = new SurveyBuilder(page);
    await builder.visit(`/surveys/${surveyId}/edit`);
    await expect(builder.outline).toBeVisible();
    return builder;
  }
}
