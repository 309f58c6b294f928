import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from './app-test.ts';
import { Keys, tabTo } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { expectWithinReach } from './reach.ts';

const cli = resolve(import.meta.dirname, '../../electron/cli.ts');

test('a business moves to another computer by keyboard, and writes its export regularly from then on', async ({
  page,
  emptyHost,
  business,
}) => {
  const home = dirname(emptyHost.dataDir);
  const zip = join(home, 'harbour.zip');
  execFileSync(process.execPath, [cli, 'export', '--data', business, '--out', zip]);

  await page.goto(emptyHost.address);
  const keys = new Keys(page);
  const frame = new Frame(page);
  await expect(page.getByLabel('What is it called?')).toBeFocused();
  const begin = page.getByRole('button', { name: 'Bring it back…' });
  await begin.focus();
  await keys.press('Enter');
  await expect(frame.title).toHaveText('Bring your business along');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Backup or export' }).focus();
  await keys.press('Enter');
  await (await chooser).setFiles(zip);
  await expect(page.getByText(/^Harbour Bikes, as it stood on/)).toBeVisible();
  await expectWithinReach(page, 'an export that was looked into');
  await tabTo(keys, page.getByLabel('PIN, at least 6 digits'));
  await keys.type('999999');
  await tabTo(keys, page.getByLabel('The same PIN again'));
  await keys.type('999999');
  await keys.press('Ctrl Enter');
  await expect(frame.title).toHaveText('Write this code down', { timeout: 30_000 });
  await page.getByLabel('I have written it down').focus();
  await keys.press('Space', 'Tab', 'Tab', 'Enter');
  await expect(frame.navigation).toContainText('Sam · owner');

  const folder = join(home, 'stick');
  mkdirSync(folder);
  await frame.visit('/settings?tab=computer');
  await expect(page.getByRole('heading', { name: 'No export is written by itself' })).toBeVisible();
  await page.getByLabel('Folder').focus();
  await keys.type(folder);
  await keys.press('Ctrl Enter');
  await expect(page.getByRole('heading', { name: 'The regular export is written' })).toBeVisible();
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^harbour-bikes-weekly-\d{4}-\d\d-\d\d\.zip$/)]);
  keys.print('Moving in and a regular export');
});
