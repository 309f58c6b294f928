import { expect, test } from './app-test.ts';
import { goByKeys, Keys } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { SurveyBuilder } from './pages/survey-builder.ts';
import { makeSurvey, titles } from './prepare-survey.ts';
import { people } from './shop.ts';

test('a survey of ten questions with two conditions is made and opened by keyboard alone', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = new SurveyBuilder(page);
  await goByKeys(new Keys(page), page, 'Surveys');
  await expect(page.getByRole('heading', { name: 'No surveys yet' })).toBeVisible();

  const keys = new Keys(page);
  let letters = 0;
  const write = async (text: string): Promise<void> => {
    letters += text.length;
    await keys.type(text);
  };
  const add = async (kind: string, title: string | null, options: readonly string[] = []): Promise<void> => {
    await keys.press('Ctrl Enter', kind);
    if (title !== null) await write(title);
    for (const option of options) {
      await keys.press('Enter');
      await write(option);
    }
  };

  await keys.press('N');
  await expect(page.getByRole('button', { name: /^Start empty/ })).toBeFocused();
  await keys.press('Enter');
  await expect(builder.words).toBeFocused();
  // From here on nothing waits: each key must find its place at once, as it does for a person who types fast.
  await write('After a repair');
  await add('N', null);
  await add('L', 'What is the main reason?');
  // The nearest question with a scale, and the low half of it: what one wants most often.
  await keys.press('Ctrl I');
  await add('S', 'What was repaired?', ['Brakes', 'Gears', 'A wheel', 'Something else']);
  await add('Y', 'Was it ready on the day we promised?');
  await add('D', 'Which day was it ready?');
  // Only for those who were not: "is yes" becomes "is no".
  await keys.press('Ctrl I', 'Tab', 'Tab', 'ArrowDown');
  await add('E', null);
  await add('M', 'What could we do better?', ['Price', 'Waiting', 'Advice']);
  await add('R', 'How was the advice at the counter?');
  await add('T', 'Who served you?');
  await add('G', 'May we call you about this?');
  await keys.press('Escape', 'O');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('10 questions');
  await expect(question.getByRole('button', { name: 'Open this survey' })).toBeFocused();
  await keys.press('Enter');
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}\?tab=ask$/);
  console.log(`Making the survey took ${keys.count - letters} key presses apart from its ${letters} letters.`);
  keys.print('Making a survey');
  expect(keys.count - letters).toBeLessThanOrEqual(250);

  const { items } = await shop.owner.surveys.list({});
  const [listed] = items;
  if (listed === undefined) throw new Error('The survey is not in the list.');
  const made = await shop.owner.surveys.get({ id: listed.id });
  expect(made).toMatchObject({ title: 'After a repair', state: 'open', version: 1, draft: null });
  const questions = made.inUse?.definition.sections.flatMap((section) => section.questions) ?? [];
  expect(questions.map(({ type }) => type)).toEqual([
    'nps',
    'long-text',
    'single',
    'yes-no',
    'date',
    'ces',
    'multiple',
    'rating',
    'short-text',
    'consent',
  ]);
  const [nps, , , promised] = questions;
  expect(questions.flatMap(({ visibleIf }) => (visibleIf === null ? [] : [visibleIf]))).toEqual([
    { question: nps?.id, is: 'at-most', to: { value: 6 } },
    { question: promised?.id, is: 'is', to: { value: 'no' } },
  ]);
});

test('questions change places by keys and by dragging, and undo takes back step by step', async ({ page, shop }) => {
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  const [easy, well, change] = titles;
  expect(await builder.listQuestions()).toEqual([easy, well, change]);

  await expect(builder.chosen).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(builder.row(easy)).toBeFocused();
  expect(await builder.listQuestions()).toEqual([well, easy, change]);

  await builder.drag(change, well);
  expect(await builder.listQuestions()).toEqual([change, well, easy]);

  await builder.row(well).click();
  await page.keyboard.press('Delete');
  expect(await builder.listQuestions()).toEqual([change, easy]);
  await builder.whenSaved();
  const kept = async () => {
    const { draft } = await shop.owner.surveys.get({ id });
    return draft?.definition.sections.flatMap(({ questions }) => questions.map(({ title }) => title['en']));
  };
  expect(await kept()).toEqual([change, easy]);

  await page.keyboard.press('Control+z');
  expect(await builder.listQuestions()).toEqual([change, well, easy]);
  await page.keyboard.press('Control+z');
  expect(await builder.listQuestions()).toEqual([well, easy, change]);
  await page.keyboard.press('Control+Shift+Z');
  expect(await builder.listQuestions()).toEqual([change, well, easy]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(kept, { message: 'what undo brought back is saved' }).toEqual([easy, well, change]);
});

test('options are pasted as lines, and an empty one goes with Backspace', async ({ page, shop }) => {
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('s');
  await expect(builder.words).toBeFocused();
  await page.keyboard.type('What for?');
  await page.keyboard.press('Enter');
  await builder.options.first().evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1. Repair\n2. Advice\n\n- A new bike');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const values = async () => Promise.all((await builder.options.all()).map(async (field) => field.inputValue()));
  await expect.poll(values).toEqual(['Repair', 'Advice', 'A new bike', '']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  for (let letter = 'Advice'.length; letter >= 0; letter -= 1) await page.keyboard.press('Backspace');
  await expect.poll(values).toEqual(['Repair', 'A new bike', '']);
  await expect(builder.options.first()).toBeFocused();
});

test('the preview shows what is asked next, and why the rest is not', async ({ page, shop }) => {
  const id = await makeSurvey(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const builder = await SurveyBuilder.open(page, id);
  await builder.row(titles[2]).click();
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Escape');
  await expect(builder.chosen).toBeFocused();
  await page.keyboard.press('p');
  await expect(builder.preview).toContainText('1 question not asked with these answers');
  await expect(builder.preview).toContainText('Only if 1 is “Yes”.');
  await builder.preview.getByRole('radio', { name: 'Yes' }).click();
  await expect(builder.preview).not.toContainText('not asked with these answers');
  await expect(builder.preview.getByRole('heading', { name: titles[2] })).toBeVisible();
});
