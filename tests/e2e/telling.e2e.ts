import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addUnhappy, doFirstAction } from './prepare-telling.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people } from './shop.ts';

const words = 'I waited all morning and nobody came.';
const raisers = [{ name: 'Mara Lindqvist', phone: '555 0101' }, { name: 'Theo Park' }] as const;

test('a card is made of what is done, and two people are told, by keyboard alone', async ({ page, shop }) => {
  await addUnhappy(shop, words, raisers);
  await doFirstAction(shop);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  const dialog = page.getByRole('dialog');
  await goByKeys(keys, page, 'You said, we did');
  await expect(frame.title).toHaveText('Nobody has been told what came of it yet');

  await keys.press('N');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expect(dialog.getByRole('region', { name: 'Done' }).getByRole('button')).toHaveCount(1);
  await keys.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'You said' })).toBeFocused();
  await keys.type('Nobody came and nobody called.');
  await keys.press('Tab');
  await keys.type('We call an hour before.');
  const other = dialog.getByRole('checkbox', { name: new RegExp(words) });
  await tabTo(keys, other);
  await keys.press('Space');
  await expect(other).toBeChecked();
  await keys.press('Ctrl Enter');
  await expect(dialog).toBeHidden();
  await expect(frame.title).toHaveText('Two people have not heard what came of what they said');

  for (const { name } of raisers) {
    await keys.press('T');
    await expect(dialog).toContainText(`Tell ${name}`);
    await expect(dialog.getByRole('button', { name: 'Told by phone' })).toBeFocused();
    await keys.press('C');
    await expect(dialog).toBeHidden();
    await expect(frame.notice(`Noted: ${name} knows.`)).toBeVisible();
  }
  await expect(frame.title).toHaveText('Everybody you know by name has heard what came of it');
  await expect(page.getByRole('heading', { name: 'Both who raised this know' })).toBeVisible();
  keys.print('A card, and two people told');
  const { items } = await shop.owner.telling.tellings({});
  expect(items.map(({ customerName, way }) => [customerName, way])).toEqual([
    ['Theo Park', 'call'],
    ['Mara Lindqvist', 'call'],
  ]);
});

test('cards, who is told, and what hangs on the wall are within reach', async ({ page, shop }) => {
  test.slow();
  const entries = await addUnhappy(shop, words, raisers);
  const { id: actionId } = await doFirstAction(shop);
  const fields = {
    said: 'Nobody came and nobody called.',
    working: '',
    changed: 'We call an hour before we come.',
    declined: '',
    quotedEntryId: null,
    withName: false,
    voices: entries.map(({ id }) => id),
  };
  await shop.owner.telling.save({ commandId: newCommandId(), id: newId<'Card'>(), actionId, fields, shows: true });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/told');
  await expect(page.getByRole('heading', { name: 'Two raised this and have not heard from you' })).toBeVisible();
  await expectWithinReach(page, 'cards and who raised them');
  const dialog = page.getByRole('dialog');
  for (const [key, shown] of [
    ['t', 'Told by phone'],
    ['o', 'Poster to print'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(dialog.getByRole('button', { name: shown })).toBeFocused();
    await expectWithinReach(page, shown);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'You said' })).toHaveValue(fields.said);
  await expectWithinReach(page, 'a card to be changed');
  await frame.load('/told/poster');
  await expect(page.getByRole('region', { name: 'Sheet 1' })).toContainText(fields.changed);
  await expectWithinReach(page, 'the poster');
});
