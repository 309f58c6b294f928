import { expect, type Locator, type Page } from '@playwright/test';

/** A person's keyboard, with every press counted. */
export class Keys {
  readonly #page: Page;
  readonly #said: string[] = [];
  #count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys one after the other, written as the app writes them: `L`, `Tab`, `Ctrl Enter`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#said.push(key);
      this.#count += 1;
      // A letter is pressed as it stands on the key; a capital would hold Shift as well.
      const parts = key
        .split(' ')
        .map((part) => ({ Ctrl: 'Control' })[part] ?? (part.length === 1 ? part.toLowerCase() : part));
      await this.#page.keyboard.press(parts.join('+'));
    }
  }

  async type(text: string): Promise<void> {
    this.#said.push(`"${text}"`);
    this.#count += Array.from(text).length;
    await this.#page.keyboard.type(text);
  }

  get count(): number {
    return this.#count;
  }

  /** Prints what was pressed, for the note that closes an issue. */
  print(title: string): void {
    console.log(`${title}: ${this.#said.join(', ')} (${this.#count} key presses)`);
  }
}

/** Further than any screen has stops; a place that Tab never reaches must fail. */
const mostTabs = 40;

/** Tabs until something has the focus. */
export async function tabTo(keys: Keys, target: Locator): Promise<void> {
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await isThere()) return;
    await keys.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Opens a screen by name, with Ctrl K. */
export async function goByKeys(keys: Keys, page: Page, screen: string): Promise<void> {
  await keys.press('Ctrl K');
  await expect(page.getByRole('combobox', { name: /^Find/ })).toBeFocused();
  await keys.type(screen.toLowerCase());
  const target = page.getByRole('option', { name: screen, exact: true });
  await expect(target).toBeVisible();
  const names = await page.getByRole('option').allTextContents();
  for (let lines = names.indexOf(screen); lines > 0; lines -= 1) await keys.press('ArrowDown');
  await expect(target).toHaveAttribute('aria-selected', 'true');
  await keys.press('Enter');
  // While it fades, keys are still its own.
  await expect(page.getByRole('dialog')).toBeHidden();
}
