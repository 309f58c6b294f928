import { expect, test } from './app-test.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { SurveyBuilder } from './pages/survey-builder.ts';
import { makeSurvey, titles } from './prepare-survey.ts';
import { newCommandId, people } from './shop.ts';

test('two windows change one survey: the later one is told, and loses nothing', async ({
  page,
  otherPage,
  shop,
  watch,
}) => {
  watch.allow(/status of 409/);
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const here = await SurveyBuilder.open(page, id);
  await shop.open(otherPage);
  await new SignInPage(otherPage).signIn(people.owner);
  const there = await SurveyBuilder.open(otherPage, id);

  // What is saved while nothing is being written here is simply shown.
  await there.row(titles[1]).click();
  await there.words.fill('What went well?');
  await there.whenSaved();
  await expect(here.row('What went well?')).toBeVisible();

  // Both write at once: this window’s change is on its way when the other one’s arrives.
  let letGo = (): void => undefined;
  const held = new Promise<void>((whenLetGo) => (letGo = whenLetGo));
  await page.route('**/rpc/surveys/saveDraft', async (route) => {
    await held;
    await route.continue();
  });
  await here.row(titles[2]).click();
  await here.words.fill('What shall we change first?');
  await expect(page.getByText('Saving…')).toBeVisible();
  await there.row('What went well?').click();
  await there.words.fill('What was good?');
  await there.whenSaved();
  letGo();
  const notice = page.getByRole('region', { name: 'Changed in another window' });
  await expect(notice).toContainText('What you see here is yours');
  await expect(here.words).toHaveValue('What shall we change first?');

  await notice.getByRole('button', { name: 'Show theirs' }).click();
  await expect(here.row('What was good?')).toBeVisible();
  await expect(here.words).toHaveValue(titles[2]);
  await page.keyboard.press('Control+z');
  await expect(here.words).toHaveValue('What shall we change first?');
  await here.whenSaved();
  await expect(there.row('What shall we change first?')).toBeVisible();
});

test('what is not saved yet survives a reload', async ({ page, shop, watch }) => {
  watch.allow(/ERR_FAILED|ERR_ABORTED|Failed to fetch/);
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  await page.route('**/rpc/surveys/saveDraft', async (route) => route.abort());
  await builder.row(titles[1]).click();
  await builder.words.fill('What did you like?');
  await page.reload();
  await page.unroute('**/rpc/surveys/saveDraft');
  await expect(builder.row('What did you like?')).toBeVisible();
  await builder.row('What did you like?').click();
  await builder.words.fill('What did you like best?');
  await builder.whenSaved();
  const { draft } = await shop.owner.surveys.get({ id });
  expect(draft?.definition.sections[0]?.questions[1]?.title).toEqual({ en: 'What did you like best?' });
});

test('a survey in use keeps what is asked until the changes are used', async ({ page, shop }) => {
  const id = await makeSurvey(shop);
  await shop.owner.surveys.open({ commandId: newCommandId(), id });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  await expect(page.getByText('In use since today as version 1. What you change here becomes version 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use these changes' })).toBeDisabled();
  await builder.row(titles[1]).click();
  await page.getByRole('button', { name: 'Kind of question, name in exports' }).click();
  await expect(page.getByRole('combobox', { name: 'Kind', exact: true })).toBeDisabled();
  await builder.words.fill('What did you like?');
  await builder.whenSaved();
  expect((await shop.owner.surveys.get({ id })).inUse?.definition.sections[0]?.questions[1]?.title).toEqual({
    en: titles[1],
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.getByRole('dialog').getByRole('button', { name: 'Use these changes' }).click();
  await expect(page).toHaveURL(/tab=ask/);
  expect(await shop.owner.surveys.get({ id })).toMatchObject({ version: 2, draft: null, state: 'open' });
});

test('a translation is written beside the original, and what is missing is counted', async ({ page, shop }) => {
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  await builder.row('Title, greeting and thanks').click();
  await page.getByRole('textbox', { name: 'Add a language' }).fill('arab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 texts to translate')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title (Arabic)' }).fill('بعد الإصلاح');
  await expect(page.getByRole('textbox', { name: 'Title (Arabic)' })).toHaveCSS('direction', 'rtl');
  await expect(page.getByText('3 texts to translate')).toBeVisible();
  await expect(builder.row(titles[0])).toContainText('1 to translate');
  await builder.whenSaved();
  const { draft } = await shop.owner.surveys.get({ id });
  expect(draft?.definition.languages).toEqual(['en', 'ar']);
  expect(draft?.definition.title['ar']).toBe('بعد الإصلاح');
});
