import { readFileSync } from 'node:fs';
import { expect, test } from './app-test.ts';
import { Keys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people } from './shop.ts';

test('an owner tells a customer what is stored, and sets how long customers are kept, by keyboard', async ({
  page,
  shop,
}) => {
  const id = newId<'Customer'>();
  await shop.owner.customers.add({
    commandId: newCommandId(),
    id,
    fields: { name: 'Ann Reed', email: 'ann@reed.example' },
  });
  await logEntry(shop, 'The line was down all day', { customerId: id, howLeft: 'so-so' });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await frame.visit(`/customers/${id}`);
  await page.getByRole('button', { name: 'What is stored' }).focus();
  await keys.press('Enter');
  await expect(frame.title).toHaveText('2 records about Ann Reed');
  await expect(page.getByRole('row', { name: /entry 1/ })).toContainText('What they said');
  await expect(page.getByRole('columnheader', { name: 'Stored since' })).toBeVisible();
  await expectWithinReach(page, 'what is stored about a customer');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a page' }).focus();
  await keys.press('Enter');
  const file = await (await saved).path();
  expect(readFileSync(file, 'utf8')).toContain('The line was down all day');
  await page.getByRole('link', { name: 'Who changed what of it, and when' }).focus();
  await keys.press('Enter');
  await expect(frame.title).toContainText('hange');
  await expect(page).toHaveURL(/\/journal\?customer=/);

  await frame.visit('/settings?tab=privacy');
  await expect(page.getByRole('heading', { name: 'Customers stay until somebody asks' })).toBeVisible();
  const months = page.getByRole('combobox', { name: 'Erase after' });
  await tabTo(keys, months);
  await keys.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByText('Nobody would be erased today.')).toBeVisible();
  await expectWithinReach(page, 'privacy in the settings');
  await tabTo(keys, page.getByRole('button', { name: 'Erase them from now on' }));
  await keys.press('Enter');
  await expect(
    page.getByRole('heading', { name: /^Customers are erased after \d years? without a word/ }),
  ).toBeVisible();

  const who = page.getByRole('combobox', { name: 'Who' });
  await who.focus();
  await keys.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByText(/^The journal holds/)).toBeVisible();
  await expect(page.getByText('can’t be traced')).toBeVisible();
  await expectWithinReach(page, 'what is stored about somebody who works here');
  keys.print('What is stored, and how long');
});
