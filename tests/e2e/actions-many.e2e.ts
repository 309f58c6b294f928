import { readFileSync } from 'node:fs';
import { expect, test } from './app-test.ts';
import { Keys, goByKeys } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addCustomer } from './prepare.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people, type Shop } from './shop.ts';

const hourMs = 3_600_000;

/** Actions due at hours from now, in this order. */
async function openActions({ owner }: Shop, dueInHours: Readonly<Record<string, number>>): Promise<void> {
  for (const [what, hours] of Object.entries(dueInHours)) {
    const dueAt = Date.now() + hours * hourMs;
    const asked = { what, entryId: null, customerId: null, who: null, dueAt };
    await owner.actions.open({ commandId: newCommandId(), id: newId<'Action'>(), ...asked });
  }
}

test('an owner moves cards, closes many and shows this week’s few by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await openActions(shop, { 'Mend the door': -30, 'Call the supplier': -20, 'Sweep the yard': -10, 'Order vans': -5 });
  const customerId = await addCustomer(shop, 'Marta Reyes');
  const call = { what: 'Call Marta Reyes', entryId: null, customerId, who: null, dueAt: Date.now() - hourMs };
  await shop.owner.actions.open({ commandId: newCommandId(), id: newId<'Action'>(), ...call });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  let keys = new Keys(page);

  await goByKeys(keys, page, 'Actions');
  await expect(frame.title).toHaveText('Five actions are open, all late');
  await keys.press('B');
  const card = (what: string) => page.getByRole('link', { name: new RegExp(`^${what}`) });
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(column('To do').getByRole('listitem')).toHaveCount(5);
  await keys.press('J');
  await expect(card('Mend the door')).toBeFocused();
  await keys.press('ArrowDown', 'Shift ArrowRight');
  await expect(column('Being done')).toContainText('Call the supplier');
  // The keyboard goes with the card, so it can be moved on at once.
  await expect(card('Call the supplier')).toBeFocused();
  await keys.press('D');
  await expect(column('Done')).toContainText('Call the supplier');
  await expect(card('Call the supplier')).toBeFocused();
  keys.print('A card to being done, then done');

  keys = new Keys(page);
  await frame.visit('/actions');
  const list = page.getByRole('table', { name: 'Actions' });
  await expect(list).toContainText('Sweep the yard');
  await keys.press('J', 'X', 'Shift ArrowDown');
  await expect(page.getByText('2 actions chosen')).toBeVisible();
  await keys.press('D');
  await expect(page.getByRole('textbox', { name: 'The same note on each' })).toBeFocused();
  await keys.type('Same van.');
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(frame.notice('Two actions done.')).toBeVisible();
  await expect(list).not.toContainText('Mend the door');
  await keys.press('U');
  await expect(list).toContainText('Mend the door');
  keys.print('Two actions closed with one note, and taken back');

  keys = new Keys(page);
  await keys.press('H');
  await expect(frame.title).toHaveText('Four things this week, all late');
  // A wall names no customer until somebody asks for it.
  await expect(page.getByRole('list', { name: 'This week’s few' })).toContainText('Call the customer');
  await keys.press('C', 'V', 'ArrowRight');
  await expect(page.getByText('2 of 4')).toBeVisible();
  await keys.press('V');
  await expect(page.getByRole('list', { name: 'This week’s few' })).toContainText('Call Marta Reyes');
  await expect(page.getByRole('region', { name: 'Done since last week' })).toContainText('Call the supplier');
  keys.print('The huddle, one at a time and all');
});

test('everybody can use the list, the board, the wall and what is done to many', async ({ page, shop }) => {
  test.slow();
  await openActions(shop, { 'Mend the door': -30, 'Call the supplier': 20 });
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/actions?tab=board');
  await expect(page.getByRole('link', { name: /^Mend the door/ })).toBeVisible();
  await expectWithinReach(page, 'the board');
  await frame.visit('/actions/huddle');
  await expect(page.getByRole('list', { name: 'This week’s few' })).toContainText('Mend the door');
  await expectWithinReach(page, 'the wall');
  await frame.visit('/actions');
  await expect(page.getByRole('table', { name: 'Actions' })).toContainText('Mend the door');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar file' }).click();
  await page.getByRole('radio', { name: 'Everybody’s' }).click();
  await page.getByRole('button', { name: 'Write the file' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('SUMMARY:Mend the door\r\n');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('g');
  await expect(page.getByRole('textbox', { name: 'Who' })).toBeFocused();
  await expectWithinReach(page, 'giving many, with what is chosen behind it');
});
