import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { databaseName } from '../../electron/db/open-database.ts';
import { pageSections } from '../../shared/page-paths.ts';
import { expect, test } from './app-test.ts';
import { startHost } from './host-process.ts';
import { Frame } from './pages/frame.ts';
import { ImportsPage } from './pages/imports-page.ts';
import { LogPage } from './pages/log-page.ts';
import { QuickLog } from './pages/quick-log.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { tinyPng } from './pictures.ts';
import { payloads, typedPayloads } from './payloads.ts';
import { poison } from './poison.ts';
import { samplePeople } from './sample.ts';
import { people } from './shop.ts';

const cli = resolve(import.meta.dirname, '../../electron/cli.ts');

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
  const waiting = [...typedPayloads];
  return () => waiting.shift() ?? '';
}

/** Addresses that differ in whose page they are alone are one screen. */
const toScreen = (path: string): string =>
  path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replaceAll(/\d+/g, ':n');

/** One screen of each kind is looked at so often: what stands on it differs from record to record. */
const mostOfAKind = 2;

/** The quarter before this one, as the command line names it. */
function lastQuarter(): string {
  const now = new Date();
  const quarter = Math.floor(now.getMonth() / 3);
  return quarter === 0 ? `${now.getFullYear() - 1}-Q4` : `${now.getFullYear()}-Q${quarter}`;
}

test('whatever people write is text on every screen and on paper', async ({ page, otherPage, watch, sample }) => {
  test.setTimeout(300_000);
  const home = mkdtempSync(join(tmpdir(), 'plain-mirror-payloads-'));
  const folder = join(home, 'data');
  mkdirSync(folder);
  // The sample company is open in its own program.
  for (const name of [databaseName, 'sign-in.sqlite']) {
    const reading = new Database(join(sample.dataDir, name), { readonly: true });
    reading.prepare('VACUUM INTO ?').run(join(folder, name));
    reading.close();
  }
  const { texts, columns } = poison(folder, payloads);
  const host = await startHost([], folder);

  await page.goto(host.address);
  await expectNothingRan(page);
  const frame = await new SignInPage(page).signIn(samplePeople.owner);
  const seen = new Map<string, number>();
  const waiting = pageSections.map((section) => `/${section}`);
  let withPayloads = 0;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const screen = toScreen(path);
    if ((seen.get(screen) ?? 0) >= mostOfAKind) continue;
    seen.set(screen, (seen.get(screen) ?? 0) + 1);
    await frame.visit(path);
    await page.waitForLoadState('networkidle');
    await expectNothingRan(page);
    if ((await page.getByRole('main').innerText()).includes('payloadRan')) withPayloads += 1;
    const links = await page
      .locator('main a[href^="/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    waiting.push(...links.filter((link) => !link.startsWith('/files')));
  }
  console.log(
    `payloads: ${payloads.length}, in ${texts} texts of ${columns} columns; ${seen.size} kinds of screen looked at, ${withPayloads} screens showed some, 0 ran`,
  );
  expect(withPayloads).toBeGreaterThan(30);

  watch.end();
  await page.close();
  await host.end();
  // A page of its own has no policy of ours that could stand in the way.
  for (const reader of ['owner', 'team', 'customers']) {
    const out = join(home, `${reader}.html`);
    const args = ['report', '--period', lastQuarter(), '--reader', reader, '--data', host.dataDir, '--out', out];
    execFileSync(process.execPath, [cli, ...args]);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('payloadRan');
    await otherPage.setContent(html);
    expect(await otherPage.evaluate(() => 'payloadRan' in globalThis)).toBe(false);
  }
  await host.stop();
  rmSync(home, { recursive: true, force: true });
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
  const [first = '', second = ''] = typedPayloads.filter((payload) => payload.startsWith('<img'));
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
