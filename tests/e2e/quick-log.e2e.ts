import { expect, test } from './app-test.ts';
import { goByKeys, Keys, tabTo } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { QuickLog } from './pages/quick-log.ts';
import { newCommandId, newId, people } from './shop.ts';

const words = 'Two weeks for a new wheel, and nobody rang me.';

test('staff log an unhappy customer by keyboard alone, and the owner sees entry, action and timeline', async ({
  page,
  shop,
}) => {
  await shop.owner.customers.add({
    commandId: newCommandId(),
    id: newId<'Customer'>(),
    fields: { name: 'Hollis Family' },
  });
  await shop.open(page);
  const keys = new Keys(page);
  const frame = new Frame(page);
  const quickLog = new QuickLog(page);

  // Dana stands first, Priya second.
  await expect(page.getByRole('button', { name: 'Dana' })).toBeFocused();
  await keys.press('Tab');
  await expect(page.getByRole('button', { name: 'Priya' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await keys.type(people.staff.pin);
  await keys.press('Enter');
  await expect(frame.navigation).toBeVisible();
  const signedInAfter = keys.count;

  await keys.press('L');
  await expect(quickLog.words).toBeFocused();
  await keys.type(words);
  await keys.press('Tab', '3');
  await expect(quickLog.face('left unhappy')).toBeChecked();
  await keys.press('Tab');
  await expect(quickLog.customer).toBeFocused();
  await keys.type('hol');
  await expect(page.getByRole('option', { name: 'Hollis Family' })).toBeVisible();
  await keys.press('Enter', 'Ctrl Enter');
  await expect(frame.notice('Logged, and an action is open.')).toBeVisible();
  console.log(`Logging took ${keys.count - signedInAfter} key presses, ${words.length} of them the words.`);

  await keys.press('Ctrl Shift X');
  await expect(page.getByRole('button', { name: 'Dana' })).toBeFocused();
  await keys.press('Tab', 'Tab');
  await expect(page.getByRole('button', { name: 'Sam' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await keys.type(people.owner.pin);
  await keys.press('Enter');
  await expect(frame.navigation).toContainText('Sam · owner');

  for (const section of ['Log', 'Actions', 'Customers'] as const) {
    await goByKeys(keys, page, section);
    const list = page.locator('section[tabindex="0"]');
    await expect(list).toContainText(section === 'Log' ? words : 'Hollis Family');
    // From the top of the page Tab passes the navigation, the button and the filters on its way to the list.
    await tabTo(keys, list);
    await keys.press('ArrowDown', 'Enter');
    await expect(page).toHaveURL(new RegExp(`/${section.toLowerCase()}/`));
    await expect(page.getByRole('main')).toContainText(words);
  }
  keys.print('Acceptance 2');
});
