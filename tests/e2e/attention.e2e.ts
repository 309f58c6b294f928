import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

const agenda = [
  '1. Complaints of the week (10 min)',
  '2. Budget and cash, 20 min',
  '3. Any other business',
  '4. Van and tools #operations',
].join('\n');

test('an owner logs a conversation and a round from Today by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await expect(page.getByRole('button', { name: 'I spoke with a customer' })).toBeVisible();
  await expectWithinReach(page, 'today, with nothing logged');

  await keys.press('C');
  await expect(page.getByRole('textbox', { name: 'What they said' })).toBeFocused();
  await expectWithinReach(page, 'a conversation');
  await keys.type('She asked why nobody rang.');
  await keys.press('Ctrl Enter');
  await expect(frame.notice('The conversation is logged.')).toBeVisible();

  await keys.press('R');
  await expect(page.getByRole('textbox', { name: 'What you heard' })).toBeFocused();
  await expectWithinReach(page, 'a round');
  await keys.press('Ctrl Enter');
  await expect(frame.notice('The round is logged.')).toBeVisible();
  keys.print('A conversation and a round from Today');

  await goByKeys(keys, page, 'Rounds and meetings');
  await expect(frame.title).toHaveText('One front-line round by the owner this quarter');
  await expect(page.getByRole('table', { name: 'Front-line rounds' })).toContainText('nothing written down');
  await expectWithinReach(page, 'rounds');

  // A round opens to be written on.
  await tabTo(keys, page.locator('section[tabindex="0"]'));
  await keys.press('ArrowDown', 'Enter');
  await expect(page.getByRole('textbox', { name: 'What you heard' })).toBeFocused();
  await keys.type('The vans start late.');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('table', { name: 'Front-line rounds' })).toContainText('The vans start late.');

  // What a figure opens is narrowed to what it counted, and says so.
  await frame.visit('/attention?byOwner=true&to=2020-01-31');
  await expect(page.getByText('Only by the owner, up to 31 Jan 2020.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Front-line rounds' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('table', { name: 'Front-line rounds' })).toContainText('The vans start late.');
  await frame.visit('/log?ownerSpoke=true');
  await expect(page.locator('section[tabindex="0"]')).toContainText('She asked why nobody rang.');
});

test('an owner pastes an agenda, tags it and sees the shares by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Rounds and meetings');
  await tabTo(keys, page.getByRole('button', { name: 'Meetings' }));
  await keys.press('Enter');
  await expect(page).toHaveURL(/tab=meetings/);
  await expect(page.getByRole('heading', { name: 'What meetings are about stands here' })).toBeVisible();
  await expectWithinReach(page, 'meetings, none yet');

  await keys.press('N');
  await expect(page.getByRole('textbox', { name: 'Meeting' })).toBeFocused();
  await keys.type('Monday round');
  await tabTo(keys, page.getByRole('textbox', { name: 'Agenda' }));
  await page.keyboard.insertText(agenda);
  const points = page.getByRole('region', { name: 'Points of the agenda' });
  await expect(points).toContainText(
    '4 points, 1 about customers, 1 not tagged, which counts nowhere, 2 guessed by the words: look at them.',
  );
  const chosen = (point: string) => page.getByRole('radiogroup', { name: point }).getByRole('radio', { checked: true });
  await expect(chosen('Complaints of the week')).toHaveText(/customers/);
  await expect(chosen('Any other business')).toHaveCount(0);
  await expectWithinReach(page, 'an agenda that was read');
  // 2 confirms the first point and goes on; the second is money, as guessed; the third is about people.
  await tabTo(keys, chosen('Complaints of the week'));
  await keys.press('2', 'ArrowDown', '3');
  await expect(chosen('Any other business')).toHaveText(/people/);
  await expect(chosen('Van and tools')).toBeFocused();
  await expect(points).toContainText('4 points, 1 about customers, 1 guessed by the words: look at it.');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(frame.notice('The meeting is logged.')).toBeVisible();
  await expect(frame.title).toHaveText('Customers were 1 of 4 points on agendas this quarter');
  await expect(page.getByRole('table', { name: 'Meetings' })).toContainText('Monday round');
  await expectWithinReach(page, 'meetings');
  keys.print('An agenda, pasted and tagged');

  await tabTo(keys, page.getByRole('button', { name: 'show as table' }));
  await keys.press('Enter');
  await expect(page.getByRole('row', { name: /^Q\d \d{4} 1 1 1 1 4 1 0$/ })).toBeVisible();
});

test('staff are asked for neither rounds nor meetings', async ({ page, shop }) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  await expect(frame.title).toBeVisible();
  await expect(page.getByRole('button', { name: 'I did a round' })).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
