import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../electron/db/backup.ts';
import { databaseName } from '../../electron/db/open-database.ts';
import { expect, test } from './app-test.ts';
import { startHost } from './host-process.ts';
import { Frame } from './pages/frame.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';

test('a damaged file gives way to the newest backup in one click, and everybody signs in as before', async ({
  page,
  watch,
  business,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-damaged-'));
  cpSync(business, folder, { recursive: true });
  const database = join(folder, databaseName);
  backUp(database, folder, 'hourly', Date.now() - 40 * 60_000);
  truncateSync(database, 100_000);
  const host = await startHost([], folder);
  let clicks = 0;
  // Asked who is here, the engine can only say what is wrong.
  watch.allow(/503/);
  await page.goto(host.address);
  await expect(new Frame(page).title).toHaveText('The file with your records is damaged');
  await expect(page.getByText(/made 4\d minutes ago/)).toBeVisible();
  await expectWithinReach(page, 'the offer of a backup');
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  clicks += 1;
  await expect(new Frame(page).title).toHaveText('Who is working?', { timeout: 30_000 });
  console.log(`From a damaged file back to work: ${clicks} click`);
  await new SignInPage(page).signIn({ name: 'Sam owner', pin: '333333' });
  await expect(new Frame(page).navigation).toContainText('Sam · owner');
  watch.end();
  await page.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});
