import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import type { Item } from '../../shared/features/checklists/definition.schema.ts';
import { checklistIdSchema, runIdSchema } from '../../shared/ids.ts';
import { expect, test } from './app-test.ts';
import { goByKeys, Keys, tabTo } from './keys.ts';
import { ChecklistsPage } from './pages/checklists-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { everyKind, fillIn, makeChecklist } from './prepare-checklist.ts';
import { newCommandId, people } from './shop.ts';

const idIn = (url: string): string => /[0-9a-f-]{36}/.exec(new URL(url).pathname)?.[0] ?? '';

/** What answers an item as well as can be, and then leads to the next one. */
function keysFor(item: Item): readonly string[] {
  switch (item.type) {
    case 'yes-no':
      return [item.good === 'yes' ? 'Y' : 'N', 'Enter'];
    case 'scale':
      return [String(item.to), 'Enter'];
    case 'choice':
      return ['1', 'Enter'];
    case 'multiple':
      return [...item.options.keys()].map((index) => String(index + 1)).concat('Enter');
    case 'time':
      // The stopwatch, started and stopped.
      return ['Space', 'Space', 'Alt ArrowDown'];
    case 'number':
      return ['0', 'Enter'];
    case 'text':
    case 'photo':
    case 'date':
    case 'claim':
      return ['Alt ArrowDown'];
  }
}

test('a checklist is made of a template, changed, and filled in by keyboard alone; its findings become actions', async ({
  page,
  shop,
}) => {
  test.slow();
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await goByKeys(new Keys(page), page, 'Checklists');
  await expect(screen.title).toHaveText('No checklists yet');

  const making = new Keys(page);
  await making.press('N');
  await expect(screen.button(/^Start empty/)).toBeFocused();
  const wanted = screen.button(/^Test call/);
  while (!(await wanted.evaluate((element) => element === document.activeElement))) await making.press('ArrowDown');
  await making.press('Enter');
  await expect(screen.outline).toBeVisible();
  const before = await screen.listOutline();
  // A new item below the first, moved to the top, with a wrong step undone.
  await making.press('A', 'Y');
  await making.type('Did the number on the van work?');
  await making.press('Enter', 'Alt ArrowUp', 'Delete', 'Ctrl Z');
  await expect.poll(() => screen.listOutline()).toEqual(['Did the number on the van work?', ...before]);
  await making.press('O');
  await expect(page).toHaveURL(/tab=asks$/);
  making.print('Making a checklist of a template and changing it');
  const checklistId = checklistIdSchema.parse(idIn(page.url()));
  const { definition } = await shop.owner.checklists.get({ id: checklistId });
  const items = listItems(definition);
  expect(items[0]?.label).toBe('Did the number on the van work?');

  const keys = new Keys(page);
  await expect(screen.button(/^Fill it in/)).toBeVisible();
  await keys.press('F');
  await expect(page.getByLabel(/^What it is about/)).toBeFocused();
  await keys.type('Call of Tuesday');
  await keys.press('Ctrl Enter');
  await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}$/);
  const runId = runIdSchema.parse(idIn(page.url()));
  const critical = items.find((item) => 'critical' in item && item.critical === 'form');
  const notApplying = items.find((item) => item !== critical && 'naAllowed' in item && item.naAllowed);
  const last = items.findLast((item) => item.type === 'yes-no');
  if (critical === undefined || notApplying === undefined || last === undefined)
    throw new Error('The template changed.');

  const filling = new Keys(page);
  await expect(
    screen
      .item(items[0]?.id ?? '')
      .getByRole('radio')
      .first(),
  ).toBeFocused();
  for (const item of items) {
    if (item === last) {
      // Handing in too early names what is missing and leads there.
      await filling.press('Ctrl Enter');
      await expect(screen.item(last.id).getByRole('alert')).toContainText('is not answered yet');
      await expect(screen.item(last.id).getByRole('radio').first()).toBeFocused();
    }
    if (item === notApplying) await filling.press('D', 'Enter');
    else if (item === critical) {
      await filling.press('N');
      await tabTo(filling, screen.item(critical.id).getByLabel(/^Note/));
      await filling.type('They laughed at the question.');
      await tabTo(filling, screen.item(critical.id).getByRole('button', { name: /Add a photo/ }));
      await screen.choosePhoto(() => filling.press('Enter'));
      await expect(screen.item(critical.id).getByRole('img')).toBeVisible();
      await filling.press('Alt ArrowDown');
    } else {
      if (item.type === 'text') await filling.type('They were kind, and did not know.');
      await filling.press(...keysFor(item));
    }
  }
  await filling.press('Ctrl Enter');
  await expect(screen.title).toHaveText(/^Failed on “Could you ask something simple.*: 0% instead of \d+%$/);
  filling.print(`Filling in ${items.length} items`);

  const { answers } = await shop.owner.checklists.getRun({ id: runId });
  expect(answers[notApplying.id]?.given).toEqual({ na: true });
  expect(answers[critical.id]).toEqual({ given: { number: 0 }, note: 'They laughed at the question.' });

  const after = new Keys(page);
  await after.press('A');
  await expect(screen.notice('An action is open')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the action' })).toBeVisible();
  await after.press('1');
  await expect(screen.button(/^Lock it/)).toBeVisible();
  await after.press('O');
  await expect(screen.dialog.getByRole('button', { name: 'Lock it' })).toBeFocused();
  await after.press('Enter');
  await expect(page.getByText('Neither answers nor score change any more.')).toBeVisible();
  after.print('An action, a review and a lock');

  await page.getByRole('link', { name: 'See the action' }).click();
  await expect(screen.title).toContainText('Could you ask something simple');
  await page.getByRole('region', { name: 'Why' }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/runs/${runId}$`));
});

test('what is contested stands beside the answer, and upheld leaves the score', async ({ page, shop, watch }) => {
  watch.allow(/status of 409/);
  const checklistId = await makeChecklist(shop);
  const runId = await fillIn(shop, checklistId, { bad: ['i2'] });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/runs/${runId}`);
  await expect(screen.title).toHaveText('Failed on “Is the way in free?”: 0% instead of 83%');

  await screen.button('Contest: Is the way in free?').click();
  await expect(screen.dialog.getByRole('textbox').first()).toBeFocused();
  const keys = new Keys(page);
  await keys.press('Ctrl Enter');
  await expect(screen.dialog.getByText('Say why, so that everybody can read it.')).toBeVisible();
  await keys.type('The van stood there for one minute.');
  await keys.press('Ctrl Enter');
  await expect(page.getByText('Nobody has decided yet.')).toBeVisible();
  await expect(screen.dialog).toBeHidden();
  // Nothing is locked while something is open.
  await keys.press('1');
  await expect(screen.button(/^Lock it/)).toBeVisible();
  await keys.press('O');
  await expect(screen.dialog.getByRole('button', { name: 'Lock it' })).toBeFocused();
  await keys.press('Enter');
  await expect(screen.dialog).toContainText('Decide on what is contested first');
  await keys.press('Escape');

  await screen.button('Decide').click();
  await expect(screen.dialog.getByRole('radio').first()).toBeFocused();
  await keys.press('Space', 'Tab');
  await keys.type('It did; nobody was in the way.');
  await keys.press('Ctrl Enter');
  await expect(page.getByText('Upheld: the item does not count.')).toBeVisible();
  await expect(screen.title).toHaveText('Passed with 100%, 80% needed');
});

test('a review says why it sends back, and whoever fills it in again reads it', async ({ page, shop }) => {
  const runId = await fillIn(shop, await makeChecklist(shop), { bad: ['i3'] });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/runs/${runId}`);
  const keys = new Keys(page);
  await expect(screen.button(/^Send back/)).toBeVisible();
  await keys.press('3');
  await expect(screen.dialog.getByRole('textbox').first()).toBeFocused();
  await keys.type('Which corner was dirty?');
  await keys.press('Ctrl Enter');
  await expect(page.getByText('Sent back by Dana: Which corner was dirty?')).toBeVisible();
  await expect(screen.item('i3').getByRole('radio', { name: '1, dirty' })).toBeChecked();

  await screen.item('i3').getByLabel('Note').fill('Behind the door.');
  await screen.button(/^Hand it in/).click();
  await expect(screen.button(/^Accept 1|^Accept$/)).toBeVisible();
  await keys.press('2');
  await expect(screen.dialog.getByRole('textbox').first()).toBeFocused();
  await keys.type('A trial run.');
  await keys.press('Ctrl Enter');
  await expect(page.getByText('Accepted, and left out of every figure. A trial run.')).toBeVisible();
});

test('every keystroke is kept: through a reload, and beside another window', async ({ page, shop, watch }) => {
  watch.allow(/status of 409|ERR_FAILED|ERR_ABORTED|Failed to fetch/);
  const runId = await fillIn(shop, await makeChecklist(shop), { isHandedIn: false });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/runs/${runId}`);
  const note = screen.item('i17').getByRole('textbox');
  // Nothing reaches the engine before the page is loaded anew.
  await page.route('**/rpc/checklists/saveAnswers', async (route) => route.abort());
  await note.fill('The bell sticks.');
  await page.reload();
  await page.unroute('**/rpc/checklists/saveAnswers');
  await expect(note).toHaveValue('The bell sticks.');
  await note.press('End');
  await note.pressSequentially(' Again.');
  await screen.whenSaved();

  // Somebody else writes meanwhile, and this window has not heard of it when it saves.
  const kept = await shop.owner.checklists.getRun({ id: runId });
  await page.route('**/rpc/checklists/getRun', async (route) => route.abort());
  await note.fill('The bell is mended.');
  await shop.owner.checklists.saveAnswers({
    commandId: newCommandId(),
    id: runId,
    answers: { ...kept.answers, i13: { given: { number: 2 }, note: '' } },
    revision: kept.revision,
  });
  const late = page.getByRole('region', { name: 'Changed in another window' });
  await expect(late).toBeVisible();
  await page.unroute('**/rpc/checklists/getRun');
  await screen.button('Keep mine').click();
  await screen.whenSaved();
  const { answers } = await shop.owner.checklists.getRun({ id: runId });
  expect(answers['i17']?.given).toEqual({ text: 'The bell is mended.' });
});

test('a change to what was filled in makes a new version, and says so', async ({ page, shop }) => {
  const checklistId = await makeChecklist(shop);
  const runId = await fillIn(shop, checklistId);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/checklists/${checklistId}/edit`);
  await expect(page.getByText('What you change here becomes version 2')).toBeVisible();
  await screen.outline.getByRole('treeitem').filter({ hasText: 'How clean is it?' }).click();
  await screen.words.fill('');
  await expect(page.getByText('It has no words yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 thing to finish' })).toBeVisible();
  await screen.words.fill('How clean is the floor?');
  await screen.whenSaved();
  await expect(page.getByText('Version 2, not filled in yet')).toBeVisible();
  await screen.visit(`/runs/${runId}`);
  await expect(page.getByText('How clean is it?')).toBeVisible();
});

test('findings of every checklist stand in one list, each an action at one key or dismissed with a reason', async ({
  page,
  shop,
}) => {
  await fillIn(shop, await makeChecklist(shop), { bad: ['i3', 'i13'] });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await goByKeys(new Keys(page), page, 'Findings');
  await expect(screen.title).toHaveText('Two findings to look into');
  const keys = new Keys(page);
  await keys.press('J', 'A');
  await expect(screen.notice('An action is open')).toBeVisible();
  await expect(screen.title).toHaveText('One finding to look into');
  await keys.press('X');
  await expect(screen.dialog.getByRole('textbox').first()).toBeFocused();
  await keys.type('Counted at the wrong hour.');
  await keys.press('Ctrl Enter');
  await expect(screen.title).toHaveText('Nothing is left to look into');
  keys.print('Two findings looked after');
  await screen.button('Nothing to do').click();
  await expect(screen.row('Counted at the wrong hour.')).toBeVisible();
});

test('staff fill in a checklist and see only their own', async ({ page, shop }) => {
  const checklistId = await makeChecklist(shop);
  await fillIn(shop, checklistId, { about: 'Of the owner', isHandedIn: false });
  await shop.open(page);
  await new SignInPage(page).signIn(people.staff);
  const screen = new ChecklistsPage(page);
  await goByKeys(new Keys(page), page, 'Checklists');
  await expect(page.getByText('Choose one to fill it in.')).toBeVisible();
  await expect(page.getByText('Of the owner')).toBeHidden();
  await expect(page.locator('tbody tr').first()).toBeVisible();
  const keys = new Keys(page);
  await keys.press('J', 'Enter');
  await expect(screen.dialog.getByRole('textbox').first()).toBeFocused();
  await keys.type('Monday');
  await keys.press('Ctrl Enter');
  await expect(screen.item('i2').getByRole('radio').first()).toBeFocused();
  await keys.press('Y');
  await expect(screen.progress).toContainText('1 of 6 answered');
  await screen.whenSaved();
  await screen.visit('/checklists');
  await page.getByRole('link', { name: 'Monday' }).click();
  await expect(screen.item('i2').getByRole('radio', { name: 'Yes' })).toBeChecked();
});

test('a checklist leaves as a file and comes back as one', async ({ page, shop }) => {
  const checklistId = await makeChecklist(shop);
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const screen = new ChecklistsPage(page);
  await screen.visit(`/checklists/${checklistId}`);
  await screen.button('More').click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  await screen.button('Write the file').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^save / }).click();
  const file = await (await download).path();
  await screen.visit('/checklists');
  await page.keyboard.press('n');
  await screen.button(/^Import a file/).click();
  await screen.dialog.locator('input[type=file]').setInputFiles(file);
  await expect(screen.dialog.getByText('10 items')).toBeVisible();
  await expect(screen.dialog.getByText('Everything in the file came along.')).toBeVisible();
  await screen.button('Look at the checklist').click();
  await expect(screen.outline).toBeVisible();
  expect(await screen.listOutline()).toEqual(listItems(everyKind).map(({ label }) => label));
});
