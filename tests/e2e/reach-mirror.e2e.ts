import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { MirrorPage } from './pages/mirror-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addStaff, answerAll, askEverybody, finishAudit, rateAsStaff, startAudit } from './prepare-audit.ts';
import { logEntry } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

async function whenRead(page: Page): Promise<void> {
  await expect(page.getByText('Reading…')).toHaveCount(0);
}

test('everybody can go through an audit', async ({ page, shop }) => {
  test.setTimeout(600_000);
  await logEntry(shop, 'A talk', { channel: 'phone', howLeft: 'unhappy' });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const mirror = new MirrorPage(page);
  await expect(page.getByRole('link', { name: 'Look in' })).toBeVisible();
  await expectWithinReach(page, 'today, the mirror is open');
  await frame.visit('/mirror');
  await whenRead(page);
  await expectWithinReach(page, 'mirror, nothing yet');
  await page.getByRole('button', { name: 'When and whom it asks' }).click();
  await expect(page.getByRole('dialog')).toContainText('What it asks');
  await expectWithinReach(page, 'mirror, settings');
  await page.keyboard.press('Escape');

  const last = await startAudit(shop);
  await answerAll(shop, last.id);
  await finishAudit(shop, last.id, ['Talk to a customer every day', 'Make a round every Friday']);
  const { id } = await startAudit(shop, true);
  await frame.visit(`/mirror/${id}`);
  await expect(mirror.question).toHaveText('You promised yourself; the records say');
  await expectWithinReach(page, 'audit, promises of the last one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 1 of 30')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectWithinReach(page, 'audit, a claim');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(mirror.uncovered).toBeVisible();
  await expectWithinReach(page, 'audit, uncovered and confirmed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 30')).toBeVisible();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(mirror.uncovered).toBeVisible();
  await expectWithinReach(page, 'audit, uncovered and overclaimed');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 3 of 30')).toBeVisible();
  await expectWithinReach(page, 'audit, a rating');
  await frame.visit(`/mirror/${id}?at=end`);
  await expect(mirror.question).toHaveText('28 questions are still open');
  await expectWithinReach(page, 'audit, not all answered');
  await answerAll(shop, id);
  await frame.visit(`/mirror/${id}?at=i8`);
  await expect(page.getByText('no record', { exact: true })).toBeVisible();
  await expectWithinReach(page, 'audit, uncovered without a record');
  await frame.visit(`/mirror/${id}`);
  await expect(page.getByText('What do you promise yourself?')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await expectWithinReach(page, 'audit, the end');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWithinReach(page, 'audit, the last word');
});

test('everybody can rate, and read what an audit showed', async ({ page, shop }) => {
  test.setTimeout(600_000);
  const staff = await addStaff(shop, 5);
  await askEverybody(shop);
  const { id, name } = await startAudit(shop);
  await rateAsStaff(shop, id, staff);
  await answerAll(shop, id);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  for (const [path, state] of [
    ['/mirror', 'mirror, an audit is open'],
    [`/mirror/${id}/paper`, 'questions on paper'],
    [`/mirror/${id}/rate?as=outsider`, 'keying in a paper'],
  ] as const) {
    await frame.visit(path);
    await whenRead(page);
    await expectWithinReach(page, state);
  }
  await frame.lock();
  await new SignInPage(page).signIn(people.manager);
  await frame.visit('/mirror');
  await expect(page.getByRole('button', { name: 'Rate' })).toBeVisible();
  await expectWithinReach(page, 'mirror, a manager is asked');
  await page.getByRole('button', { name: 'Rate' }).click();
  await expect(page.getByText('questions are still open')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectWithinReach(page, 'a manager rates');
  await frame.lock();
  await new SignInPage(page).signIn(people.staff);
  await page.getByRole('link', { name: /asks you/ }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await expectWithinReach(page, 'what is stored of a rating');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expectWithinReach(page, 'staff rate');
  await frame.lock();

  await finishAudit(shop, id, ['Talk to a customer every day']);
  await new SignInPage(page).signIn(people.manager);
  await frame.visit(`/mirror/${id}`);
  await expect(frame.title).toContainText(name);
  await whenRead(page);
  await expectWithinReach(page, 'what an audit showed');
  await frame.visit(`/mirror/${id}/report`);
  await whenRead(page);
  await expectWithinReach(page, 'page to read aloud');
});
