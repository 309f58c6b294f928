import { expect, test } from './app-test.ts';
import { goByKeys, Keys } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { SignInPage } from './pages/sign-in-page.ts';

test('an owner sets up the business, writes the code down and adds people, by keyboard alone', async ({
  page,
  emptyHost,
}) => {
  await page.goto(emptyHost.address);
  const keys = new Keys(page);
  const frame = new Frame(page);
  await expect(page.getByLabel('What is it called?')).toBeFocused();
  await keys.type('Harbour Bikes');
  // Kind, currency, month and time zone stand there already; Tab passes them.
  await keys.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await keys.type('Sam');
  await keys.press('Tab');
  await keys.type('333333');
  await keys.press('Tab');
  await expect(page.getByLabel('The same PIN again')).toBeFocused();
  await keys.type('333333');
  await keys.press('Ctrl Enter');

  await expect(frame.title).toHaveText('Write this code down');
  await expect(page.getByText(/^([A-Z0-9]{4}[- ]){5}[A-Z0-9]{4}$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeDisabled();
  await keys.press('Tab', 'Space', 'Tab', 'Tab', 'Enter');
  await expect(frame.navigation).toContainText('Sam · owner');

  await goByKeys(keys, page, 'People and PINs');
  const add = page.getByRole('button', { name: 'Add somebody' });
  await expect(add).toBeVisible();
  for (const { name, pin, isManager } of [
    { name: 'Dana', pin: '222222', isManager: true },
    { name: 'Priya', pin: '1111', isManager: false },
  ]) {
    await add.focus();
    await keys.press('Enter');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await keys.type(name);
    await keys.press('Tab');
    if (isManager) await keys.press('ArrowDown', 'ArrowDown', 'Enter');
    await keys.press('Tab');
    await keys.type(pin);
    await keys.press('Ctrl Enter');
    await expect(frame.notice(`${name} can sign in now.`)).toBeVisible();
  }
  keys.print('First run and two people');

  await frame.lock();
  await expect(page.getByRole('button', { name: 'Dana manager' })).toBeVisible();
  await new SignInPage(page).signIn({ name: 'Priya staff', pin: '1111' });
  await expect(frame.navigation).toContainText('Priya · staff');
});

test('the first form says what is missing beside the field and keeps what was typed', async ({ page, emptyHost }) => {
  await page.goto(emptyHost.address);
  await page.getByLabel('Your name').fill('Sam');
  await page.getByLabel('PIN, at least 6 digits').fill('1234');
  await page.getByLabel('The same PIN again').fill('12');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Give the business a name.')).toBeVisible();
  await expect(page.getByText('An owner’s PIN has 6 to 12 digits.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Sam');
});

test('whoever only looks around gets the sample company in one click', async ({ page, emptyHost }) => {
  await page.goto(emptyHost.address);
  await page.getByRole('button', { name: 'See the sample company' }).click();
  // A year of customers is written first; the page says how far it is.
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('the PINs are no secret')).toBeVisible();
});
