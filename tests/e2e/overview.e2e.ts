import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { samplePeople } from './sample.ts';
import { people } from './shop.ts';

test('an owner chooses a figure with its target, opens the records behind it and places a touchpoint by keyboard', async ({
  page,
  shop,
}) => {
  test.slow();
  await logEntry(shop, 'It works again.', { howLeft: 'happy' });
  await logEntry(shop, 'Nobody called.', { howLeft: 'unhappy' });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Overview');
  await expect(frame.title).toHaveText('No figure changed by more than chance');
  await expect(page.getByText('Nothing differs by more than chance.')).toBeVisible();

  await keys.press('C');
  const dialog = page.getByRole('dialog');
  const first = dialog.getByRole('textbox', { name: 'Figure 1' });
  await expect(first).toBeFocused();
  await keys.type('left happy');
  await expect(page.getByRole('option', { name: 'Left happy' })).toBeVisible();
  await keys.press('Tab');
  await expect(first).toHaveValue('Left happy');
  const target = dialog.getByRole('textbox', { name: 'Target 1, at least' });
  await tabTo(keys, target);
  await keys.type('80');
  await keys.press('Ctrl Enter');
  await expect(dialog).toBeHidden();
  await expect(frame.notice('The figures are chosen.')).toBeVisible();
  const card = page.getByRole('link', { name: /^Left happy 1 of 2/ });
  await expect(page.getByText('Target: at least 80% too close to tell')).toBeVisible();
  keys.print('Choosing a figure with its target');

  await keys.press('1');
  await expect(page).toHaveURL(/\/log\?.*howLeft=happy/);
  await expect(page.getByText('It works again.').first()).toBeVisible();
  keys.print('… and opening the records behind it');

  await page.goBack();
  await expect(card).toBeVisible();
  await tabTo(keys, page.getByRole('button', { name: 'Touchpoints' }));
  await keys.press('Enter');
  const map = page.getByRole('table', { name: 'Touchpoints by department and step of the journey' });
  await expect(map.getByRole('row', { name: /^Finance and billing/ })).toContainText('nobody has said anything');
  const touchpoint = map.getByRole('button').first();
  const name = (await touchpoint.locator('span').first().textContent()) ?? '';
  await tabTo(keys, touchpoint);
  await keys.press('Enter');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keys.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Receiving' })).toBeVisible();
  await keys.press('ArrowDown', 'Enter');
  await expect(dialog.getByRole('combobox')).toHaveValue('Receiving');
  await keys.press('Ctrl Enter');
  await expect(dialog).toBeHidden();
  await expect(frame.notice(`${name} stands under “Receiving”.`)).toBeVisible();
  keys.print('… and placing a touchpoint');
});

test('everybody can use the overview, the map and the places', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  const frame = await new SignInPage(page).signIn(samplePeople.owner);
  await frame.visit('/overview');
  await expect(page.getByRole('heading', { name: /^Beyond chance/ })).toBeVisible();
  await expectWithinReach(page, 'the overview');
  await frame.visit('/overview?tab=map');
  await page.getByRole('button', { name: /^Installation/ }).click();
  await expect(page.getByRole('dialog', { name: 'Installation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectWithinReach(page, 'the map of touchpoints');
  await frame.visit('/overview?tab=places');
  await expect(page.getByRole('table', { name: 'Places by department' })).toBeVisible();
  await expectWithinReach(page, 'places');
});
