import { Frame } from './frame.ts';

/** The list of customers, and the form that adds one. */
export class CustomersPage extends Frame {
  get list() {
    return this.page.locator('section[tabindex="0"]');
  }

  row(name: string | RegExp) {
    return this.list.locator('tbody tr').filter({ hasText: name });
  }

  get name() {
    return this.page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
  }
}
