import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { Frame } from './pages/frame.ts';
import { ImportsPage } from './pages/imports-page.ts';
import { LogPage } from './pages/log-page.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { tinyPng } from './pictures.ts';
import { payloads } from './payloads.ts';
import { logEntry } from './prepare.ts';
import { newCommandId, newId, people } from './shop.ts';

// A page that ran one would also be told by the watch: a dialog, a policy report or a request to another computer.
async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'payloadRan' in globalThis)).toBe(false);
  expect(
    await page
      .locator('main, [role="dialog"]')
      .locator('script, iframe, object, embed, base, meta, svg[onload], [onerror]')
      .count(),
  ).toBe(0);
}

/** Another payload each time one is asked for. */
function makeNext(): () => string {
  let at = 0;
  return () => {
    const payload = payloads[at % payloads.length];
    at += 1;
    return payload ?? '';
  };
}

test('what customers and colleagues are called and say is text on every screen, whatever it holds', async ({
  page,
  shop,
}) => {
  test.slow();
  const { owner } = shop;
  const names: { id: string; name: string }[] = [];
  for (const payload of payloads) {
    const id = newId<'Customer'>();
    await owner.customers.add({
      commandId: newCommandId(),
      id,
      fields: { name: payload, tags: [payload.slice(0, 40)], styleNote: payload },
    });
    await logEntry(shop, payload, {
      customerId: id,
      howLeft: 'unhappy',
      didAbout: payload,
      toldBy: payload,
      toldWhat: payload,
      type: 'heard-different',
    });
    names.push({ id, name: payload });
  }
  for (const [index, payload] of payloads.entries()) {
    const name = `${index} ${payload}`.slice(0, 80);
    await owner.business.addLocation({ commandId: newCommandId(), id: newId<'Location'>(), name });
    await owner.business.addReason({ commandId: newCommandId(), id: newId<'Reason'>(), name, list: 'theme' });
  }
  await owner.people.add({
    commandId: newCommandId(),
    id: newId<'Person'>(),
    name: payloads[4] ?? '',
    role: 'staff',
    pin: '1111',
  });
  await shop.open(page);
  await expect(page.getByText(payloads[4] ?? '', { exact: false })).toBeVisible();
  const frame = await new SignInPage(page).signIn(people.owner);
  for (const path of ['/', '/log', '/customers', '/actions', '/settings?tab=places', '/settings?tab=people']) {
    await frame.visit(path);
    await expect(page.getByRole('main').getByText('<', { exact: false }).first()).toBeVisible();
    await expectNothingRan(page);
  }
  const log = await LogPage.open(page);
  for (const payload of payloads.slice(0, 8)) {
    await log.search.fill(payload.replaceAll(/\W+/g, ' ').trim().split(' ').slice(0, 3).join(' '));
    await expect(log.list.locator('mark').first()).toBeVisible();
  }
  await expectNothingRan(page);
  for (const { id, name } of names.filter((_, index) => index % 6 === 0)) {
    await frame.visit(`/customers/${id}`);
    await expect(page.getByRole('main')).toContainText(name);
    await expectNothingRan(page);
  }
});

test('what is typed into the fields of the page stays text', async ({ page, shop }) => {
  test.slow();
  const next = makeNext();
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  const quickLog = new QuickLog(page);
  await quickLog.open();
  const words = next();
  await quickLog.words.fill(words);
  await quickLog.showMore();
  await quickLog.dialog.getByLabel('What you did about it').fill(next());
  await quickLog.dialog.getByLabel('They had heard something different from us before').check();
  await quickLog.dialog.getByLabel('Told by whom').fill(next());
  await quickLog.dialog.getByLabel('Told what').fill(next());
  const chooser = page.waitForEvent('filechooser');
  await quickLog.dialog.getByRole('button', { name: 'Add photos' }).click();
  const fileName = '<img src=x onerror=payloadRan=1>.png';
  await (await chooser).setFiles({ name: fileName, mimeType: 'image/png', buffer: tinyPng() });
  await expect(quickLog.dialog.getByText(fileName)).toBeVisible();
  const customer = next();
  await quickLog.customer.fill(customer);
  await page.getByRole('option', { name: 'add “' }).click();
  await expect(quickLog.customer).toHaveValue(customer);
  await expectNothingRan(page);
  await quickLog.save();
  const log = await LogPage.open(page);
  await expect(log.row(words)).toContainText(customer);
  await log.row(words).click();
  await expect(page.getByRole('blockquote').first()).toContainText(words);
  await page.getByRole('textbox', { name: 'Note' }).fill(next());
  await page.getByRole('button', { name: 'Open an action' }).click();
  await expectNothingRan(page);

  await frame.visit('/settings?tab=places');
  for (const label of ['Another touchpoint', 'Another location', 'Another reason']) {
    const name = next().slice(0, 80);
    const field = page.getByLabel(label).first();
    await field.fill(name);
    await field.press('Enter');
    await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
  }
  await frame.visit('/actions');
  await page.getByRole('button', { name: 'New action' }).click();
  const what = next();
  await page.getByLabel('What', { exact: true }).fill(what);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main').getByText(what)).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: /^Find/ }).fill(next());
  await expectNothingRan(page);
});

test('a file’s name, heads and cells stay text while it is looked at and imported', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.owner);
  const imports = await ImportsPage.open(page);
  const [first = '', second = ''] = [payloads[4], payloads[7]];
  const name = '<svg onload=payloadRan=1>.csv';
  const text = `Name,${first},${second}\n${first},x,y\n${second},x,y\n`;
  await imports.choose({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }, 'Customers');
  await expect(imports.title).toContainText(name);
  await expect(page.getByRole('columnheader', { name: first })).toBeVisible();
  await expectNothingRan(page);
  await imports.check();
  await imports.import('Import 2 customers');
  await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
  await expectNothingRan(page);
  await new Frame(page).go('Customers');
  await expect(page.getByText(first)).toBeVisible();
  await expectNothingRan(page);
});
