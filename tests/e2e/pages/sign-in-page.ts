import { expect, type Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** Choosing a name and entering the PIN. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  person(name: string) {
    return this.page.getByRole('button', { name });
  }

  get pin() {
    return this.page.getByLabel('PIN', { exact: true });
  }

  /** Signs in and waits for the app. */
  async signIn({ name, pin }: { readonly name: string; readonly pin: string }): Promise<Frame> {
    await this.person(name).click();
    await this.pin.fill(pin);
    await this.pin.press('Enter');
    const frame = new Frame(this.page);
    await expect(frame.navigation).toBeVisible();
    return frame;
  }
}
