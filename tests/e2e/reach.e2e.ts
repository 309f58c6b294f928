import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { Frame } from './pages/frame.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { SurveyBuilder } from './pages/survey-builder.ts';
import { expectWithinReach } from './reach.ts';
import { samplePeople } from './sample.ts';

/** A screen that is still reading shows other things than the one people use. */
async function whenRead(page: Page): Promise<void> {
  await expect(page.getByText('Reading…')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function signInAsOwner(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  return new SignInPage(page).signIn(samplePeople.owner);
}

const screens = [
  { name: 'today', path: '/' },
  { name: 'log', path: '/log' },
  { name: 'log, nothing found', path: '/log?q=zzzzzz' },
  { name: 'customers', path: '/customers' },
  { name: 'actions', path: '/actions' },
  { name: 'surveys', path: '/surveys' },
  { name: 'surveys, archived', path: '/surveys?show=archived' },
  { name: 'imports', path: '/imports' },
  { name: 'settings, business', path: '/settings?tab=business' },
  { name: 'settings, places', path: '/settings?tab=places' },
  { name: 'settings, people', path: '/settings?tab=people' },
  { name: 'settings, computer', path: '/settings?tab=computer' },
  { name: 'nothing at this address', path: '/settings/nothing' },
] as const;

test('everybody can use every screen', async ({ page, sample }) => {
  test.slow();
  const frame = await signInAsOwner(page, sample.address);
  for (const { name, path } of screens) {
    await frame.visit(path);
    await whenRead(page);
    await expectWithinReach(page, name);
  }
});

test('everybody can use the page of a record', async ({ page, sample }) => {
  test.slow();
  const frame = await signInAsOwner(page, sample.address);
  for (const list of ['log', 'customers', 'actions']) {
    await frame.visit(`/${list}`);
    await whenRead(page);
    await page.locator('section[tabindex="0"] tbody tr').first().click();
    await expect(page).toHaveURL(new RegExp(`/${list}/`));
    await whenRead(page);
    await expectWithinReach(page, `${list}, one record`);
  }
});

const dialogs: readonly {
  readonly name: string;
  readonly path: string;
  readonly open: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'quick log', path: '/', open: async (page) => page.keyboard.press('l') },
  {
    name: 'quick log with more',
    path: '/',
    open: async (page) => {
      await page.keyboard.press('l');
      await new QuickLog(page).showMore();
    },
  },
  { name: 'search and commands', path: '/', open: async (page) => page.keyboard.press('Control+k') },
  { name: 'list of keys', path: '/', open: async (page) => page.keyboard.press('?') },
  {
    name: 'sort an entry',
    path: '/log',
    open: async (page) => {
      await page.locator('section[tabindex="0"]').press('j');
      await page.keyboard.press('s');
    },
  },
  {
    name: 'add a customer',
    path: '/customers',
    open: async (page) => page.getByRole('button', { name: 'Add a customer' }).click(),
  },
  {
    name: 'new action',
    path: '/actions',
    open: async (page) => page.getByRole('button', { name: 'New action' }).click(),
  },
  {
    name: 'add somebody',
    path: '/settings?tab=people',
    open: async (page) => page.getByRole('button', { name: 'Add somebody' }).click(),
  },
];

test('everybody can use every dialog', async ({ page, sample }) => {
  test.slow();
  const frame = await signInAsOwner(page, sample.address);
  for (const { name, path, open } of dialogs) {
    await frame.load(path);
    await whenRead(page);
    await open(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectWithinReach(page, name);
  }
});

test('everybody can make a survey', async ({ page, sample }) => {
  test.slow();
  const frame = await signInAsOwner(page, sample.address);
  await frame.visit('/surveys');
  await whenRead(page);
  await page.getByRole('button', { name: 'New survey' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Ready to use');
  await expectWithinReach(page, 'new survey');
  await page.getByRole('button', { name: /^After your visit/ }).click();
  const builder = new SurveyBuilder(page);
  await expect(builder.outline).toBeVisible();
  await expectWithinReach(page, 'builder');
  await builder.chosen.press('a');
  await expectWithinReach(page, 'builder, kinds of questions');
  await page.keyboard.press('x');
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'And any of several' }).click();
  await page.getByRole('button', { name: 'Kind of question, name in exports' }).click();
  await expectWithinReach(page, 'builder, a table with conditions');
  await builder.row('Title, greeting and thanks').click();
  await page.getByRole('button', { name: 'Translate into Arabic' }).click();
  await expect(page.getByRole('textbox', { name: 'Title (Arabic)' })).toBeVisible();
  await builder.chosen.press('p');
  await expect(builder.preview).toBeVisible();
  await expectWithinReach(page, 'builder, translation and preview');
  await page.goto(page.url().replace('/edit', '?tab=files'));
  await expect(page.getByRole('heading', { name: 'Take the answers with you' })).toBeVisible();
  await expectWithinReach(page, 'files of a survey');
});

test('everybody can use what stands in front of the log: filters', async ({ page, sample }) => {
  const frame = await signInAsOwner(page, sample.address);
  await frame.visit('/log');
  await whenRead(page);
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('combobox', { name: 'How they left' })).toBeVisible();
  await expectWithinReach(page, 'log filters');
});

test('everybody can use the questions a customer’s page asks', async ({ page, sample }) => {
  const frame = await signInAsOwner(page, sample.address);
  await frame.visit('/customers');
  await whenRead(page);
  await page.locator('section[tabindex="0"] tbody tr').first().click();
  for (const question of [/^Merge/, /^Erase/, /^Change$/]) {
    await page.getByRole('button', { name: question }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectWithinReach(page, `customer: ${question.source}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('everybody can sign in', async ({ page, sample }) => {
  await page.goto(sample.address);
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
  await expectWithinReach(page, 'sign-in, names');
  await new SignInPage(page).person(samplePeople.owner.name).click();
  await expect(new SignInPage(page).pin).toBeVisible();
  await expectWithinReach(page, 'sign-in, PIN');
  await page.getByRole('button', { name: 'Forgot the PIN' }).click();
  await expect(page.getByLabel('Recovery code')).toBeVisible();
  await expectWithinReach(page, 'sign-in, forgotten PIN');
});

test('everybody can set up the business', async ({ page, emptyHost }) => {
  await page.goto(emptyHost.address);
  await expect(page.getByLabel('What is it called?')).toBeVisible();
  await expectWithinReach(page, 'first run');
  await page.getByLabel('What is it called?').fill('Harbour Bikes');
  await page.getByLabel('Your name').fill('Sam');
  await page.getByLabel('PIN, at least 6 digits').fill('333333');
  await page.getByLabel('The same PIN again').fill('333333');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Write this code down' })).toBeVisible();
  await expectWithinReach(page, 'recovery code');
  await page.getByLabel('I have written it down').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const section of ['Today', 'Log', 'Customers', 'Actions'] as const) {
    await new Frame(page).go(section);
    await whenRead(page);
    await expectWithinReach(page, `${section}, still empty`);
  }
});
