import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addOwedVisit, addRule, addSilentBuyer } from './prepare-rhythm.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

test('staff dismiss a silence and answer a customer they watched, by keyboard alone', async ({ page, shop }) => {
  const silent = await addSilentBuyer(shop, 'Harbour Dental');
  await addSilentBuyer(shop, 'Elm Street Cafe');
  await addOwedVisit(shop, silent);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  const keys = new Keys(page);
  await expect(page.getByRole('link', { name: 'Answer Harbour Dental' })).toBeVisible();

  await frame.visit('/touch?tab=rhythms');
  await expect(frame.title).toHaveText('2 customers who came like clockwork have fallen silent');
  const list = page.locator('section[tabindex="0"]');
  await expect(list).toContainText('Usually buys every 10 days');
  await expect(list).toContainText('silent for 8 weeks');
  await keys.press('J', 'X');
  await expect(page.getByRole('textbox', { name: 'Why is there nothing to do?' })).toBeFocused();
  await keys.type('They moved.');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(frame.title).toHaveText('1 customer who came like clockwork has fallen silent');
  keys.print('A silence dismissed');

  await frame.visit('/touch?tab=visits');
  await expect(frame.title).toHaveText('1 customer waits for the answer we owe them, 1 too long');
  await expect(list).toContainText('That nobody had shown them.');
  await keys.press('J', 'Enter');
  await expect(page.getByRole('textbox', { name: 'What did you tell them?' })).toBeFocused();
  await keys.type('It turns left.');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(frame.title).toHaveText('Every customer we watched has their answer');
  await expect(list).toContainText('answered today');
});

test('staff log an exception within their limit, and the owner reads what the rule earns', async ({
  page,
  otherPage,
  shop,
}) => {
  await addRule(shop);
  await addSilentBuyer(shop, 'Harbour Dental');
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Rules of the house');
  await expect(frame.title).toHaveText('What you decided for customers');
  const before = keys.count;
  await keys.press('N');
  const customer = page.getByRole('textbox', { name: 'For whom?' });
  await expect(customer).toBeFocused();
  await keys.type('harb');
  await expect(page.getByRole('option', { name: /Harbour Dental/ })).toBeVisible();
  await keys.press('Enter');
  await tabTo(keys, page.getByRole('textbox', { name: 'What did it cost us?' }));
  await keys.type('40');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('section[tabindex="0"]')).toContainText('No refund after 30 days · Harbour Dental');
  keys.print(`An exception logged (${keys.count - before} from the list)`);
  await expect(page.getByRole('button', { name: 'What each rule earns' })).toHaveCount(0);

  await shop.open(otherPage);
  const owners = await new SignInPage(otherPage).signIn(people.owner);
  await owners.visit('/policies?tab=earns');
  await expect(owners.title).toContainText('1 exception cost');
  await expect(otherPage.getByRole('row', { name: /No refund after 30 days/ })).toContainText('40');
});

test('rhythms, prospects, visits and rules are within reach', async ({ page, shop }) => {
  test.slow();
  const silent = await addSilentBuyer(shop, 'Harbour Dental');
  await addOwedVisit(shop, silent);
  await addRule(shop);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  for (const [path, words] of [
    ['/touch?tab=rhythms', 'Harbour Dental'],
    ['/touch?tab=prospects', 'Those who may become customers stand here'],
    ['/touch?tab=visits', 'Harbour Dental'],
    ['/policies?tab=rules', 'No refund after 30 days'],
  ] as const) {
    await frame.visit(path);
    await expect(page.getByText(words).first()).toBeVisible();
    await expectWithinReach(page, path);
  }
});
