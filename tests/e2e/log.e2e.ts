import { expect, test } from './app-test.ts';
import { Keys } from './keys.ts';
import { LogPage } from './pages/log-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { people } from './shop.ts';

const said = [
  'The bill came twice',
  'Nobody told me the price',
  'Lovely young man at the till',
  'The bell fell off',
] as const;

test('a manager triages the inbox by keyboard, and takes one back', async ({ page, shop }) => {
  for (const words of said) await logEntry(shop, words);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page, '/log?status=new');
  await expect(log.title).toHaveText('4 things customers said this week');
  await expect(log.row(said[3])).toBeVisible();
  const keys = new Keys(page);
  await log.list.focus();
  // Newest first; what is settled leaves the inbox, and the keyboard goes on with the one that took its place.
  await keys.press('J');
  await expect(log.current).toContainText(said[3]);
  await keys.press('J');
  await expect(log.current).toContainText(said[2]);
  await keys.press('K');
  await expect(log.current).toContainText(said[3]);
  await keys.press('O');
  await expect(log.notice('An action is open.')).toBeVisible();
  await expect(log.row(said[3])).toHaveCount(0);
  await expect(log.current).toContainText(said[2]);
  await keys.press('T');
  await expect(log.notice('Noted as thanked.')).toBeVisible();
  await expect(log.row(said[2])).toHaveCount(0);
  await expect(log.current).toContainText(said[1]);
  await keys.press('A');
  await expect(log.notice('Noted as answered.')).toBeVisible();
  await expect(log.row(said[1])).toHaveCount(0);
  keys.print('Triage of three entries');
  await expect(log.row(said[0])).toBeVisible();

  await log.notice('Noted as answered.').getByRole('button', { name: 'Undo' }).click();
  await expect(log.notice('Taken back.')).toBeVisible();
  await expect(log.row(said[1])).toBeVisible();
});

test('sorting gives an entry its theme, made in place where it is missing', async ({ page, shop }) => {
  await logEntry(shop, said[0]);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page);
  await expect(log.row(said[0])).toBeVisible();
  await log.list.focus();
  const keys = new Keys(page);
  await keys.press('J', 'S');
  await expect(page.getByRole('textbox', { name: 'About' })).toBeFocused();
  await keys.type('Second bill');
  await expect(page.getByRole('option', { name: 'add “Second bill”' })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'About' })).toHaveValue('Second bill');
  await keys.press('Ctrl Enter');
  await expect(log.notice('Sorted.')).toBeVisible();
  await expect(log.row(said[0])).toContainText('Second bill');
});

test('filters and search live in the address, survive a reload and can be named', async ({ page, shop }) => {
  for (const words of said) await logEntry(shop, words, { howLeft: words === said[2] ? 'happy' : 'so-so' });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page);
  await page.keyboard.press('/');
  await expect(log.search).toBeFocused();
  await page.keyboard.type('bill');
  await expect(log.list.locator('mark')).toHaveText(['bill']);
  await expect(page).toHaveURL(/q=bill/);
  await page.reload();
  await expect(log.search).toHaveValue('bill');
  await expect(log.row(said[0])).toBeVisible();
  await expect(log.row(said[1])).toHaveCount(0);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
  await page.getByLabel('Name', { exact: true }).fill('About bills');
  await page.keyboard.press('Control+Enter');
  await expect(log.notice('The view was saved.')).toBeVisible();
  await log.go('Today');
  await log.go('Log');
  await expect(log.row(said[3])).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'About bills' }).click();
  await expect(log.search).toHaveValue('bill');
  await expect(log.row(said[3])).toHaveCount(0);
});

test('Back from an entry returns to the same row', async ({ page, sample }) => {
  await page.goto(sample.address);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page);
  await expect(log.list.locator('[aria-busy="true"]')).toHaveCount(0);
  await log.list.focus();
  for (let rows = 0; rows < 14; rows += 1) await page.keyboard.press('ArrowDown');
  const words = await log.current.textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/log\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(log.current).toHaveText(words ?? '');
  await expect(log.current).toBeInViewport();
});
