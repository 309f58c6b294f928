import { expect, test } from './app-test.ts';
import { addPlace } from './mystery-visit.ts';
import { ChecklistsPage } from './pages/checklists-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { fillIn, makeChecklist } from './prepare-checklist.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people } from './shop.ts';

test('everybody can make a checklist', async ({ page, shop }) => {
  test.slow();
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit('/checklists');
  await expect(screen.title).toHaveText('No checklists yet');
  await expectWithinReach(page, 'no checklists');
  await page.keyboard.press('n');
  await expect(screen.button(/^Start empty/)).toBeVisible();
  await expectWithinReach(page, 'beginning a checklist');
  await page.keyboard.press('Escape');

  const checklistId = await makeChecklist(shop);
  await screen.visit(`/checklists/${checklistId}/edit`);
  for (const words of ['Title, purpose', 'What does the window', 'How long it rings', 'How many called back']) {
    await screen.outline.getByRole('treeitem').filter({ hasText: words }).click();
    await expectWithinReach(page, `writing a checklist: ${words}`);
  }
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'As it will be filled in' })).toBeVisible();
  await expectWithinReach(page, 'a checklist as it will be filled in');
  await page.keyboard.press('p');
  await page.keyboard.press('a');
  await expectWithinReach(page, 'adding an item');
});

test('everybody can fill in a checklist', async ({ page, shop }) => {
  test.slow();
  const checklistId = await makeChecklist(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/checklists/${checklistId}?tab=asks`);
  await expect(page.getByText('Is the way in free?')).toBeVisible();
  await expectWithinReach(page, 'what a checklist asks');
  await page.keyboard.press('f');
  await expect(screen.dialog).toBeVisible();
  await expectWithinReach(page, 'beginning to fill in');
  await page.keyboard.press('Escape');

  const draft = await fillIn(shop, checklistId, { bad: ['i2'], isHandedIn: false });
  await screen.visit(`/runs/${draft}`);
  await expect(screen.item('i2')).toBeVisible();
  await screen.item('i13').getByRole('textbox').fill('');
  await screen.button(/^Hand it in/).click();
  await expect(screen.item('i13').getByRole('alert')).toBeVisible();
  await expectWithinReach(page, 'filling in a checklist');
});

test('everybody can read what checklists found', async ({ page, shop }) => {
  test.slow();
  const [harbour, mill] = [await addPlace(shop, 'Harbour'), await addPlace(shop, 'Mill Street')];
  const checklistId = await makeChecklist(shop);
  for (const locationId of [harbour, mill, harbour])
    await fillIn(shop, checklistId, { locationId, bad: ['i3', 'i13'] });
  const failed = await fillIn(shop, checklistId, { locationId: mill, bad: ['i2'] });
  await shop.owner.checklists.contest({
    commandId: newCommandId(),
    id: newId(),
    runId: failed,
    itemId: 'i2',
    reason: 'The van stood there for one minute.',
  });
  await fillIn(shop, checklistId, { about: 'Only begun', isHandedIn: false });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit('/checklists');
  await expect(screen.row('The morning round')).toBeVisible();
  await expectWithinReach(page, 'checklists');
  await screen.visit(`/checklists/${checklistId}`);
  await expect(page.getByRole('region', { name: 'Places side by side' })).toBeVisible();
  await expectWithinReach(page, 'results of a checklist');
  await screen.visit(`/checklists/${checklistId}?tab=runs`);
  await expect(screen.row('Only begun')).toBeVisible();
  await expectWithinReach(page, 'times a checklist was filled in');
  await screen.visit(`/runs/${failed}`);
  await expect(screen.button('Decide')).toBeVisible();
  await expectWithinReach(page, 'a run to review');
  await page.keyboard.press('4');
  await expect(screen.dialog).toBeVisible();
  await expectWithinReach(page, 'rejecting a run');
  await page.keyboard.press('Escape');
  await screen.visit('/findings');
  await expect(screen.row('How clean is it?').first()).toBeVisible();
  await page.keyboard.press('j');
  await expectWithinReach(page, 'findings');
  await screen.visit(`/checklists/${checklistId}/print`);
  await expect(page.getByText('Is the way in free?')).toBeVisible();
  await expectWithinReach(page, 'a blank checklist');
});
