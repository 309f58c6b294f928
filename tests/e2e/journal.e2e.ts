import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

test('an owner looks who changed what, narrows it, opens a record and follows the chain, by keyboard alone', async ({
  page,
  shop,
}) => {
  test.slow();
  await logEntry(shop, 'A talk about the queue', { channel: 'phone' });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Journal: who changed what');
  await expect(frame.title).toHaveText('Every change, and who made it');
  const changes = page.getByRole('table', { name: 'Changes' });
  await expect(changes).toContainText('A talk about the queue');
  await expectWithinReach(page, 'journal');

  await tabTo(keys, page.getByRole('button', { name: 'Check now' }));
  await keys.press('Enter');
  await expect(frame.title).toContainText('The chain holds:');

  await tabTo(keys, page.getByRole('combobox', { name: 'Kind of record' }));
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(page).toHaveURL(/kind=log/);
  await tabTo(keys, page.locator('section[tabindex="0"]'));
  await keys.press('ArrowDown', 'Enter');
  await expect(page.getByRole('dialog')).toContainText('A talk about the queue');
  await expectWithinReach(page, 'one change');
  await keys.press('Enter');
  await expect(page).toHaveURL(/\/log\/[0-9a-f-]{36}$/);
  keys.print('From anywhere to a record by the journal, with its chain followed');

  await frame.visit('/journal?tab=signIns');
  await expect(page.getByRole('table', { name: 'Sign-ins and wrong PINs' })).toContainText('Signed in');
  await expectWithinReach(page, 'sign-ins');
  await frame.visit('/journal?tab=refused');
  await expectWithinReach(page, 'refused');
});
