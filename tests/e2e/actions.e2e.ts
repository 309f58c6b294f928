import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { Keys } from './keys.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { samplePeople } from './sample.ts';
import { people } from './shop.ts';

const words = 'I stood at the till for ten minutes and nobody came.';

/** Opens an action by words of it, with Ctrl K. */
async function openAction(keys: Keys, page: Page, what: string): Promise<void> {
  await keys.press('Ctrl K');
  await expect(page.getByRole('combobox', { name: /^Find/ })).toBeFocused();
  await keys.type(what);
  const found = page.getByRole('option', { name: new RegExp(what) }).filter({ hasText: /action|open|done/ });
  await expect(found.first()).toBeVisible();
  const options = await page.getByRole('option').allTextContents();
  for (let line = options.indexOf((await found.first().textContent()) ?? ''); line > 0; line -= 1) {
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/actions\/[0-9a-f-]{36}$/);
}

test('an owner takes a complaint to its cause, to what would prove the fix, and to done, by keyboard alone', async ({
  page,
  shop,
}) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const [keys, quickLog] = [new Keys(page), new QuickLog(page)];
  await keys.press('L');
  await expect(quickLog.words).toBeFocused();
  await keys.type(words);
  await keys.press('Tab', '3');
  await expect(quickLog.face('left unhappy')).toBeChecked();
  await keys.press('Ctrl Enter');
  await expect(frame.notice('Logged, and an action is open.')).toBeVisible();
  await expect(quickLog.dialog).toBeHidden();
  await openAction(keys, page, 'ten minutes');

  const dialog = page.getByRole('dialog');
  await keys.press('W');
  await expect(dialog.getByLabel('Why did it happen?')).toBeFocused();
  await keys.type('Nobody was at the till.');
  await keys.press('Enter');
  await expect(dialog.getByLabel('And why was that? (2 of 5)')).toBeFocused();
  await keys.type('Everybody was at lunch at once.');
  await keys.press('Enter', 'Enter');
  await expect(dialog.getByLabel('The process behind it')).toBeFocused();
  await keys.type('not enough');
  await expect(page.getByRole('option', { name: 'Not enough people planned that day' })).toBeVisible();
  await keys.press('Enter');
  await expect(dialog.getByLabel(/And why was that/)).toHaveCount(1);
  await keys.press('Ctrl Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: 'Why it happened' })).toHaveText(/till\..*lunch at once\./);
  await expect(page.getByText('Not enough people planned that day')).toBeVisible();

  await keys.press('P');
  await expect(dialog.getByLabel('Figure')).toBeFocused();
  await keys.press('Tab');
  await expect(dialog.getByLabel('Where')).toBeFocused();
  await keys.type('till');
  await expect(page.getByRole('option', { name: 'Till', exact: true })).toBeVisible();
  await keys.press('Enter', 'Ctrl Enter');
  await expect(dialog).toBeHidden();
  const sentence = 'The share of customers who left unhappy (Till) should be lower in the 30 days after it';
  await expect(page.getByText(`${sentence} is done than in the 30 days before.`)).toBeVisible();

  await keys.press('S');
  await expect(page.getByLabel('A step', { exact: true })).toBeFocused();
  await keys.type('Lunch in two turns');
  await keys.press('Enter');
  const step = page.getByRole('checkbox', { name: 'Lunch in two turns' });
  await expect(step).toBeVisible();
  await expect(page.getByLabel('A step', { exact: true })).toHaveValue('');
  await keys.press('Shift Tab', 'Shift Tab');
  await expect(step).toBeFocused();
  await keys.press('Space');
  await expect(step).toBeChecked();
  await keys.press('D');
  await expect(frame.notice('Done.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Too early to say whether it helped' })).toBeVisible();
  keys.print('From a complaint to a done action with cause, proof and a step');
});

test('everybody can use an action, its cause, its proof and the owner’s word on it', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.owner);
  const [keys, dialog] = [new Keys(page), page.getByRole('dialog')];
  await openAction(keys, page, 'Have the booking page');
  await expect(page.getByText('waiting for the maker of the booking page')).toBeVisible();
  await expectWithinReach(page, 'an action');
  for (const [key, label] of [
    ['W', 'Why did it happen?'],
    ['P', 'Figure'],
  ] as const) {
    await keys.press(key);
    await expect(dialog.getByLabel(label)).toBeFocused();
    await expectWithinReach(page, `an action, ${label}`);
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await openAction(keys, page, 'Answer whatever came in');
  await expect(page.getByRole('heading', { name: 'Did it help?' })).toBeVisible();
  await keys.press('C');
  await expect(dialog.getByRole('radio', { name: 'Worse' })).toBeVisible();
  await expectWithinReach(page, 'whether an action helped');
});
