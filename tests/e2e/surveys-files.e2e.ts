import { expect, test } from './app-test.ts';
import { Frame } from './pages/frame.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

// In the shape of SurveyMonkey: a question stands over the first of its columns, its options below.
const rows = [
  'Respondent ID,Start Date,How likely are you to recommend us?,Why?,What did you use?,,Email Address',
  ',,Response,Open-Ended Response,Phone,Shop,Response',
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `${9000 + index},2026-10-${10 + index} 09:00:00,${10 - (index % 4)},"Reason ${index}, said plainly",${index % 2 === 0 ? 'Phone' : ''},${index % 3 === 0 ? 'Shop' : ''},x${index}@example.org`,
  ),
];
const file = { name: 'after-a-visit.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };

test('answers of another tool come in as a survey of their own, are read, and taken back', async ({ page, shop }) => {
  test.slow();
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const frame = new Frame(page);
  await frame.visit('/surveys/new/import');
  await expectWithinReach(page, 'import answers, no file yet');
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText(/SurveyMonkey: 12 rows/)).toBeVisible();
  await expectWithinReach(page, 'import answers, mapped');
  await page.getByRole('button', { name: 'Check every row' }).click();
  await expect(page.getByText(/12 responses can be imported/)).toBeVisible();
  await page.getByRole('button', { name: /^Import/ }).click();
  await expect(page.getByText('12 responses were imported.')).toBeVisible();
  await expectWithinReach(page, 'import answers, done');
  await page.getByRole('button', { name: 'Show the results' }).click();
  // Points 10, 9, 8, 7 by turns, three of each: half promoters, half passives.
  await expect(frame.title).toHaveText(/Recommend score 50/);
  await expect(page.getByText('taken from the wording').first()).toBeVisible();
  await frame.visit('/imports');
  await page.getByRole('button', { name: 'Take the import back' }).click();
  await expect(frame.notice(/records were taken back/)).toBeVisible();
  const { items } = await shop.owner.surveys.list({});
  // A survey somebody has looked at stays, with nothing in it.
  expect(items.map(({ responses }) => responses).filter((count) => count > 0)).toEqual([]);
});
