import { expect, test } from './app-test.ts';
import { startHost } from './host-process.ts';
import { LogPage } from './pages/log-page.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { tinyPng } from './pictures.ts';
import { logEntry } from './prepare.ts';
import { people, setUpShop } from './shop.ts';

test('a photo added to an entry is shown on its page', async ({ page, shop }) => {
  await shop.open(page);
  await new SignInPage(page).signIn(people.staff);
  const quickLog = new QuickLog(page);
  await quickLog.open();
  await quickLog.words.fill('Look at this wheel');
  await quickLog.showMore();
  const chooser = page.waitForEvent('filechooser');
  await quickLog.dialog.getByRole('button', { name: 'Add photos' }).click();
  await (await chooser).setFiles({ name: 'wheel.png', mimeType: 'image/png', buffer: tinyPng() });
  await expect(quickLog.dialog.getByText('wheel.png')).toBeVisible();
  await quickLog.save();
  const log = await LogPage.open(page);
  await log.row('Look at this wheel').click();
  const photo = page.getByRole('img', { name: /^What they showed/ });
  await expect(photo).toBeVisible();
  // Visible is the place it takes; its bytes may still be on their way.
  await expect(photo).toHaveJSProperty('naturalWidth', 3);
});

test('what is no picture is refused in a sentence beside the field', async ({ page, shop, watch }) => {
  watch.allow(/status of 4\d\d/);
  await shop.open(page);
  await new SignInPage(page).signIn(people.staff);
  const quickLog = new QuickLog(page);
  await quickLog.open();
  await quickLog.words.fill('Look at this');
  await quickLog.showMore();
  const chooser = page.waitForEvent('filechooser');
  await quickLog.dialog.getByRole('button', { name: 'Add photos' }).click();
  const noPicture = Buffer.from('<script>alert(1)</script>');
  await (await chooser).setFiles({ name: 'wheel.png', mimeType: 'image/png', buffer: noPicture });
  await expect(quickLog.dialog.getByText('wheel.png')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(quickLog.dialog.getByText('This file is no photo that can be shown here.')).toBeVisible();
  await expect(quickLog.words).toHaveValue('Look at this');
});

test('a carry file takes entries from one computer to another, once', async ({ page, otherPage, shop }) => {
  await logEntry(shop, 'Heard on the first computer');
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const log = await LogPage.open(page);
  await page.getByRole('button', { name: 'Carry entries between computers' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Write a carry file of what was logged here' }).click();
  const file = await (await downloading).path();
  await expect(log.notice('A carry file with 1 entry was written.')).toBeVisible();

  const second = await startHost();
  try {
    const otherShop = await setUpShop(second);
    await otherShop.open(otherPage);
    await new SignInPage(otherPage).signIn(people.manager);
    const otherLog = await LogPage.open(otherPage);
    for (const expected of ['1 entry taken in.', '0 entries taken in, 1 was here already.']) {
      await otherPage.getByRole('button', { name: 'Carry entries between computers' }).click();
      const chooser = otherPage.waitForEvent('filechooser');
      await otherPage.getByRole('menuitem', { name: 'Take in a carry file from another computer' }).click();
      await (await chooser).setFiles(file);
      await expect(otherLog.notice(expected)).toBeVisible();
    }
    await expect(otherLog.row('Heard on the first computer')).toHaveCount(1);
  } finally {
    await otherPage.close();
    await second.stop();
  }
});

test('an owner takes everything along in one zip', async ({ page, shop }) => {
  await logEntry(shop, 'This must be in the zip');
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/settings?tab=computer');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const link = page.getByRole('link', { name: /^save .*\.zip$/ });
  await expect(link).toBeVisible();
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const zip = Buffer.concat(chunks);
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('entries.csv')).toBe(true);
});
