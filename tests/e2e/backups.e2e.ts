import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../electron/db/backup.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { expect, test } from './app-test.ts';
import { startHost } from './host-process.ts';
import { Keys, tabTo } from './keys.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { people } from './shop.ts';

const dayMs = 86_400_000;

test('an owner restores yesterday’s backup in three clicks and takes that back', async ({ page, watch, business }) => {
  const home = mkdtempSync(join(tmpdir(), 'plain-mirror-backups-'));
  const folder = join(home, 'data');
  cpSync(business, folder, { recursive: true });
  backUp(join(folder, databaseName), folder, 'hourly', Date.now() - dayMs);
  const host = await startHost([], folder);
  await page.goto(host.address);
  const frame = await new SignInPage(page).signIn(people.owner);
  const log = new QuickLog(page);
  await log.open();
  await page.keyboard.type('The shutter was down at nine');
  await log.face('so-so').click();
  await log.save();

  let clicks = 0;
  const click = async (name: string | RegExp, role: 'link' | 'button' = 'button'): Promise<void> => {
    await page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .last()
      .click();
    clicks += 1;
  };
  // The program may have made this hour's meanwhile; yesterday's is the last of the list.
  await click(/^Backed up/, 'link');
  await click(/^Restore the backup of/);
  await expect(page.getByText('Written since, and gone: 1 entry.')).toBeVisible();
  await expectWithinReach(page, 'what a restore would change');
  await click('Restore');
  await expect(frame.notice('Restored.')).toBeVisible({ timeout: 30_000 });
  console.log(`From Today to yesterday's backup restored: ${clicks} clicks`);
  expect(clicks).toBe(3);
  await frame.visit('/log');
  await expect(page.getByText('The shutter was down at nine')).toBeHidden();

  await frame.visit('/settings?tab=backups');
  await click('Take the restore back…');
  await expect(page.getByText('Back again: 1 entry.')).toBeVisible();
  await click('Restore');
  await expect(frame.notice('Restored.')).toBeVisible({ timeout: 30_000 });
  await frame.visit('/log');
  await expect(page.getByText('The shutter was down at nine')).toBeVisible();
  watch.end();
  await page.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

test('an owner makes a backup, names a second place, seals it, saves a file and has all checked, by keyboard', async ({
  page,
  shop,
}) => {
  await shop.open(page);
  const frame = await new SignInPage(page).signIn(people.owner);
  await frame.visit('/settings?tab=backups');
  const keys = new Keys(page);
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  await tabTo(keys, page.getByRole('button', { name: 'Back up now' }));
  await keys.press('Enter');
  await expect(heading('Everything is in the backup made just now')).toBeVisible();

  const stick = join(shop.host.dataDir, '..', 'stick');
  mkdirSync(stick);
  await expect(heading('All backups are on this one disk')).toBeVisible();
  await tabTo(keys, page.getByLabel('Folder of the second place'));
  await keys.type(stick);
  await keys.press('Ctrl Enter');
  await expect(heading('Last copied to the second place just now')).toBeVisible();
  expect(readdirSync(stick).filter((name) => name.endsWith('.plainmirror'))).toHaveLength(1);

  await tabTo(keys, page.getByLabel('Passphrase', { exact: true }));
  await keys.type('four words in a row');
  await keys.press('Tab', 'Tab');
  await tabTo(keys, page.getByLabel('The same once more'));
  await keys.type('four words in a row');
  await keys.press('Ctrl Enter');
  await expect(heading('Copies that leave this computer are sealed')).toBeVisible();

  await tabTo(keys, page.getByRole('button', { name: 'Check now' }));
  await keys.press('Enter');
  await expect(heading('Checked just now: all is well')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/came back whole: 0 entries, 0 customers, 3 people/)).toBeVisible();

  const saved = page.waitForEvent('download');
  const save = page.getByRole('button', { name: 'Save a backup file…' });
  await save.focus();
  await keys.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^plain-mirror-\d{4}-\d\d-\d\d\.plainmirror$/);
  await expectWithinReach(page, 'the backups');
  keys.print('Backup, second place, passphrase, check and file');
});
