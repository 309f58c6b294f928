import { expect, test } from './app-test.ts';
import { Keys, tabTo } from './keys.ts';
import { addPlace, makeScenario, planVisit, shopToday } from './mystery-visit.ts';
import { Frame } from './pages/frame.ts';
import { ShopsPage } from './pages/shops-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

test.use({ hasTouch: true });

test.beforeEach(({ watch }) => {
  // While a manager hands the screen over, their page may ask once more what changed; a shopper is not told.
  watch.allow(/403 .*\/rpc\/system\/topics/);
});

/** The smallest side of anything one touches, in CSS pixels. */
const leastTouchPx = 44;

async function expectTouchable(shops: ShopsPage): Promise<void> {
  const small = await shops.page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, textarea:not([aria-hidden]), input:not([type=file])'),
    ];
    return targets.flatMap((target) => {
      // A radio is touched by its label, which is drawn around it.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const isShown = width > 0 && height > 0;
      return isShown && Math.min(width, height) < least ? [`${target.outerHTML} ${width} × ${height}`] : [];
    });
  }, leastTouchPx);
  expect(small).toEqual([]);
}

test('a shopper from outside fills in a window that was handed over, and reaches nothing else', async ({
  page,
  shop,
  watch,
}) => {
  test.slow();
  watch.allow(/session\/signIn/);
  const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Queen Street')];
  const id = await planVisit(shop, { scenarioId, locationId });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const shops = new ShopsPage(page);
  await shops.handOver(id);

  await expect(shops.title).toHaveText('Asking for a price');
  await expect(page.getByText('you may spend up to €15')).toBeVisible();
  await expectWithinReach(page, 'shopper, the scenario');
  await expectTouchable(shops);

  // No address leads anywhere else, and the business's own words are not in the page.
  for (const path of ['/', '/customers', '/shops', '/settings', `/visits/${id}`]) {
    await page.goto(new URL(path, page.url()).href);
    await expect(shops.title).toHaveText('Asking for a price');
    await expect(shops.navigation).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toHaveCount(0);

  await shops.button('To the scorecard').tap();
  await expect(shops.title).toHaveText('How was it?');
  await expect(shops.item('Did somebody greet you?')).toBeVisible();
  await expectWithinReach(page, 'shopper, the scorecard');
  await page.getByLabel('Arrived').fill('10:05');
  await page.getByLabel('Left').fill('10:20');
  await page.getByLabel('What happened, in your own words').fill('Nobody looked up.');
  await shops.item('Did somebody greet you?').getByRole('radio', { name: 'Yes' }).tap();
  await shops.item('How clean was the fitting room?').getByText('Does not apply').tap();
  await shops.choosePhoto(() => shops.item('The front as you found it').getByRole('button').first().tap());
  await expect(shops.item('The front as you found it').getByRole('img')).toBeVisible();
  await expectTouchable(shops);

  // Nothing is lost with a reload.
  await page.reload();
  await shops.button('To the scorecard').tap();
  await expect(page.getByLabel('What happened, in your own words')).toHaveValue('Nobody looked up.');
  await expect(shops.item('Did somebody greet you?').getByRole('radio', { name: 'Yes' })).toBeChecked();
  await shops.item('Did you pay the price you were told?').getByRole('radio', { name: 'No' }).tap();
  await page.getByLabel('What it cost').fill('4.50');
  // Handed in at once: what was typed a moment ago goes with it.
  await shops.button(/^Hand it in/).tap();
  await expect(shops.title).toHaveText('Thank you');
  await expectWithinReach(page, 'shopper, thank you');

  const { visit, notes } = await shop.owner.shops.getVisit({ id });
  expect(visit).toMatchObject({ state: 'made', value: 0.5, capped: 0.5 });
  expect(notes).toEqual({
    visitedOn: shopToday(),
    arrivedMinute: 605,
    leftMinute: 620,
    narrative: 'Nobody looked up.',
    costMinor: 450,
  });

  // Only a PIN leads back.
  await shops.button('Back to the business').tap();
  await expect(shops.title).toHaveText('Who is working?');
  const signIn = new SignInPage(page);
  await signIn.person(people.owner.name).click();
  await signIn.pin.fill('999999');
  await signIn.pin.press('Enter');
  await expect(page.getByText(/^This PIN is not right/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shops.title).toHaveText('Thank you');
  await shops.button('Back to the business').tap();
  await signIn.signIn(people.owner);
  await expect(new Frame(page).navigation).toContainText('Sam · owner');
});

test('a shopper can do it all by keyboard', async ({ page, shop }) => {
  const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Queen Street')];
  const id = await planVisit(shop, { scenarioId, locationId });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const shops = new ShopsPage(page);
  await shops.handOver(id);
  const keys = new Keys(page);
  await expect(shops.title).toBeFocused();
  await tabTo(keys, shops.button('To the scorecard'));
  await keys.press('Enter');
  await expect(shops.item('Did somebody greet you?').getByRole('radio', { name: 'Yes' })).toBeFocused();
  await keys.press('Y', 'Enter', 'D', 'Enter');
  await shops.choosePhoto(() => keys.press('Enter'));
  await expect(shops.item('The front as you found it').getByRole('img')).toBeVisible();
  await keys.press('Alt ArrowDown', 'Y', 'Ctrl Enter');
  await expect(shops.title).toHaveText('Thank you');
  keys.print('A shopper’s scorecard of five items');
});

// Letter is shorter: what happened goes to a second sheet in one piece.
for (const [format, sheets] of [
  ['A4', 1],
  ['Letter', 2],
] as const) {
  test(`the printed scorecard has the scenario on top, on ${format}`, async ({ page, shop }) => {
    const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Queen Street')];
    const id = await planVisit(shop, { scenarioId, locationId });
    await shop.open(page);
    await new SignInPage(page).signIn(people.manager);
    const shops = new ShopsPage(page);
    await shops.visit(`/visits/${id}`);
    await expect(shops.button('More')).toBeVisible();
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { name: 'A visit to the shop' })).toBeVisible();
    await expectWithinReach(page, 'a scorecard to print');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['Who to be: ', 'You may spend: €15', 'Arrived', 'Did somebody greet you?', 'does not apply']) {
      await expect(page.getByText(text).first()).toBeVisible();
    }
    await expect(shops.navigation).toBeHidden();
    await expect(shops.button('Print')).toBeHidden();
    const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
    const pdf = await page.pdf({ format, margin });
    // Chromium writes one such object for each page.
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    expect(pages).toBe(sheets);
  });
}
