import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { addPlace, makeScenario, planVisit } from './mystery-visit.ts';
import { ShopsPage } from './pages/shops-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people, type Shop } from './shop.ts';

async function signIn(page: Page, shop: Shop): Promise<ShopsPage> {
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  return new ShopsPage(page);
}

/** Two places, a scenario, a visit that is late, and one whose scorecard is begun. */
async function prepare(shop: Shop) {
  const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Queen Street')];
  await addPlace(shop, 'Harbour');
  const late = await planVisit(shop, { scenarioId, locationId, inDays: -2 });
  const begun = await planVisit(shop, { scenarioId, locationId, inDays: -1 });
  await shop.owner.shops.startVisit({ commandId: newCommandId(), id: begun, runId: newId<'Run'>() });
  return { late, begun };
}

test('everybody can begin with mystery shops', async ({ page, shop }) => {
  test.slow();
  const shops = await signIn(page, shop);
  await shops.visit('/shops');
  await expect(shops.button(/^A first visit/)).toBeVisible();
  await expectWithinReach(page, 'mystery shops, the first scenario');
  await shops.button(/^A first visit/).click();
  await expect(shops.dialog).toBeVisible();
  await expectWithinReach(page, 'a scenario');
  await page.keyboard.press('Escape');
  await shops.visit('/shops?tab=results');
  await expect(page.getByText('What shoppers see will stand here')).toBeVisible();
  await expectWithinReach(page, 'mystery shops, nothing seen yet');
});

test('everybody can use the visits and the coverage', async ({ page, shop }) => {
  test.slow();
  await prepare(shop);
  const shops = await signIn(page, shop);
  await shops.visit('/shops');
  await expect(shops.visitRow('Queen Street').first()).toBeVisible();
  await expectWithinReach(page, 'mystery visits');
  await page.keyboard.press('n');
  await expect(shops.dialog).toBeVisible();
  await expectWithinReach(page, 'planning a visit');
  await page.keyboard.press('Escape');
  for (const [tab, words] of [
    ['coverage', 'Harbour'],
    ['scenarios', 'Asking for a price'],
  ] as const) {
    await shops.visit(`/shops?tab=${tab}`);
    await expect(page.getByText(words).first()).toBeVisible();
    await expectWithinReach(page, `mystery shops, ${tab}`);
  }
});

test('everybody can use a visit', async ({ page, shop }) => {
  test.slow();
  const { late, begun } = await prepare(shop);
  const shops = await signIn(page, shop);
  for (const id of [late, begun]) {
    await shops.visit(`/visits/${id}`);
    await expect(page.getByRole('heading', { name: 'Scorecard', exact: true })).toBeVisible();
    await expectWithinReach(page, 'a visit');
  }
  await shops.button('More').click();
  await page.getByRole('menuitem', { name: 'Call it off' }).click();
  await expect(shops.title).toContainText('called off');
  await expectWithinReach(page, 'a visit called off');
  await shops.visit('/');
  await expect(page.getByRole('link', { name: /^Mystery visit, / }).first()).toBeVisible();
  await expectWithinReach(page, 'Today with a visit');
});

test('everybody can read what was seen', async ({ page, sample }) => {
  test.slow();
  await page.goto(sample.address);
  await new SignInPage(page).signIn({ name: 'Dana', pin: '222222' });
  const shops = new ShopsPage(page);
  await shops.visit('/shops?tab=results');
  await expect(page.getByRole('heading', { name: /on average in/ })).toBeVisible();
  await expectWithinReach(page, 'what was seen');
});
