import type { Locator } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { goByKeys, Keys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { SurveyResultsPage } from './pages/survey-results-page.ts';
import { expectWithinReach } from './reach.ts';
import { samplePeople } from './sample.ts';
import { expectNoSidewaysScroll } from './watch.ts';

/** Goes back with Shift Tab until something has the focus. */
async function tabBackTo(keys: Keys, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keys.press('Shift Tab');
  }
  await expect(target).toBeFocused();
}

/** Chooses in a list that drops down: opens it, goes to the line, takes it. */
async function choose(keys: Keys, field: Locator, line: string): Promise<void> {
  await tabTo(keys, field);
  await keys.press('ArrowDown');
  const option = field.page().getByRole('option', { name: line, exact: true });
  await expect(option).toBeVisible();
  for (let steps = 0; steps < 10; steps += 1) {
    if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
  await expect(option).toBeHidden();
}

test('the owner reads results by keyboard: filter, table, comments of a word, two groups', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.owner);
  const results = new SurveyResultsPage(page);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Surveys');
  const list = page.locator('section[tabindex="0"]');
  await expect(list).toBeVisible();
  await tabTo(keys, list);
  const current = list.locator('tr[aria-current="true"]');
  for (let rows = 0; rows < 10; rows += 1) {
    if ((await current.count()) === 1 && ((await current.textContent()) ?? '').includes('After a visit')) break;
    await keys.press('ArrowDown');
  }
  await expect(current).toContainText('After a visit');
  await keys.press('Enter');

  await expect(results.title).toHaveText(/^Recommend score −?\d+, likely between −?\d+ and −?\d+$/);
  await tabTo(keys, results.button('Last quarter'));
  await keys.press('Enter');
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01/);
  await expect(results.button('Last quarter')).toHaveAttribute('aria-pressed', 'true');
  await expect(results.main).toBeVisible();

  // One stop for the whole chart; arrows go from bar to bar.
  const bars = results.main.locator('a[data-mark]');
  await tabTo(keys, bars.first());
  await keys.press('End');
  await expect(results.bar(10)).toBeFocused();
  await keys.press('ArrowLeft');
  await expect(results.bar(9)).toBeFocused();
  await expect(results.bar(9)).toHaveAttribute('href', /tab=responses.*answered=q2%3A9/);

  const table = results.main.getByRole('button', { name: 'show as table' });
  await tabTo(keys, table);
  await keys.press('Enter');
  await expect(table).toHaveAttribute('aria-pressed', 'true');
  await expect(results.main.getByRole('row')).toHaveCount(12);
  await expect(bars).toHaveCount(0);

  const allAnswers = results.button('All answers');
  await tabBackTo(keys, allAnswers);
  await keys.press('Enter');
  await expect(page).not.toHaveURL(/from=/);
  const words = results.button(/^read them: /).first();
  await expect(words).toBeVisible();
  await tabTo(keys, words);
  const word = ((await words.getAttribute('aria-label')) ?? '').replace('read them: ', '');
  await keys.press('Enter');
  const head = results.comments.getByRole('heading', { name: `Comments with “${word}”` });
  await expect(head).toBeFocused();
  await expect(results.comments.locator('mark').first()).toBeVisible();

  await tabBackTo(keys, page.getByRole('combobox', { name: 'First group: by what' }));
  await choose(keys, page.getByRole('combobox', { name: 'First group: by what' }), 'how they answered');
  await choose(keys, page.getByRole('combobox', { name: 'First group: how they answered' }), 'By phone');
  await choose(keys, page.getByRole('combobox', { name: 'Second group: by what' }), 'how they answered');
  await choose(keys, page.getByRole('combobox', { name: 'Second group: how they answered' }), 'On paper');
  await expect(results.comparison.getByRole('heading', { level: 2 })).toHaveText(
    /^(No visible difference between answers by phone and answers on paper|Answers .+ points above answers .+)$/,
  );
  await expect(page).toHaveURL(/a=channel%3Dphone/);
  keys.print('Results read: filter, table, comments of a word, two groups');
});

test('a bar opens the answers behind it, and Back returns to the results', async ({ page, sample }) => {
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.manager);
  const results = await SurveyResultsPage.open(page);
  await results.bar(10).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=responses&answered=q2%3A10/);
  await page.goBack();
  await expect(results.main).toBeVisible();
});

test('a filter is said on the page, kept in the address, and taken away', async ({ page, sample }) => {
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.manager);
  const results = await SurveyResultsPage.open(page);
  await results.button('Filter').click();
  await page.getByRole('combobox', { name: 'How they answered', exact: true }).click();
  await page.getByRole('option', { name: 'On paper' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/· on paper$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/· on paper$/)).toBeVisible();
  await page.getByRole('button', { name: /^on paper/ }).click();
  await expect(page.getByText(/· all answers so far$/)).toBeVisible();
});

test('results print without what only a screen needs', async ({ page, sample }) => {
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.manager);
  const results = await SurveyResultsPage.open(page);
  await expect(results.main).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 740, height: 1050 });
  for (const name of ['Filter', 'Export', 'show as table', 'Show more'])
    await expect(results.button(name).first()).toBeHidden();
  await expect(results.comparison).toBeHidden();
  await expect(results.title).toBeVisible();
  await expectNoSidewaysScroll(page, 'results on paper');
});

test('everybody can use the results: charts and tables', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.owner);
  const results = await SurveyResultsPage.open(page);
  await expect(page.getByText('Reading…')).toHaveCount(0);
  await expectWithinReach(page, 'results');
  for (const table of await results.button('show as table').all()) await table.click();
  await expect(results.main.getByRole('row')).toHaveCount(12);
  await expectWithinReach(page, 'results as tables');
});

test('everybody can use the results: two groups and filters', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.owner);
  const results = await SurveyResultsPage.open(page);
  await page.goto(`${page.url()}?a=channel%3Dphone&b=channel%3Dpaper&by=month&q=nobody`);
  await expect(results.comparison.getByText(/answers on paper/).first()).toBeVisible();
  await expect(results.comments.locator('mark').first()).toBeVisible();
  await results.button('Filter').click();
  await expect(page.getByRole('combobox', { name: 'How they answered', exact: true })).toBeVisible();
  await expectWithinReach(page, 'results, two groups and filters');
});

test('everybody can use the results of other surveys: a kiosk, an old form with a grid', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn(samplePeople.owner);
  const kiosk = await SurveyResultsPage.open(page, 'At the counter');
  await expect(kiosk.title).toHaveText(/satisfied/);
  await expectWithinReach(page, 'results of a kiosk');
  const old = await SurveyResultsPage.open(page, 'Line quality');
  await expect(old.title).toHaveText(/^Recommend score/);
  await expectWithinReach(page, 'results of a closed survey, with a grid and counts');
});
