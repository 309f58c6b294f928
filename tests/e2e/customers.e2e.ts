import { expect, test } from './app-test.ts';
import { Keys } from './keys.ts';
import { CustomersPage } from './pages/customers-page.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addCustomer, logEntry } from './prepare.ts';
import { people } from './shop.ts';

test('a customer is made in place while somebody logs what they said', async ({ page, shop }) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  const quickLog = new QuickLog(page);
  await quickLog.open();
  await quickLog.words.fill('She wants the blue one');
  await quickLog.customer.fill('Mrs Almond');
  await page.getByRole('option', { name: 'add “Mrs Almond”' }).click();
  await expect(quickLog.customer).toHaveValue('Mrs Almond');
  await quickLog.save();
  await frame.go('Customers');
  await new CustomersPage(page).row('Mrs Almond').click();
  await expect(page.getByRole('main')).toContainText('She wants the blue one');
});

test('a manager adds a customer by keyboard, is warned of a twin, and changes what is known', async ({
  page,
  shop,
}) => {
  await addCustomer(shop, 'Hollis Family');
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  await frame.go('Customers');
  const customers = new CustomersPage(page);
  await expect(customers.row('Hollis Family')).toBeVisible();
  const keys = new Keys(page);
  await keys.press('A');
  await expect(customers.name).toBeFocused();
  await keys.type('hollis family');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Hollis Family' })).toBeVisible();
  await keys.type(' Ltd');
  await keys.press('Tab');
  await keys.type('hollis@example.org');
  await keys.press('Ctrl Enter');
  await expect(frame.notice('hollis family Ltd was added.')).toBeVisible();
  await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}$/);
  await expect(frame.title).toHaveText('hollis family Ltd');
  keys.print('A new customer');

  await page.keyboard.press('e');
  await page.getByLabel('Phone').fill('0151 555 0100');
  await page.keyboard.press('Control+Enter');
  await expect(frame.notice('Saved.')).toBeVisible();
  await expect(page.getByRole('link', { name: '0151 555 0100' })).toBeVisible();
});

test('two customers become one, with what both said', async ({ page, shop }) => {
  const twin = await addCustomer(shop, 'Holis Family');
  const kept = await addCustomer(shop, 'Hollis Family');
  await logEntry(shop, 'Said under the wrong name', { customerId: twin });
  await logEntry(shop, 'Said under the right name', { customerId: kept });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  await frame.visit(`/customers/${twin}`);
  await page.getByRole('button', { name: /^Merge/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The one to keep', { exact: true }).fill('hollis');
  await page.getByRole('option', { name: 'Hollis Family' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  await frame.visit(`/customers/${kept}`);
  await expect(page.getByRole('main')).toContainText('Said under the wrong name');
  await expect(page.getByRole('main')).toContainText('Said under the right name');
});

test('an owner erases a customer on request, and must type the name', async ({ page, shop }) => {
  const id = await addCustomer(shop, 'Mrs Almond');
  await logEntry(shop, 'My number is in the book', { customerId: id });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit(`/customers/${id}`);
  await page.getByRole('button', { name: /^Erase/ }).click();
  const dialog = page.getByRole('dialog');
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await dialog.getByRole('textbox').fill('Mrs Almon');
  await expect(erase).toBeDisabled();
  await dialog.getByRole('textbox').fill('Mrs Almond');
  await erase.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Mrs Almond')).toHaveCount(0);
  await frame.visit('/log');
  await expect(page.getByText('My number is in the book')).toHaveCount(0);
  await expect(page.getByText('Mrs Almond')).toHaveCount(0);
});
