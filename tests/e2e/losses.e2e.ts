import type { Page } from '@playwright/test';
import { addDays, toDay } from '../../shared/clock.ts';
import type { LossFields } from '../../shared/features/losses/losses.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { expect, test } from './app-test.ts';
import { Keys, goByKeys, tabTo } from './keys.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { samplePeople } from './sample.ts';
import { newCommandId, newId, people, type Shop } from './shop.ts';

const today = () => toDay(Date.now(), 'Europe/Berlin');

/** A customer of the shop since years; in time for every loss of these tests. */
async function addCustomer({ owner }: Shop, name: string, yearlyMarginMinor: number): Promise<Id<'Customer'>> {
  const id = newId<'Customer'>();
  const fields = { name, yearlyMarginMinor, customerSinceOn: addDays(today(), -1000), phone: '555 0101' };
  await owner.customers.add({ commandId: newCommandId(), id, fields });
  return id;
}

async function reasonOf({ owner }: Shop, name: string): Promise<Id<'Reason'>> {
  const { reasons } = await owner.business.places({});
  const found = reasons.find((reason) => reason.list === 'loss' && reason.name === name);
  if (found === undefined) throw new Error(`A shop has no reason “${name}” for leaving.`);
  return found.id;
}

/** Has the owner write down that somebody left some days ago. */
async function recordLoss(shop: Shop, name: string, daysAgo: number, more: Partial<LossFields> = {}) {
  const customerId = await addCustomer(shop, name, 78_000);
  const id = newId<'Loss'>();
  const caller = (await shop.owner.session.get({})).person?.id ?? null;
  const fields = {
    lostOn: addDays(today(), -daysAgo),
    noticed: 'they-said',
    marginMinor: 78_000,
    reasonId: null,
    note: '',
    caller,
    ...more,
  } as const;
  await shop.owner.losses.record({ commandId: newCommandId(), id, customerId, fields });
  return id;
}

const notes = { hoped: '', happened: '', firstThought: '', told: '', wouldHaveKept: '', shouldKnow: '' };

/** The tabs, and what each shows of the sample company once it is read. */
const tabs = {
  five: 'Reyes Family',
  queue: 'To call now',
  all: 'Kowalski Family',
  reasons: 'Moved away',
  cost: 'Severe moments this quarter',
};

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('an owner writes down an exit call with notes and reasons by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await recordLoss(shop, 'Bayside Gym', 24);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const keys = new Keys(page);
  await goByKeys(keys, page, 'Lost customers');
  await expect(frame.title).toHaveText('One left, and we did not know why');
  await expect(page.getByRole('button', { name: 'Next call: Bayside Gym' })).toBeVisible();
  await keys.press('C');
  await expect(frame.title).toHaveText('Bayside Gym waits for a call, day 24 of 42');
  await expect(page.getByText('Nothing we changed has been shown to work yet, so claim nothing.')).toBeVisible();
  await expect(page.getByText('People who left are never sent surveys')).toBeVisible();
  const questions = page.getByRole('textbox', { name: /^\d\. / });
  await keys.press('C');
  for (const words of [
    'Phones that ring.',
    'Four calls, no answer.',
    'On a Monday.',
    'Within the hour.',
    'A call.',
    '',
  ]) {
    if (words !== '') await keys.type(words);
    await keys.press('Tab');
  }
  await expect(questions.nth(1)).toHaveValue('Four calls, no answer.');
  const points = page.getByRole('list').filter({ has: page.getByRole('textbox') });
  const fields = points.getByRole('textbox');
  await expect(fields.first()).toBeFocused();
  await keys.type('70');
  await keys.press('Tab', 'Enter');
  await expect(page.getByText('All 100 points are given out.')).toBeVisible();
  await expect(fields.nth(1)).toHaveValue('30');
  await tabTo(
    keys,
    page.getByRole('radiogroup', { name: 'Had they ever complained to us?' }).getByRole('radio').first(),
  );
  await keys.press('ArrowRight');
  await tabTo(keys, page.getByRole('radiogroup', { name: 'Could we win them back?' }).getByRole('radio').first());
  await keys.press('ArrowRight');

  // Nothing is lost with a reload in the middle of a call.
  await page.reload();
  await expect(questions.nth(1)).toHaveValue('Four calls, no answer.');
  await expect(fields.nth(1)).toHaveValue('30');
  await keys.press('C');
  await expect(questions.first()).toBeFocused();
  await keys.press('Ctrl Enter');
  await expect(frame.notice('What Bayside Gym told is written down.')).toBeVisible();
  await expect(frame.title).toContainText('Bayside Gym left, and we did not know why. It was:');
  keys.print('An exit call with notes and reasons');
});

test('a customer who left is written down on their page, and the last five lay reason on file beside reason found', async ({
  page,
  shop,
}) => {
  test.slow();
  const [price, moved] = [await reasonOf(shop, 'Price'), await reasonOf(shop, 'Moved away')];
  const called = await recordLoss(shop, 'Reyes Family', 23, { reasonId: price });
  await shop.owner.losses.saveCall({
    commandId: newCommandId(),
    id: newId<'ExitCall'>(),
    lossId: called,
    call: {
      calledOn: addDays(today(), -7),
      through: 'phone',
      answers: notes,
      causes: [
        { reasonId: moved, points: 70 },
        { reasonId: price, points: 30 },
      ],
      complained: false,
      winBack: 'no',
      wouldTake: '',
      othersSaid: '',
    },
  });
  const customerId = await addCustomer(shop, 'Elm Street Dental', 240_000);
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit(`/customers/${customerId}`);
  await page.getByRole('button', { name: 'They left' }).click();
  const dialog = page.getByRole('dialog', { name: 'Elm Street Dental left' });
  await expect(dialog.getByLabel('Yearly margin')).toHaveValue('€2,400');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(frame.title).toHaveText(/^Elm Street Dental, lost in \d{4}$/);
  await expect(page.getByRole('region', { name: 'Why they left' })).toContainText('On file: unknown');

  await frame.visit('/losses');
  await expect(frame.title).toHaveText('Of the last two who left, we knew why in none');
  await expect(row(page, 'Reyes Family')).toContainText(/Price.*Moved away 70 · Price 30.*Sam, day 16 different/);
  await expect(row(page, 'Elm Street Dental')).toContainText(/unknown.*not before/);
  await expect(page.getByText('€3,180 a year')).toBeVisible();
  await expect(page.getByText('300 calls, 30 meetings.')).toBeVisible();
  await page.getByRole('button', { name: 'Reasons' }).click();
  await expect(frame.title).toHaveText('The one call found another reason than the one on file');
  await expect(page.getByRole('list', { name: 'Reasons, the heaviest first' })).not.toContainText(/Sam|Dana|Priya/);
});

test('everybody can use the lost customers: each list, the call before and after, whose leaving matters', async ({
  page,
  sample,
}) => {
  test.slow();
  await page.goto(sample.address);
  const frame = await new SignInPage(page).signIn(samplePeople.owner);
  for (const [tab, shown] of Object.entries(tabs)) {
    await frame.visit(`/losses?tab=${tab}`);
    await expect(page.getByText(shown).first()).toBeVisible();
    await expectWithinReach(page, `lost customers, ${tab}`);
  }
  for (const name of ['Bayside Gym', 'Reyes Family']) {
    await frame.visit('/losses');
    await page.getByRole('link', { name }).click();
    await expect(frame.title).toContainText(name);
    await expectWithinReach(page, `the page of ${name}`);
  }
  await frame.visit('/losses');
  await page.getByRole('button', { name: 'Who matters' }).click();
  await expect(page.getByRole('combobox', { name: 'Who gets a call' })).toBeVisible();
  await expectWithinReach(page, 'whose leaving matters');
});
