import { expect, test } from './app-test.ts';
import { goByKeys, Keys, tabTo } from './keys.ts';
import { addPlace, makeScenario, makeScorecard, planVisit, shopToday } from './mystery-visit.ts';
import { ShopsPage } from './pages/shops-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { people } from './shop.ts';

test('a manager makes a scenario, plans a visit and records it by keyboard alone', async ({ page, shop }) => {
  test.slow();
  await addPlace(shop, 'Queen Street');
  await makeScorecard(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const shops = new ShopsPage(page);

  const making = new Keys(page);
  await goByKeys(making, page, 'Mystery shops');
  await expect(shops.title).toHaveText('No mystery visit is planned yet');
  await tabTo(making, shops.button(/^A first visit/));
  await making.press('Enter');
  await tabTo(making, page.getByRole('textbox', { name: 'Name' }));
  await making.press('Ctrl A');
  await making.type('Asking for a price');
  await tabTo(making, page.getByRole('combobox', { name: 'Scorecard' }));
  await making.press('Enter');
  // The example's own stands chosen; the one of this shop is further up.
  const own = page.getByRole('option', { name: 'A visit to the shop' });
  await expect(own).toBeVisible();
  const isReached = async (): Promise<boolean> => (await own.getAttribute('data-combobox-selected')) === 'true';
  for (let lines = 0; lines < 10 && !(await isReached()); lines += 1) await making.press('ArrowUp');
  await making.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Scorecard' })).toHaveValue('A visit to the shop');
  await making.press('Tab');
  await making.type('15');
  await making.press('Ctrl Enter');
  await expect(shops.dialog).toBeHidden();
  await expect(page.getByRole('listitem', { name: 'Asking for a price' })).toContainText('up to €15');
  making.print('A scenario from an example');

  const planning = new Keys(page);
  await planning.press('N');
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('Asking for a price');
  await planning.press('Tab');
  await planning.type('queen');
  await expect(page.getByRole('option', { name: 'Queen Street' })).toBeVisible();
  await tabTo(planning, page.getByRole('textbox', { name: 'What they are called' }));
  await planning.type('Jo');
  await planning.press('Ctrl Enter');
  await expect(shops.notice('The visit is planned.')).toBeVisible();
  planning.print('A visit is planned');

  const recording = new Keys(page);
  await goByKeys(recording, page, 'Mystery shops');
  await expect(shops.visitRow('Queen Street')).toBeVisible();
  await recording.press('J', 'Enter');
  await expect(shops.title).toContainText('Queen Street: a visit is planned for');
  await recording.press('S');
  const greeted = shops.item('Did somebody greet you?');
  await expect(greeted.getByRole('radio', { name: 'Yes' })).toBeFocused();
  // The critical item fails, and wants a note.
  await recording.press('N');
  await tabTo(recording, greeted.getByRole('textbox', { name: /^Note/ }));
  await recording.type('Nobody looked up.');
  await recording.press('Alt ArrowDown');
  // Nothing was tried on.
  await recording.press('D', 'Enter');
  const front = shops.item('The front as you found it');
  await shops.choosePhoto(() => recording.press('Enter'));
  await expect(front.getByRole('img')).toBeVisible();
  await recording.press('Alt ArrowDown', 'Y');
  const price = shops.item('Did you pay the price you were told?');
  await tabTo(recording, price.getByRole('button', { name: 'Add a photo' }));
  await shops.choosePhoto(() => recording.press('Enter'));
  await expect(price.getByRole('img')).toBeVisible();
  await recording.press('Ctrl Enter');
  await expect(shops.notice('Handed in.')).toBeVisible();
  recording.print('A visit is recorded: two photos, one critical fail, one that did not apply');

  const acting = new Keys(page);
  await expect(shops.button(/^Make it an action/)).toBeVisible();
  await acting.press('A');
  await expect(page.getByRole('link', { name: 'See the action' })).toBeVisible();
  acting.print('A finding becomes an action');

  const [visit] = (await shop.owner.shops.listVisits({ show: 'made' })).items;
  expect(visit).toMatchObject({ shopperName: 'Jo', locationName: 'Queen Street', value: 0.5, capped: 0 });
  const { items: actions } = await shop.owner.actions.list({ show: 'open' });
  expect(actions).toEqual([expect.objectContaining({ source: 'finding' })]);

  await shops.visit(`/visits/${visit?.id ?? ''}`);
  await expect(shops.title).toHaveText('Queen Street scored 50%, which counts as 0%');
  await expect(page.getByRole('img')).toHaveCount(2);
  await expect(page.getByText('Did somebody greet you?')).toBeVisible();
});

test('the notes of a visit are kept as typed, and its plan can be changed and called off', async ({ page, shop }) => {
  const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Harbour')];
  const id = await planVisit(shop, { scenarioId, locationId, inDays: 3 });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const shops = new ShopsPage(page);
  await shops.visit(`/visits/${id}`);
  await page.getByLabel('Visited on').fill(shopToday());
  await page.getByLabel('Arrived').fill('10:05');
  await page.getByLabel('Left').fill('10:30');
  await expect(page.getByText('25 min')).toBeVisible();
  await page.getByLabel('What happened, in the shopper’s words').fill('  “Nobody” looked up.\n\nThen they did. ');
  await page.getByLabel('What it cost').fill('18');
  await expect(page.getByText('€3 over the budget of €15')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What it cost')).toHaveValue('18');
  await page.getByLabel('What it cost').press('Control+Enter');
  await expect(shops.notice('Saved.')).toBeVisible();
  const { notes } = await shop.owner.shops.getVisit({ id });
  expect(notes).toEqual({
    visitedOn: shopToday(),
    arrivedMinute: 605,
    leftMinute: 630,
    narrative: '  “Nobody” looked up.\n\nThen they did. ',
    costMinor: 1800,
  });

  await shops.button('More').click();
  await page.getByRole('menuitem', { name: 'Change the plan' }).click();
  await page.getByLabel('The team knows that somebody comes').check();
  await shops.button(/^Save/).last().click();
  await expect(page.getByText('Knows that somebody comes')).toBeVisible();
  await shops.button('More').click();
  await page.getByRole('menuitem', { name: 'Call it off' }).click();
  await expect(shops.title).toHaveText('Harbour: this visit is called off');
  await shops.button('Plan it again').click();
  await expect(shops.title).toContainText('Harbour: a visit is planned for');
});

test('the coverage shows the gaps, and a gap plans a visit there', async ({ page, shop }) => {
  await makeScenario(shop);
  await addPlace(shop, 'Queen Street');
  await addPlace(shop, 'Harbour');
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const shops = new ShopsPage(page);
  await shops.visit('/shops?tab=coverage');
  await expect(shops.title).toHaveText('No place has been visited this quarter');
  // Of this quarter and those to come the first is this one; those before are missed.
  await shops
    .button(/^Harbour, .*: nothing planned/)
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Place' })).toHaveValue('Harbour');
  await page.getByLabel('What they are called').fill('Jo');
  await shops.button(/^Plan it/).click();
  await expect(shops.title).toHaveText('One place has not been visited this quarter');
  await shops.button(/^Harbour, .*: planned/).click();
  await expect(shops.visitRow('Harbour')).toBeVisible();
});

test('somebody of the staff finds the visit on Today and makes it', async ({ page, shop }) => {
  const { items } = await shop.owner.people.list({});
  const shopperId = items.find(({ name }) => name === people.staff.name)?.id;
  if (shopperId === undefined) throw new Error('Nobody of the staff is there.');
  const [scenarioId, locationId] = [await makeScenario(shop), await addPlace(shop, 'Queen Street')];
  const id = await planVisit(shop, { scenarioId, locationId, shopperId });
  await planVisit(shop, { scenarioId, locationId });
  await shop.open(page);
  await new SignInPage(page).signIn(people.staff);
  const shops = new ShopsPage(page);
  await page.getByRole('link', { name: 'Mystery visit, Queen Street' }).click();
  await expect(shops.title).toHaveText('Queen Street: a visit is planned for today');
  await page.getByLabel('What happened, in your own words').fill('They were quick.');
  await page.getByLabel('What happened, in your own words').press('Control+Enter');
  await expect(shops.notice('Saved.')).toBeVisible();
  await shops.button(/^Fill in the scorecard/).click();
  const greeted = shops.item('Did somebody greet you?');
  await expect(greeted).toBeVisible();
  await greeted.getByRole('radio', { name: 'Yes' }).check();
  await shops.item('How clean was the fitting room?').getByRole('radio', { name: '5, spotless' }).check();
  await shops.choosePhoto(async () => {
    await shops.item('The front as you found it').getByRole('button').first().click();
  });
  await expect(shops.item('The front as you found it').getByRole('img')).toBeVisible();
  await shops.item('Did you pay the price you were told?').getByRole('radio', { name: 'Yes' }).check();
  await shops.button(/^Hand it in/).click();
  await expect(shops.notice('Handed in.')).toBeVisible();
  expect((await shop.owner.shops.getVisit({ id })).visit).toMatchObject({ state: 'made', value: 1 });

  // The other visit is a friend's to make.
  await shops.visit('/');
  await expect(page.getByText('Mystery visit, Queen Street')).toBeHidden();
  await shops.visit(`/visits/${id}`);
  await expect(page.getByText('They were quick.')).toBeVisible();
});
