import { expect, test } from './app-test.ts';
import { Frame } from './pages/frame.ts';
import { LogPage } from './pages/log-page.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { people } from './shop.ts';

test('two windows stay in step, each with its own person', async ({ page, otherPage, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.owner);
  await shop.open(otherPage);
  // A new window belongs to nobody, whoever is signed in beside it.
  await expect(otherPage.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
  await new SignInPage(otherPage).signIn(people.staff);
  const ownersLog = await LogPage.open(page);

  const quickLog = new QuickLog(otherPage);
  await quickLog.open();
  await quickLog.words.fill('The gate was locked at nine');
  await quickLog.save();
  await expect(ownersLog.row('The gate was locked at nine')).toBeVisible();
  await expect(new Frame(page).navigation).toContainText('Sam · owner');
});

test('what somebody typed survives a reload and is gone when the window changes hands', async ({ page, shop }) => {
  await shop.open(page);
  const signIn = new SignInPage(page);
  const frame = await signIn.signIn(people.staff);
  const quickLog = new QuickLog(page);
  await quickLog.open();
  await quickLog.words.fill('He asked twice for');
  await page.reload();
  await expect(frame.navigation).toContainText('Priya');
  await quickLog.open();
  await expect(quickLog.words).toHaveValue('He asked twice for');
  await expect(quickLog.dialog).toContainText('What you typed before was kept.');
  await page.keyboard.press('Escape');
  await expect(quickLog.dialog).toBeHidden();

  await frame.lock();
  const kept = await page.evaluate(
    () => JSON.stringify(Object.entries(sessionStorage)) + JSON.stringify(Object.entries(localStorage)),
  );
  expect(kept).not.toContain('He asked twice');
  await signIn.signIn(people.staff);
  await quickLog.open();
  await expect(quickLog.words).toHaveValue('');
});

test('a wrong PIN is answered in a sentence, and the right one still works', async ({ page, shop, watch }) => {
  watch.allow(/status of 4\d\d .*signIn/s);
  await shop.open(page);
  const signIn = new SignInPage(page);
  await signIn.person(people.staff.name).click();
  await signIn.pin.fill('9999');
  await signIn.pin.press('Enter');
  await expect(page.getByText(/PIN.*(wrong|not right|does not fit|not the)/i)).toBeVisible();
  await expect(signIn.pin).toBeFocused();
  await signIn.pin.fill(people.staff.pin);
  await signIn.pin.press('Enter');
  await expect(new Frame(page).navigation).toContainText('Priya');
});

test('locking takes everything read from the page, and Back brings none of it', async ({ page, shop }) => {
  await logEntry(shop, 'Only for those who work here');
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page);
  await expect(log.row('Only for those who work here')).toBeVisible();
  await log.lock();
  await expect(page.getByText('Only for those who work here')).toHaveCount(0);
  await page.goBack();
  await expect(log.title).toHaveText('Who is working?');
  await expect(page.getByText('Only for those who work here')).toHaveCount(0);
});

test('single keys rest while somebody types, and the list of keys opens with ?', async ({ page, shop }) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  await expect(list).toContainText('Log feedback');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await frame.go('Log');
  await page.getByRole('searchbox', { name: 'Search the log' }).fill('');
  await page.keyboard.type('lol');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Search the log' })).toHaveValue('lol');
});

test('a program that does not answer is said on the page, and so is that it does again', async ({
  page,
  shop,
  watch,
}) => {
  watch.allow(/net::ERR_|Failed to load resource/);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  shop.host.pause();
  try {
    await frame.go('Log');
    await expect(page.getByText('What you typed is kept', { exact: false })).toBeVisible();
    // The window itself is alive meanwhile.
    await page.keyboard.press('L');
    await expect(new QuickLog(page).words).toBeFocused();
  } finally {
    shop.host.goOn();
  }
  await expect(page.getByText('What you typed is kept', { exact: false })).toBeHidden();
});
