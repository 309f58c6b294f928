import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { addKiosk, answerSurvey, definitionOf, openSurvey, tenQuestions } from './asked-survey.ts';
import { SheetsPage } from './pages/sheets-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addCustomer } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, people, type Shop } from './shop.ts';

/** A survey that was answered once on paper and once by a promoter. */
async function prepare(page: Page, shop: Shop) {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  const customerId = await addCustomer(shop, 'Hollis Family');
  await shop.owner.surveys.printSheets({ commandId: newCommandId(), surveyId, sheets: 5 });
  await answerSurvey(shop, surveyId, { q1: 2, q2: { text: 'Loose.' }, q3: 3 }, { channel: 'paper', sheet: 1 });
  const promoter = await answerSurvey(shop, surveyId, { q1: 10, q9: { rows: { r1: ['c3'] } } }, { customerId });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  return { surveyId, customerId, promoter, frame };
}

test('everybody can use the ways to ask', async ({ page, shop }) => {
  test.slow();
  const { surveyId, customerId, frame } = await prepare(page, shop);
  await addKiosk(shop, surveyId);
  await frame.visit(`/surveys/${surveyId}?tab=ask`);
  await expect(page.getByRole('button', { name: 'Start on this screen' })).toBeVisible();
  await expectWithinReach(page, 'ways to ask');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('It asks in opening hours only').check();
  await expectWithinReach(page, 'how a tablet asks');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add counts' }).click();
  await expect(page.getByLabel('Where the counts come from')).toBeVisible();
  await expectWithinReach(page, 'counts');
  await frame.visit(`/surveys/${surveyId}/print?from=1&to=1`);
  await expect(page.getByText('Sheet 1', { exact: true })).toBeVisible();
  await expectWithinReach(page, 'a sheet to print');
  await frame.visit(`/customers/${customerId}`);
  await page.getByRole('button', { name: 'Ask a survey' }).click();
  await expect(page.getByRole('dialog')).toContainText('After a visit');
  await expectWithinReach(page, 'what to ask a customer');
});

test('everybody can enter answers', async ({ page, shop }) => {
  test.slow();
  const { surveyId, frame } = await prepare(page, shop);
  const sheets = await SheetsPage.open(page, `/surveys/${surveyId}`);
  await expectWithinReach(page, 'sheets, a scale');
  await sheets.pad.focus();
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: 'What went wrong?' })).toBeVisible();
  await expectWithinReach(page, 'sheets, words');
  await SheetsPage.open(page, `/surveys/${surveyId}`, '?part=check');
  await expectWithinReach(page, 'sheets, the sample');
  await page.keyboard.press('9');
  for (let places = 0; places < 9; places += 1) await page.keyboard.press('.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Look at the paper and choose what it says.')).toBeVisible();
  await expectWithinReach(page, 'sheets, what differs');
  await frame.visit(`/surveys/${surveyId}/answer`);
  await expect(page.getByRole('radio', { name: /^0/ })).toBeVisible();
  await expectWithinReach(page, 'answers of one person');
});

test('everybody can read answers', async ({ page, shop }) => {
  test.slow();
  const { surveyId, promoter, frame } = await prepare(page, shop);
  await frame.visit(`/surveys/${surveyId}?tab=responses`);
  await expect(page.getByRole('main')).toContainText('2 of 10, unhappy');
  await expectWithinReach(page, 'answers, list');
  await frame.visit(`/responses/${promoter}`);
  await expect(page.getByText('Hollis Family would recommend you')).toBeVisible();
  await expectWithinReach(page, 'answers, one person');
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWithinReach(page, 'answers, correcting');
  await page.keyboard.press('Escape');
  await page.getByLabel('They agreed to be asked').check();
  await page.getByRole('button', { name: 'Ask for a testimonial' }).click();
  await expect(frame.notice(/An action to ask them is open/)).toBeVisible();
});
