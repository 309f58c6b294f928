import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from './app-test.ts';
import { ImportsPage, type GivenFile } from './pages/imports-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { people } from './shop.ts';

const csv = (name: string, text: string): GivenFile => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** A file of a real tool, which lies beside the project where it is developed. */
function findSample(path: string): GivenFile | null {
  const file = resolve(import.meta.dirname, '../../../shared/samples', path);
  if (!existsSync(file)) {
    console.log(`not run: ${path} (no ../shared/samples here)`);
    return null;
  }
  return { name: basename(file), mimeType: 'text/csv', buffer: readFileSync(file) };
}

test('a small list is mapped, checked, imported once, and taken back', async ({ page, shop }) => {
  const list = csv(
    'friends.csv',
    'Who;Mail;Customer since\nAnna Berg;anna@example.org;2020-03-01\nBo Lind;bo@example.org;2021-04-30\nCy Dahl;cy@example.org;the other day\n',
  );
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  const imports = await ImportsPage.open(page);
  await imports.choose(list, 'Customers');
  await expect(imports.title).toHaveText('friends.csv is not imported yet');
  await imports.addColumn('Name', 'Who');
  await imports.check();
  await expect(page.getByText('2 customers can be imported, 1 row can’t be read.')).toBeVisible();
  // The line on which the bad row begins, counted as a spreadsheet counts.
  await expect(page.getByRole('region', { name: 'Rows that can’t be read' }).getByRole('cell').first()).toHaveText('4');
  await imports.import(/^Import the good rows: 2 customers$/);
  await expect(page.getByText('2 customers were imported, 1 row can’t be read.')).toBeVisible();

  await imports.choose(list, 'Customers');
  await imports.addColumn('Name', 'Who');
  await imports.check();
  await expect(page.getByText(/^0 customers can be imported, 2 are here already/)).toBeVisible();
  await page.getByRole('button', { name: 'Don’t import' }).click();

  await page.getByRole('button', { name: 'Take the import back' }).first().click();
  await expect(frame.notice('2 records were taken back.')).toBeVisible();
  await frame.go('Customers');
  await expect(frame.title).toHaveText('No customers yet');
});

test('what the file holds never lies under the file, however narrow the window', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  await ImportsPage.open(page);
  for (const width of [1280, 1000, 800, 640]) {
    await page.setViewportSize({ width, height: 600 });
    const kinds = await page.getByRole('radiogroup', { name: 'What the file holds' }).boundingBox();
    const file = await page.getByRole('button', { name: 'File' }).boundingBox();
    if (kinds === null || file === null) throw new Error('Both stand on the page.');
    const isBeside = kinds.x + kinds.width <= file.x;
    expect(isBeside || kinds.y + kinds.height <= file.y, `at ${width}`).toBe(true);
  }
});

test('a thousand customers of a telephone company come in by the mapping guessed', async ({ page, shop }) => {
  const file = findSample('customers/ibm-telco-churn-first-1000.csv');
  if (file === null) return;
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  const imports = await ImportsPage.open(page);
  await imports.choose(file, 'Customers');
  await imports.check();
  await imports.import('Import 1,000 customers');
  await expect(page.getByText('1,000 customers were imported.')).toBeVisible();
  await imports.choose(file, 'Customers');
  await imports.check();
  await expect(page.getByText('0 customers can be imported, 1,000 are here already.')).toBeVisible();
  await frame.go('Customers');
  await expect(frame.title).toHaveText('744 active customers');
  await expect(page.getByRole('main')).toContainText('And 256 lost.');
});

async function mapInspections(imports: ImportsPage, file: GivenFile): Promise<void> {
  await imports.choose(file, 'What customers said');
  await imports.addColumn('What they said', 'Results');
  await imports.addColumn('What they said', 'InspType');
  await imports.pick('How they left for Pass w/ Conditions', 'So-so');
  for (const text of ['No Entry', 'Not Ready', 'Out of Business'])
    await imports.pick(`How they left for ${text}`, 'Not known');
  await imports.pick('Dates like 03/06/2026', 'Month first (03/25/2026)');
}

test('the inspections of a city come in as feedback, by a mapping made on the page', async ({ page, shop }) => {
  const file = findSample('checklists/chicago-food-inspections-342.csv');
  if (file === null) return;
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  const imports = await ImportsPage.open(page);
  await mapInspections(imports, file);
  await imports.check();
  await imports.import(/^Import (the good rows: )?342 entries$/);
  await expect(page.getByText(/^342 entries were imported/)).toBeVisible();
  await mapInspections(imports, file);
  await imports.check();
  await expect(page.getByText(/^0 entries can be imported, 342 are here already/)).toBeVisible();
  await page.getByRole('button', { name: 'Don’t import' }).click();
  await page.getByRole('button', { name: 'Take the import back' }).first().click();
  await expect(frame.notice(/records were taken back/)).toBeVisible();
  await frame.go('Log');
  await expect(page.getByText('What customers say will stand here')).toBeVisible();
});
