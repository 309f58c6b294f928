import { expect, test } from './app-test.ts';
import { goByKeys, Keys, tabTo } from './keys.ts';
import { MirrorPage, usualAnswer } from './pages/mirror-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { addCustomer, logEntry } from './prepare.ts';
import { addStaff, answerAll, askEverybody, finishAudit, rateAsStaff, startAudit } from './prepare-audit.ts';
import { people, type Shop } from './shop.ts';

/** As many presses as an item may cost, apart from texts. */
const mostPresses = 6;

/** Conversations the owner wrote down in the quarter that runs; the last one has a name. */
async function talk(shop: Shop, count: number): Promise<void> {
  for (let index = 1; index < count; index += 1) await logEntry(shop, `Talk ${index}`, { channel: 'phone' });
  const customerId = await addCustomer(shop, 'Hollis Family');
  await logEntry(shop, 'The last talk', { channel: 'phone', customerId, heardAt: Date.now() + 1000 });
}

/** Pages of a PDF as Chromium prints it. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test('the owner does the whole audit by keyboard alone, sees what the records say, and promises', async ({
  page,
  shop,
}) => {
  test.slow();
  const before = await startAudit(shop);
  await answerAll(shop, before.id);
  await finishAudit(shop, before.id, ['Talk to a customer every day']);
  await talk(shop, 7);
  await shop.open(page);
  await new SignInPage(page).signIn(people.owner);
  const mirror = new MirrorPage(page);
  const keys = new Keys(page);

  await goByKeys(keys, page, 'Mirror');
  await expect(mirror.title).toHaveText(`You have looked at ${before.name}`);
  await tabTo(keys, page.getByRole('button', { name: 'Look early at the quarter that runs' }));
  await keys.press('Enter');
  await expect(mirror.question).toHaveText('You promised yourself; the records say');
  await expect(page.getByRole('link', { name: 'Talk to a customer every day' })).toBeVisible();
  await keys.press('Enter');

  const presses: number[] = [];
  for (const [index, item] of before.items.entries()) {
    const from = keys.count;
    await expect(page.getByText(`Question ${index + 1} of 30`)).toBeVisible();
    await mirror.answer(keys, item, usualAnswer(item));
    let apart = 0;
    if (item.type === 'claim' && item.measure === 'log.owner-conversations') {
      const sides = page.locator('form');
      await expect(sides).toContainText('You said40');
      await expect(sides).toContainText('The records say7');
      await expect(sides).toContainText('today: Hollis Family, by phone');
      await expect(sides).toContainText('more than the records show');
      await expect(sides).toContainText('Last time you said 35');
      // The records behind the figure, and back to this very question.
      await page.getByRole('link', { name: 'See the seven' }).click();
      await expect(page.getByText('All 7 shown')).toBeVisible();
      await page.goBack();
      await expect(mirror.question).toHaveText(item.label);
      await expect(mirror.next).toBeFocused();
      // It becomes an action by one key, with words to start from.
      const sofar = keys.count;
      await keys.press('A');
      await expect(page.getByRole('textbox', { name: 'What' })).toHaveValue(/40, as I said, not 7$/);
      await keys.press('Ctrl Enter');
      await expect(mirror.notice('Action opened.')).toBeVisible();
      await expect(mirror.next).toBeFocused();
      apart = keys.count - sofar;
    }
    if (item.type === 'claim') await keys.press('Enter');
    presses.push(keys.count - from - apart);
  }
  expect(Math.max(...presses)).toBeLessThanOrEqual(mostPresses);
  console.log(
    `An audit of ${presses.length} items took ${presses.reduce((sum, count) => sum + count, 0)} key presses: ${presses.join(' ')}; at most ${Math.max(...presses)} an item.`,
  );

  await expect(mirror.question).toContainText('say more than they show');
  await keys.press('1', '1');
  await expect(page.getByRole('textbox', { name: 'Promise 2' })).toBeVisible();
  await keys.press('Ctrl Enter');
  const last = page.getByRole('dialog', { name: /^Finish the mirror/ });
  await expect(last.getByRole('button', { name: 'Finish' })).toBeFocused();
  await keys.press('Enter');
  await expect(mirror.title).toContainText('the records');
  await expect(page.getByRole('heading', { name: 'Promised at the end' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'How many conversations' })).toContainText(
    'more than the records show',
  );
  keys.print('A whole audit');

  await page.getByRole('button', { name: 'Page to read aloud' }).click();
  await expect(page.getByText('I said 40; the records say 7.')).toBeVisible();
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
  for (const format of ['A4', 'Letter']) expect(countPages(await page.pdf({ format, margin })), format).toBe(1);
});

test('an audit goes on where it was left, with what was typed', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.owner);
  const mirror = new MirrorPage(page);
  await mirror.visit('/');
  await page.getByRole('link', { name: 'Look in' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Question 1 of 30')).toBeVisible();
  await mirror.figure.fill('3 weeks');
  await expect(page.getByText('That is 21 days.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(mirror.uncovered).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 30')).toBeVisible();
  await mirror.figure.fill('40');

  await page.reload();
  await expect(page.getByText('Question 2 of 30')).toBeVisible();
  await expect(mirror.figure).toHaveValue('40');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(mirror.title).toContainText('1 of 30 answered');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Question 2 of 30')).toBeVisible();

  // What is uncovered can be looked at again and not changed.
  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect(mirror.uncovered).toBeVisible();
  await expect(page.getByText('21 days', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('Question 2 of 30')).toBeVisible();

  // Nothing is uncovered without an answer.
  await mirror.figure.fill('many');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Write how many, as a whole number.');
});

test('a manager rates by name, staff without one, and the owner sees where they see it worse', async ({
  page,
  shop,
}) => {
  test.slow();
  const staff = await addStaff(shop, 5);
  await askEverybody(shop);
  const { id, name } = await startAudit(shop);
  await shop.open(page);

  const manager = await new SignInPage(page).signIn(people.manager);
  await page.getByRole('link', { name: `The mirror for ${name} asks you` }).click();
  await expect(page.getByText('12 questions are still open.')).toBeVisible();
  const keys = new Keys(page);
  await expect(page.getByRole('radio').first()).toBeFocused();
  for (let item = 0; item < 12; item += 1) {
    const isYesNo = (await page.locator('[data-item]').nth(item).getByRole('radio').count()) === 2;
    await keys.press(isYesNo ? 'N' : '2', 'Enter');
  }
  await expect(page.getByText('Everything is answered.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Everything is answered.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(manager.notice('Thank you. Your ratings are in.')).toBeVisible();
  await expect(page.getByRole('heading', { name: `You have rated for ${name}` })).toBeVisible();
  await manager.lock();

  await new SignInPage(page).signIn(people.staff);
  await page.getByRole('link', { name: `The mirror for ${name} asks you` }).click();
  await expect(page.getByText('no name, no time, no order, no computer')).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('radio', { name: '1, Never' }).first().check({ force: true });
  await expect(page.getByText('1 answered. Nothing is saved until you send it.')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(manager.title).toHaveText(`You have rated for ${name}`);
  await manager.visit('/');
  await expect(page.getByText('asks you')).toHaveCount(0);
  await manager.lock();

  await rateAsStaff(shop, id, staff);
  await new SignInPage(page).signIn(people.owner);
  await manager.visit('/mirror');
  await expect(page.getByText('1 manager has rated.')).toBeVisible();
  await expect(page.getByText('At least 5 of the staff have rated.')).toBeVisible();
  await page.getByRole('link', { name: 'Print the questions' }).click();
  await expect(page.getByText('1. A customer who asks')).toBeVisible();
  await page.getByRole('link', { name: 'Key in what comes back' }).click();
  await expect(page.getByText('12 questions are still open.')).toBeVisible();

  await answerAll(shop, id);
  await finishAudit(shop, id, []);
  await manager.visit(`/mirror/${id}`);
  await expect(page.getByRole('heading', { name: /blind spots/ })).toBeVisible();
  const row = page.getByRole('row', { name: /Bad news is welcome/ });
  await expect(row).toContainText('5 of 5');
  await expect(row).toContainText('2 of 5');
  await expect(row).toContainText('blind spot');
  await expect(row).toContainText('1.4 of 5, 5 answers');
  // Five of them said no to the one question, and so did everybody: nothing is shown of that.
  await expect(page.getByRole('row', { name: /voicemail/ })).toContainText('not shown');
});
