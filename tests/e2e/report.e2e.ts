import { addDays, dayStart, toDay } from '../../shared/clock.ts';
import { periodName, quarterOf } from '../../shared/period.ts';
import { expect, test } from './app-test.ts';
import { goByKeys, Keys } from './keys.ts';
import { LogPage } from './pages/log-page.ts';
import { countPages, ReportPage } from './pages/report-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { people, type Shop } from './shop.ts';

const timeZone = 'Europe/Berlin';
const lastQuarter = () => quarterOf(addDays(quarterOf(toDay(Date.now(), timeZone)).from, -1));

/** What customers said in the quarter that ended. */
async function prepareQuarter(shop: Shop): Promise<string> {
  const { from, to } = lastQuarter();
  const heardAt = dayStart(addDays(to, -10), timeZone);
  await logEntry(shop, 'Nobody rang back, twice.', { howLeft: 'unhappy', heardAt });
  for (let no = 0; no < 11; no += 1) await logEntry(shop, `All well, ${no}`, { howLeft: 'happy', heardAt });
  return periodName({ from, to });
}

test('a quarter is read, followed to its records, signed and printed by keyboard alone', async ({ page, shop }) => {
  test.slow();
  const name = await prepareQuarter(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.owner);
  const report = new ReportPage(page);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Report');
  await report.whenRead();
  await expect(report.title).toHaveText(`${name} is not signed yet`);
  await expect(report.sentences).toHaveCount(5);
  await expect(report.sentences.nth(3)).toContainText('1 of 12 contacts in the log left the customer unhappy (8%');

  // From a figure on page one to the words behind it: two steps.
  await expect(report.figure('Left unhappy')).toBeVisible();
  await keys.press('5');
  await expect(new LogPage(page).row('Nobody rang back, twice.')).toBeVisible();
  await keys.press('J', 'Enter');
  await expect(page.getByRole('main')).toContainText('Nobody rang back, twice.');
  await expect(page).toHaveURL(/\/log\/[0-9a-f-]+$/);

  await goByKeys(keys, page, 'Report');
  await report.whenRead();
  await keys.press('C');
  await expect(report.sentences).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Who left, and why' })).toHaveCount(0);
  await keys.press('O');
  await report.whenRead();
  await expect(report.sentences).toHaveCount(5);

  await keys.press('S');
  const promise = (place: string) => page.getByRole('textbox', { name: `${place} promise` });
  await expect(promise('First')).toBeFocused();
  await keys.type('Ring back the same day');
  await keys.press('Tab');
  await keys.type('Say the first date only once');
  await keys.press('Tab');
  await keys.type('Tell who complained');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(report.title).toHaveText(`${name}, signed by Sam`);
  await expect(page.getByText(/^Frozen on/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What we promise for the next quarter' })).toContainText(
    'Tell who complained',
  );
  await report.whenRead();
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await countPages(page, format);
    console.log(`Report of one quarter on ${format}: ${pages} pages`);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(12);
  }
  keys.print('A quarter read, followed to its records, and signed');
});

test('everybody can reach the report', async ({ page, shop }) => {
  test.slow();
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const report = new ReportPage(page);
  await frame.visit('/report');
  await report.whenRead();
  await expect(page.getByRole('heading', { name: 'Nothing of this quarter is on record' })).toBeVisible();
  await prepareQuarter(shop);
  await expect(page.getByRole('heading', { name: 'Nothing of this quarter is on record' })).toBeHidden();
  await report.whenRead();
  await expectWithinReach(page, 'report');
  await page.keyboard.press('s');
  await expect(page.getByRole('textbox', { name: 'First promise' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Write at least one thing you promise.')).toBeVisible();
  await expectWithinReach(page, 'signing a report');
});
