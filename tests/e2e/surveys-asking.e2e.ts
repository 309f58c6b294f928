import { expect, test } from './app-test.ts';
import { Keys } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { SheetsPage } from './pages/sheets-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addCustomer } from './prepare.ts';
import { newCommandId, newId, people } from './shop.ts';
import { answerSurvey, definitionOf, openSurvey, tenQuestions } from './asked-survey.ts';

/** Sheets with every kind of answer: what each key is for stands in asked-survey.ts, question by question. */
const stack: readonly (readonly string[])[] = [
  // Ten, late by nothing: two questions are not asked.
  ['-', '5', '7', 'Y', 'A', 'A', 'C', 'Enter', 'C', 'C', '5', 'Enter'],
  ['9', '4', '6', 'Y', 'B', 'B', 'Enter', 'C', 'B', '4', 'Enter'],
  // Left blank, and "don't know".
  ['8', '?', '.', 'Y', 'C', 'C', 'Enter', 'B', 'B', '3', 'Enter'],
  // Unhappy: words for the question that opens, a number for the one that does.
  ['3', '"loose"', 'Enter', '2', '3', 'N', '4', 'Enter', 'A', 'A', 'Enter', 'A', 'A', '2', 'Enter'],
];

test('a stack of twenty sheets is entered by keyboard alone', async ({ page, shop }) => {
  test.slow();
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  await shop.owner.surveys.printSheets({ commandId: newCommandId(), surveyId, sheets: 25 });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const sheets = await SheetsPage.open(page, `/surveys/${surveyId}`);
  await expect(sheets.number).toHaveValue('1');
  const keys = new Keys(page);
  for (let sheet = 1; sheet <= 20; sheet += 1) {
    for (const key of stack[sheet % stack.length] ?? []) {
      if (key.startsWith('"')) await keys.type(key.slice(1, -1));
      else await keys.press(key);
    }
    await expect(page.getByText(`Sheet ${sheet} is saved.`)).toBeVisible();
    await expect(sheets.number).toHaveValue(String(sheet + 1));
  }
  console.log(
    `Twenty sheets of ten questions took ${keys.count} key presses, ${(keys.count / 20).toFixed(1)} a sheet.`,
  );
  await expect(page.getByRole('heading', { name: '20 sheets entered now' })).toBeVisible();

  const { items } = await shop.owner.surveys.listResponses({ surveyId, channel: 'paper' });
  expect(items.map(({ sheet }) => sheet ?? 0).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(items.find(({ sheet }) => sheet === 3)?.answers).toEqual({
    q1: 3,
    q2: { text: 'loose' },
    q3: 2,
    q4: 3,
    q5: { pick: ['no'] },
    q6: { number: 4 },
    q7: { pick: ['o1'] },
    q8: { pick: ['o4'] },
    q9: { rows: { r1: ['c1'], r2: ['c1'] } },
    q10: 2,
  });
  expect(items.find(({ sheet }) => sheet === 4)?.answers).toMatchObject({ q1: 10, q8: { pick: ['o4', 'o6'] } });
  expect(items.find(({ sheet }) => sheet === 2)?.answers).toMatchObject({ q3: { special: 'dont-know' }, q4: null });

  // The last one is taken back, comes up again, and is saved anew.
  await keys.press('Ctrl Z');
  await expect(page.getByText('Sheet 20 is taken back; here it is again.')).toBeVisible();
  await expect(sheets.number).toHaveValue('20');
  await expect(page.getByRole('heading', { name: '19 sheets entered now' })).toBeVisible();

  // A number that is entered already is refused, whether it is seen or not.
  await keys.press('#');
  await expect(sheets.number).toBeFocused();
  await keys.type('7');
  await expect(page.getByText('Sheet 7 was entered already.')).toBeVisible();
});

test('a sample keyed again finds the slip, and the paper decides', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  await shop.owner.surveys.printSheets({ commandId: newCommandId(), surveyId, sheets: 1 });
  const id = await answerSurvey(
    shop,
    surveyId,
    { q1: 9, q3: 4, q5: { pick: ['yes'] } },
    { channel: 'paper', sheet: 1 },
  );
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  await SheetsPage.open(page, `/surveys/${surveyId}`, '?part=check');
  const keys = new Keys(page);
  await keys.press('9', '5', '.', 'Y', '.', '.', '.', '.', '.', 'Enter');
  const second = page.getByRole('radio', { name: /^Now/ });
  await expect(second).toBeVisible();
  await expect(page.getByRole('group', { name: 'How was the repair?' })).toContainText('4 of 5');
  await keys.press('ArrowDown', 'Ctrl Enter');
  await expect(page.getByText('Sheet 1 is put right.')).toBeVisible();
  const { answers, isChecked } = await shop.owner.surveys.getResponse({ id });
  expect(answers).toMatchObject({ q1: 9, q3: 5 });
  expect(isChecked).toBe(true);
  await expect(page.getByText(/Enough is checked: 1 of 1 sheet checked/)).toBeVisible();
});

test('blank sheets print with their numbers and say where to go on', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit(`/surveys/${surveyId}?tab=ask`);
  await page.getByLabel('Sheets', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Number and print' }).click();
  await expect(page).toHaveURL(/print\?from=1&to=3/);
  await expect(frame.title).toHaveText('3 sheets, ready to print');
  await page.emulateMedia({ media: 'print' });
  for (const sheet of [1, 2, 3]) await expect(page.getByText(`Sheet ${sheet}`, { exact: true })).toBeVisible();
  await expect(page.getByText('go to 7').first()).toBeVisible();
  await expect(page.getByText('7, 8, 9, 10 → go to 3').first()).toBeVisible();
  await expect(frame.navigation).toBeHidden();
});

test('a customer is asked from their page, and what they answered lands there', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions().slice(0, 3)));
  const customerId = await addCustomer(shop, 'Hollis Family');
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit(`/customers/${customerId}`);
  await page.getByRole('button', { name: 'Ask a survey' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Ask' }).click();
  await expect(frame.title).toHaveText('What Hollis Family answers');
  await page.getByRole('radio', { name: '2', exact: true }).first().check();
  await page.getByLabel('What went wrong?').fill('The wheel came loose.');
  // What is typed survives a reload.
  await page.reload();
  await expect(page.getByLabel('What went wrong?')).toHaveValue('The wheel came loose.');
  await page.getByLabel('What went wrong?').press('Control+Enter');
  await expect(frame.notice('Saved, and an action is open.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/customers/${customerId}`));
  await expect(page.getByRole('main')).toContainText('After a visit');

  // Asked once, they are left alone now, and the app says until when.
  await page.getByRole('button', { name: 'Ask a survey' }).click();
  await expect(page.getByRole('dialog')).toContainText('The same survey can be asked again from');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Ask' })).toHaveCount(0);
  const { items } = await shop.owner.surveys.listResponses({ surveyId });
  expect(items).toHaveLength(1);
});

test('a lost customer is not asked; the call is offered instead', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions().slice(0, 3)));
  const customerId = newId<'Customer'>();
  await shop.owner.customers.add({
    commandId: newCommandId(),
    id: customerId,
    fields: { name: 'Ada Winter', status: 'lost' },
  });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit(`/surveys/${surveyId}/answer?customer=${customerId}`);
  await expect(frame.title).toHaveText('Ada Winter should not be asked now');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('button', { name: 'Plan the call' }).click();
  await expect(page.getByRole('dialog').getByLabel('What')).toHaveValue('Call Ada Winter: why did they leave?');
  await page.keyboard.press('Control+Enter');
  await expect(frame.notice('Action opened.')).toBeVisible();
});

test('answers are read, corrected, set aside and counted again', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  await answerSurvey(shop, surveyId, { q1: 9, q3: 5, q7: { pick: ['other'], other: 'a sign' } });
  await answerSurvey(shop, surveyId, { q1: 2, q2: { text: 'The wheel came loose.' } });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit(`/surveys/${surveyId}?tab=responses`);
  const list = page.locator('section[tabindex="0"]');
  await expect(list.locator('tbody tr')).toHaveCount(2);
  await expect(list).toContainText('2 of 10, unhappy');
  await list.locator('tbody tr').filter({ hasText: 'a sign' }).click();
  await expect(frame.title).toHaveText('Somebody gave 9 of 10 and is happy');
  await expect(page.getByRole('main')).toContainText('left blank');

  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('radio', { name: '8', exact: true }).first().check();
  await page.keyboard.press('Control+Enter');
  await expect(frame.notice('Corrected.')).toBeVisible();
  await expect(frame.title).toHaveText('Somebody gave 8 of 10');

  await page.getByRole('button', { name: 'Set aside' }).click();
  await page.getByLabel('Why').fill('A test');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not counted: A test.')).toBeVisible();
  await page.getByRole('button', { name: 'Count it again' }).click();
  await expect(page.getByText('Not counted: A test.')).toBeHidden();
});

test('counts somebody else made are kept with their source, and can be taken out', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, definitionOf(tenQuestions()));
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit(`/surveys/${surveyId}?tab=ask`);
  await page.getByRole('button', { name: 'Add counts' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('9', { exact: true }).fill('12');
  await dialog.getByLabel('4', { exact: true }).fill('3');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Say where these counts come from.')).toBeVisible();
  await dialog.getByLabel('Where the counts come from').fill('Spring fair');
  await page.keyboard.press('Control+Enter');
  await expect(frame.notice('The counts are kept.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('4 3, 9 12');
  await expect(page.getByRole('main')).toContainText('Spring fair');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(frame.notice('The counts are taken out.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Spring fair');
});
