import { addDays } from '../../shared/clock.ts';
import { expect, test } from './app-test.ts';
import { Keys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addReason, at, lastWeekday, makePromise, moveTo, today } from './prepare-promise.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

test('installer sick, says the text; the technician says otherwise; the phone says another day than the text', async ({
  page,
  shop,
}) => {
  const sunday = lastWeekday(7);
  const monday = addDays(sunday, 1);
  const sick = await addReason(shop, 'Installer sick');
  await addReason(shop, 'Day was not full in that area');
  const id = await makePromise(shop, 'Hollis Family', { on: sunday, from: 540, to: 720 });
  await moveTo(
    shop,
    id,
    { on: monday, from: null, to: null },
    { at: at(sunday, 10, 45), through: 'text', reasonId: sick },
    { knownAt: at(addDays(sunday, -2), 16) },
  );
  await moveTo(
    shop,
    id,
    { on: addDays(sunday, 2), from: null, to: null },
    { at: at(monday, 0, 5), through: 'phone', reasonId: null },
    { supersedes: false },
  );
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await expect(page.getByText('Call Hollis Family: they heard two dates')).toBeVisible();
  await frame.visit(`/promises/${id}`);
  await expect(frame.title).toHaveText(/^Promised .*, and told two dates$/);
  const ledger = page.getByRole('region', { name: 'What was said, and what was true' });
  await expect(ledger).toContainText('Phone said Tuesday, text said Monday');
  await expect(ledger.getByText('contradiction')).toBeVisible();

  // What the technician says stands beside what was told.
  const told = ledger.getByRole('listitem').filter({ hasText: 'Installer sick' });
  await expect(told.getByText('not confirmed')).toBeVisible();
  await told.getByRole('button', { name: 'Add what really was' }).click();
  await page.getByRole('textbox', { name: 'Real reason' }).fill('Day was');
  await page.getByRole('option', { name: 'Day was not full in that area' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(told.getByText('not as told')).toBeVisible();
  await expect(told).toContainText('Day was not full in that area · technician');
  await expectWithinReach(page, 'a promise told otherwise, and two ways');

  // Somebody calls, one date holds, and nobody else is the one to reveal it.
  await page.getByRole('button', { name: /Called: Tuesday .* holds/ }).click();
  await expect(frame.notice('Settled: one date stands.')).toBeVisible();
  await expect(ledger).toContainText('two live dates until');
  await frame.visit(`/promises/${id}/brief`);
  await expect(page.getByText('The reason they were told is not what happened.')).toBeVisible();
  await expectWithinReach(page, 'a visit brief');

  await frame.visit(`/promises/${id}`);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByLabel('Done on').fill(addDays(sunday, 2) > today() ? today() : addDays(sunday, 2));
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(frame.title).toHaveText(/^Promised (Sunday|\d+ \w+ \d+), came /);
  await expect(ledger).toContainText('after they needed it');
  await expect(ledger.getByText('broken')).toBeVisible();
});

test('needed Friday, promised Wednesday, came Thursday: broken though early enough', async ({ page, shop }) => {
  const wednesday = lastWeekday(3);
  const friday = addDays(wednesday, 2);
  const id = await makePromise(
    shop,
    'Elm Street Dental',
    { on: wednesday, from: null, to: null },
    { needByOn: friday, what: 'Line' },
  );
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit(`/promises/${id}`);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByLabel('Done on').fill(addDays(wednesday, 1));
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(frame.title).toHaveText(/^Promised Wednesday, came Thursday$/);
  const ledger = page.getByRole('region', { name: 'What was said, and what was true' });
  await expect(ledger).toContainText('1 day before they needed it');
  await expect(ledger.getByText('broken, self-inflicted')).toBeVisible();
  await expect(ledger).toContainText('Early enough for what they needed: only the promise was too early.');
  await frame.visit('/promises?tab=told');
  await expect(page.getByRole('heading', { name: /Broken though early enough/ })).toBeVisible();
});

test('a promise is slipped with both reasons by keyboard alone', async ({ page, shop }) => {
  await addReason(shop, 'Storm came first');
  const id = await makePromise(
    shop,
    'Osei & Sons',
    { on: addDays(today(), 2), from: null, to: null },
    { saidAt: Date.now() - 60_000, askedOn: today() },
  );
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit(`/promises/${id}`);
  await expect(page.getByRole('button', { name: 'Move' })).toBeVisible();
  const keys = new Keys(page);
  await keys.press('M');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('New date')).toBeFocused();
  await tabTo(keys, dialog.getByRole('textbox', { name: 'Reason told' }));
  await keys.type('Storm');
  await expect(page.getByRole('option', { name: 'Storm came first' })).toBeVisible();
  await keys.press('Enter');
  await tabTo(keys, dialog.getByRole('textbox', { name: 'Real reason' }));
  await keys.type('Pla');
  await expect(page.getByRole('option', { name: 'Planned too tightly' })).toBeVisible();
  await keys.press('Enter', 'Ctrl Enter');
  await expect(dialog).toBeHidden();
  await expect(frame.notice('Moved, and they know.')).toBeVisible();
  await expect(page.getByText('not as told')).toBeVisible();
  keys.print('A promise slipped with both reasons');
  // Two words are typed, and one key for each of: move, to the reasons, choose both, save.
  expect(keys.count).toBeLessThanOrEqual(22);
  await page.keyboard.press('m');
  await expect(dialog.getByLabel('New date')).toBeFocused();
  await expectWithinReach(page, 'a promise that moves');
});

test('everybody can see where promises stand, make one, and read what was told beside what was true', async ({
  page,
  shop,
}) => {
  test.slow();
  const id = await makePromise(shop, 'Bayside Gym', { on: addDays(today(), -1), from: null, to: null });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/promises');
  await expect(frame.title).toHaveText('One promise is open, one late');
  await expect(page.getByRole('region', { name: 'Late' })).toContainText('Bayside Gym');
  await expectWithinReach(page, 'promises, the board');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText('Promised for');
  await expectWithinReach(page, 'promises, making one');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await frame.visit('/promises?tab=list');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Promised from').fill(today());
  await expect(page.getByText('No promise fits')).toBeVisible();
  await expectWithinReach(page, 'promises, the list and its filters');
  await frame.visit(`/promises/${id}`);
  await page.getByRole('button', { name: 'Put it right' }).click();
  await page.getByLabel('Their part').fill('Somebody lets us in');
  await expectWithinReach(page, 'a promise, put right');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('definition').filter({ hasText: 'Somebody lets us in' })).toBeVisible();
  await frame.visit('/promises?tab=told');
  await expect(page.getByRole('heading', { name: 'In figures' })).toBeVisible();
  await expectWithinReach(page, 'promises, told and true');
});
