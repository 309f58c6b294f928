import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from './app-test.ts';
import { Keys, tabTo } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { expectWithinReach } from './reach.ts';

const cli = resolve(import.meta.dirname, '../../electron/cli.ts');

test('a sealed backup comes back into an empty folder by keyboard, and lets its owner in', async ({
  page,
  emptyHost,
  business,
  watch,
}) => {
  watch.allow(/status of 409 .*lookInto/);
  const home = dirname(emptyHost.dataDir);
  const [file, phrase] = [join(home, 'harbour.plainmirror'), join(home, 'phrase.txt')];
  writeFileSync(phrase, 'four words in a row\n');
  execFileSync(process.execPath, [cli, 'backup', '--data', business, '--out', file, '--passphrase-file', phrase]);

  await page.goto(emptyHost.address);
  const keys = new Keys(page);
  const frame = new Frame(page);
  await expect(page.getByLabel('What is it called?')).toBeFocused();
  await page.getByRole('button', { name: 'Bring it back…' }).focus();
  await keys.press('Enter');
  await expect(frame.title).toHaveText('Bring your business along');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Backup or export' }).focus();
  await keys.press('Enter');
  await (await chooser).setFiles(file);
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await expect(passphrase).toBeFocused({ timeout: 20_000 });
  await expectWithinReach(page, 'a sealed backup that was handed over');
  await keys.type('four words');
  await keys.press('Ctrl Enter');
  await expect(page.getByText('the passphrase is not the one it was made with')).toBeVisible({ timeout: 20_000 });
  await passphrase.focus();
  await page.keyboard.press('End');
  await keys.type(' in a row');
  await keys.press('Ctrl Enter');
  await expect(page.getByText(/^Harbour Bikes, as it stood on .* 3 people\.$/)).toBeVisible({ timeout: 20_000 });
  await expectWithinReach(page, 'a backup that was looked into');
  await tabTo(keys, page.getByLabel('PIN, at least 6 digits'));
  await keys.type('999999');
  await tabTo(keys, page.getByLabel('The same PIN again'));
  await keys.type('999999');
  await keys.press('Ctrl Enter');
  await expect(frame.title).toHaveText('Write this code down', { timeout: 30_000 });
  await page.getByLabel('I have written it down').focus();
  await keys.press('Space', 'Tab', 'Tab', 'Enter');
  await expect(frame.navigation).toContainText('Sam · owner');
  keys.print('A backup brought back at first run');
});
