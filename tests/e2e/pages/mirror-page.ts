import { expect, type Locator } from '@playwright/test';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import type { Keys } from '../keys.ts';
import { Frame } from './frame.ts';

/** Going through an audit, one question at a time. */
export class MirrorPage extends Frame {
  /** What is asked now. */
  get question(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first();
  }

  /** Where a claim is typed. */
  get figure(): Locator {
    return this.page.getByRole('textbox').first();
  }

  get uncovered(): Locator {
    return this.page.getByText('The records say', { exact: true });
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: 'Next question' });
  }

  async whenAsked(item: Item): Promise<void> {
    await expect(this.question).toHaveText(item.label);
    await expect(this.uncovered).toHaveCount(0);
    // Keys pressed before the keyboard is in the question would go nowhere.
    await expect(this.page.locator('form :focus')).toHaveCount(1);
  }

  /** Answers the question that is asked, uncovering the records of a claim; stays at what was uncovered. */
  async answer(keys: Keys, item: Item, answer: string): Promise<void> {
    await this.whenAsked(item);
    await keys.press(...Array.from(answer), 'Enter');
    if (item.type !== 'claim') return;
    await expect(this.uncovered).toBeVisible();
    await expect(this.next).toBeFocused();
  }
}

/** What an owner might say to an item: well meant, and seldom looked up. */
export function usualAnswer(item: Item): string {
  if (item.type === 'scale') return '4';
  if (item.type !== 'claim' || item.kind === 'yes-no') return 'Y';
  return { days: '12', count: '40', share: '95', amount: '5' }[item.kind];
}
