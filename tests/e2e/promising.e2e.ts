import { expect, test } from './app-test.ts';
import { Keys, goByKeys } from './keys.ts';
import { ImportsPage } from './pages/imports-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { prepareJobs } from './prepare-jobs.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people } from './shop.ts';

const nineDays = Array.from({ length: 12 }, () => 9);

test('a need that history does not bear out is referred by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await prepareJobs(shop, 'House cabling', nineDays, 'Fenwick Cabling');
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'What can we promise?');
  await expect(page.getByRole('table', { name: 'Kinds of job' })).toContainText('came true 12 of 12');
  // Staff see what can be promised, and no results.
  await expect(page.getByRole('table', { name: 'Kinds of job' })).not.toContainText('Kept on the first date');
  await keys.press('J', 'Enter');
  await expect(page.getByLabel('Within working days')).toBeFocused();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('9 working days');
  await expect(dialog).toContainText('It came true 12 of the last 12 times.');
  await keys.type('5');
  await expect(dialog).toContainText('5 working days came true 0 of 12 times');
  await expect(dialog).toContainText('better say no');
  await expect(dialog).toContainText('Fenwick Cabling does it better.');

  await keys.press('Ctrl Shift F');
  await expect(page.getByRole('textbox', { name: 'Who it was' })).toBeFocused();
  await keys.type('Lighthouse Café');
  await expect(page.getByRole('option', { name: 'add “Lighthouse Café”' })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Who it was' })).toHaveValue('Lighthouse Café');
  await keys.press('Ctrl Enter');
  await expect(frame.notice('It is in the list.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(frame.title).toHaveText('0 of 1 whom we referred came back');
  const list = page.getByRole('table', { name: 'Declined and referred business' });
  await expect(list).toContainText('Lighthouse Café');
  await expect(list).toContainText('House cabling: 5 working days');
  await expect(list).toContainText('referred to Fenwick Cabling');
  keys.print('A need looked up, and referred');
});

test('jobs of a file become promises, and tell what can be promised', async ({ page, shop }) => {
  const lines = Array.from(
    { length: 10 },
    (_, index) => `Quay Books ${index},Repair,2026-03-02,2026-03-04,2026-03-0${3 + (index % 2)}`,
  );
  const text = `Client;Service;Ordered;Due date;Completed\n${lines.join('\n').replaceAll(',', ';')}\nNobody;Repair;2026-03-02;;2026-03-03\n`;
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  const imports = await ImportsPage.open(page);
  await imports.choose({ name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }, 'Jobs and their dates');
  await imports.check();
  await expect(page.getByText('10 promises can be imported, 1 row can’t be read.')).toBeVisible();
  await expect(page.getByText('1 new kind of job')).toBeVisible();
  await imports.import(/^Import the good rows: 10 promises$/);
  await frame.visit('/promises/capabilities');
  await expect(frame.title).toHaveText('Repair, kept 10 of 10');
  await expect(page.getByRole('table', { name: 'Kinds of job' })).toContainText('2 working days');
});

test('everybody can reach hours, kinds of job and who was sent away', async ({ page, shop }) => {
  test.slow();
  const jobTypeId = await prepareJobs(shop, 'House cabling', nineDays, 'Fenwick Cabling');
  const customerId = newId<'Customer'>();
  await shop.owner.customers.add({ commandId: newCommandId(), id: customerId, fields: { name: 'Harbour Dental' } });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/settings?tab=hours');
  await page.getByLabel('Add holidays').fill('25 Dec 2031 Christmas Day\nsome day');
  await expect(page.getByText('“some day”: there is no date in it.')).toBeVisible();
  await expectWithinReach(page, 'working hours and holidays');
  await page.getByLabel('Add holidays').press('Control+Enter');
  await expect(frame.notice('1 holiday added.')).toBeVisible();
  await expect(page.getByText('Christmas Day')).toBeVisible();

  await frame.visit(`/promises/capabilities?jobType=${jobTypeId}`);
  await page.getByLabel('Within working days').fill('5');
  await expect(page.getByRole('dialog')).toContainText('better say no');
  await expectWithinReach(page, 'what can be promised');

  await frame.visit(`/promises/declined?add=true&forJobType=${jobTypeId}&forCustomer=${customerId}&need=Two days`);
  await expect(page.getByRole('textbox', { name: 'Who it was' })).toHaveValue('Harbour Dental');
  await expectWithinReach(page, 'somebody who is sent away');
});
