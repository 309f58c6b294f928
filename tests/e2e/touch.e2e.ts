import { addDays } from '../../shared/clock.ts';
import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { logEntry } from './prepare.ts';
import { addSpokenWith, sell, today } from './prepare-touch.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people } from './shop.ts';

/** What came of ten calls on a Friday afternoon: a key, and a note where there was one. */
const calls = [
  { key: 'N', note: '' },
  { key: 'Y', note: 'Wants a second lock.' },
  { key: 'N', note: '' },
  { key: 'V', note: '' },
  { key: 'N', note: 'Back from Spain.' },
  { key: 'X', note: '' },
  { key: 'Y', note: 'Brakes squeal.' },
  { key: 'N', note: '' },
  { key: 'N', note: '' },
  { key: 'Y', note: '' },
] as const;

/** The issue allows eight keys for a call, apart from what is typed. */
const mostKeys = 8;

test('ten Friday calls are logged by keyboard alone', async ({ page, shop }) => {
  for (const index of calls.keys()) {
    await addSpokenWith(shop, `Customer ${index + 1}`, 80 - index, { styleNote: `Style ${index + 1}` });
  }
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.staff);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Keep in touch');
  await expect(frame.title).toHaveText('Ten people to call this week; the longest wait is 80 days');
  const chosen = page.getByRole('list', { name: 'Calls of this week' }).getByRole('button', { expanded: true });
  const presses: number[] = [];
  for (const [index, { key, note }] of calls.entries()) {
    await expect(chosen).toContainText(`Customer ${index + 1}`);
    await expect(page.getByText(`Style ${index + 1}`, { exact: true })).toBeVisible();
    const before = keys.count;
    if (note !== '') {
      await keys.press('A');
      await expect(page.getByRole('textbox', { name: `Note on the call with Customer ${index + 1}` })).toBeFocused();
      await keys.type(note);
      await keys.press('Escape');
    }
    await keys.press(key);
    presses.push(keys.count - before - note.length);
  }
  // Who was not reached stays, and is the only one left to call.
  await expect(frame.title).toHaveText('Two people to call this week; the longest wait is 77 days');
  expect(Math.max(...presses)).toBeLessThanOrEqual(mostKeys);
  console.log(`Ten Friday calls, key presses each apart from texts: ${presses.join(', ')}`);
  keys.print('Ten Friday calls');
  const { items } = await shop.owner.touch.list({ from: today() });
  expect(items.map(({ needed, outcome, note }) => [needed === 'not-asked' ? outcome : needed, note])).toEqual(
    calls.map(({ key, note }) => [{ N: 'no', Y: 'yes', V: 'voicemail', X: 'no-answer' }[key], note]).toReversed(),
  );
});

test('a playbook is made, started by a sale, shifted with what follows, taken back; a yes to an ask is kept', async ({
  page,
  shop,
}) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.manager);
  await frame.visit('/touch?tab=playbooks');
  await expect(frame.title).toHaveText('No playbook is running');
  await page.getByRole('button', { name: 'After a sale', exact: true }).last().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByText('With every purchase').click();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const id = await addSpokenWith(shop, 'Harbour Dental', 3);
  await sell(shop, id, 20);
  const running = page.getByRole('region', { name: 'Running now' });
  await expect(running).toContainText('Harbour Dental');
  await expect(running).toContainText('Ask whether we may quote them');
  const before = (await shop.owner.touch.ofCustomer({ customerId: id })).runs[0]?.tasks ?? [];

  await running.getByRole('button', { name: /^Move.*Harbour Dental/ }).click();
  await dialog.getByLabel('Counted from').fill(addDays(today(), -15));
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const dueOf = async () =>
    ((await shop.owner.touch.ofCustomer({ customerId: id })).runs[0]?.tasks ?? []).map(({ dueOn }) => dueOn);
  expect(await dueOf()).toEqual(before.map(({ dueOn }) => addDays(dueOn, 5)));
  await frame
    .notice(/^Moved with \d steps\./)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(dueOf).toEqual(before.map(({ dueOn }) => dueOn));

  await running.getByRole('button', { name: /^Close.*Ask whether we may quote them/ }).click();
  await expect(dialog).toContainText('May we quote them?');
  await page.keyboard.press('y');
  await expect(dialog).toBeHidden();
  await expect(running).toContainText('they said yes, Dana');
  const { customer } = await shop.owner.customers.get({ id });
  expect(customer.consents).toEqual([{ kind: 'testimonial', givenOn: today() }]);
});

test('calls, playbooks, occasions and call-backs are within reach', async ({ page, shop }) => {
  test.slow();
  const id = await addSpokenWith(shop, 'Harbour Dental', 50, {
    styleNote: 'Numbers first, no small talk.',
    phone: '555 0101',
    email: 'desk@harbour.example',
    customerSinceOn: addDays(today(), -360),
  });
  await logEntry(shop, 'Could somebody please ring me?', { customerId: id, callBackAt: Date.now() - 60_000 });
  await shop.owner.touch.savePlaybook({
    commandId: newCommandId(),
    id: newId<'Playbook'>(),
    fields: {
      name: 'After a sale',
      begins: 'purchase',
      steps: [{ what: 'Thank them by hand', asks: 'nothing', way: 'note', afterDays: 1 }],
    },
  });
  await sell(shop, id, 1);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await frame.visit('/touch');
  await expect(frame.title).toHaveText('One person to call this week');
  await expect(page.getByText('Numbers first, no small talk.')).toBeVisible();
  await expectWithinReach(page, 'the calls of this week');
  await keys.press('W');
  await tabTo(keys, page.getByRole('dialog').getByRole('textbox', { name: 'Note' }));
  await expectWithinReach(page, 'a contact with a customer');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const [tab, words] of [
    ['playbooks', 'Thank them by hand'],
    ['occasions', '1 year a customer'],
    ['call-backs', '“Could somebody please ring me?”'],
  ] as const) {
    await frame.visit(`/touch?tab=${tab}`);
    await expect(page.getByText(words).first()).toBeVisible();
    await expectWithinReach(page, tab);
  }
});
