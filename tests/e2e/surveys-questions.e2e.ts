import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { expect, test } from './app-test.ts';
import { goByKeys, Keys } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { people } from './shop.ts';

const file = join(import.meta.dirname, '..', 'fixtures', 'surveys', 'limesurvey-2.lss');

test('questions of another tool become a draft after somebody saw what stays behind', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Surveys');
  await expect(page.getByRole('heading', { name: 'No surveys yet' })).toBeVisible();
  await keys.press('N');
  await page.getByRole('button', { name: /^Import questions/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take questions from a file' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText('LimeSurvey: 4 questions in 2 languages, in 1 section')).toBeVisible();
  await expect(dialog.getByText('0 to 10 taken as a recommend score (NPS).')).toBeVisible();
  await expect(dialog.getByText('A pattern its answer must have stays behind.')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Make a draft of it' }).press('Enter');
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]+\/edit/);
  await expect(page.getByText('Would you recommend us?').first()).toBeVisible();
});
