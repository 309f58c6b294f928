// `npm run screenshots`: pictures of every screen with the sample company, for docs/screenshots.
import { chromium, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from '../browser.mjs';
import { startHost } from './host-process.ts';
import { ImportsPage } from './pages/imports-page.ts';
import { samplePeople, whenFilled } from './sample.ts';

const folder = resolve(import.meta.dirname, '../../docs/screenshots');
const size = { width: 1280, height: 800 };
/** Another folder, look and size are for looking at; the documents show what is said here. */
const [target = folder, width = String(size.width), height = String(size.height), onlyLook] = process.argv.slice(2);

async function whenRead(page: Page): Promise<void> {
  await page.getByText('Reading…').first().waitFor({ state: 'detached' });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

async function take(page: Page, name: string): Promise<void> {
  await whenRead(page);
  await page.evaluate(async () => document.fonts.ready);
  await page.screenshot({ path: resolve(target, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

async function signIn(page: Page): Promise<void> {
  const { name, pin } = samplePeople.owner;
  await page.getByRole('button', { name }).click();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
}

/** What customers said, from a table of another program: what each of its columns becomes. */
const comments = `Submitted;Client;Branch;Score;Comment
2026-11-02;Harbour Dental;Elm Hill;5;Came on time and tidied up behind him
2026-11-03;Marta Reyes;Harbour;1;Nobody rang although they said they would
2026-11-05;Osei & Sons;Harbour;3;The second visit was better than the first
`;

async function takeImport(page: Page, go: (path: string) => Promise<void>, name: string): Promise<void> {
  await go('/imports');
  const file = { name: 'comments.csv', mimeType: 'text/csv', buffer: Buffer.from(comments) };
  const imports = new ImportsPage(page);
  await imports.choose(file, 'What customers said');
  await take(page, name);
}

/** An action with its causes, its steps and what would prove it. */
async function takeAction(page: Page, go: (path: string) => Promise<void>, name: string): Promise<void> {
  await go('/actions');
  await whenRead(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('whoever asks to leave');
  await page.getByRole('option', { name: /whoever asks to leave/ }).click();
  await page.waitForURL(/\/actions\/[0-9a-f-]{36}$/);
  await take(page, name);
}

/** The survey after a visit: what it found, how it is asked, how it is made, and a sheet of it. */
async function takeSurvey(
  page: Page,
  go: (path: string) => Promise<void>,
  ending: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const pages = { results: '', ask: '?tab=ask', builder: '/edit', sheets: '/sheets' };
  if (!Object.keys(pages).some((name) => isWanted(`survey-${name}`))) return;
  await go('/surveys');
  await whenRead(page);
  await page.locator('section[tabindex="0"] tbody tr').filter({ hasText: 'After a visit' }).click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}/);
  const { pathname } = new URL(page.url());
  for (const [name, rest] of Object.entries(pages)) {
    await go(`${pathname}${rest}`);
    await page.locator('main section').first().waitFor();
    await take(page, `survey-${name}${ending}`);
  }
}

/** The mirror: before, a question, what the records say, and what an audit of the past showed. */
async function takeMirror(
  page: Page,
  go: (path: string) => Promise<void>,
  ending: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  if (!['mirror', 'mirror-results', 'mirror-question', 'mirror-reveal'].some(isWanted)) return;
  await go('/mirror');
  await take(page, `mirror${ending}`);
  await page
    .getByRole('link', { name: /^Q\d 20/ })
    .first()
    .click();
  await page.waitForURL(/\/mirror\/[0-9a-f-]{36}/);
  await take(page, `mirror-results${ending}`);
  await go('/mirror');
  // The second look goes on with what the first began.
  await page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await take(page, `mirror-question${ending}`);
  const figure = page.getByRole('textbox').first();
  if (!(await figure.isVisible())) await page.keyboard.press('Enter');
  await figure.fill('3');
  await page.keyboard.press('Enter');
  await page.getByText('The records say', { exact: true }).waitFor();
  await take(page, `mirror-reveal${ending}`);
}

async function takeScreens(page: Page, origin: string, ending: string, only: readonly string[] | null): Promise<void> {
  const go = async (path: string): Promise<void> => {
    await page.goto(`${origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const isWanted = (name: string): boolean => only === null || only.includes(name);
  if (only === null) {
    await go('/settings?tab=backups');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page
      .getByText(/^Backed up/)
      .first()
      // Where the window is narrow, the foot of the navigation is folded away.
      .waitFor({ state: 'attached' });
  }
  for (const [name, path] of Object.entries({
    today: '/',
    overview: '/overview',
    'overview-map': '/overview?tab=map',
    log: '/log',
    customers: '/customers',
    actions: '/actions',
    board: '/actions?tab=board',
    huddle: '/actions/huddle',
    told: '/told',
    surveys: '/surveys',
    shops: '/shops',
    checklists: '/checklists',
    findings: '/findings',
    attention: '/attention',
    promises: '/promises',
    'promises-told': '/promises?tab=told',
    capabilities: '/promises/capabilities',
    losses: '/losses',
    'losses-reasons': '/losses?tab=reasons',
    touch: '/touch',
    rhythms: '/touch?tab=rhythms',
    policies: '/policies?tab=earns',
    report: '/report',
    settings: '/settings',
    backups: '/settings?tab=backups',
    privacy: '/settings?tab=privacy',
    journal: '/journal',
  })) {
    if (!isWanted(name)) continue;
    await go(path);
    await take(page, `${name}${ending}`);
  }
  for (const [name, path] of Object.entries({
    entry: '/log?howLeft=unhappy',
    customer: '/customers?q=Harbour Dental',
    visit: '/shops?show=made',
    checklist: '/checklists',
    promise: '/promises?tab=list&show=moved',
    loss: '/losses?tab=all',
  })) {
    if (!isWanted(name)) continue;
    await go(path);
    await whenRead(page);
    await page.locator('section[tabindex="0"] tbody tr').first().click();
    await page.waitForURL(/\/[0-9a-f-]{36}$/);
    await take(page, `${name}${ending}`);
  }
  if (isWanted('imports')) await takeImport(page, go, `imports${ending}`);
  if (isWanted('action')) await takeAction(page, go, `action${ending}`);
  await takeSurvey(page, go, ending, isWanted);
  await takeMirror(page, go, ending, isWanted);
  if (!isWanted('quick-log')) return;
  await go('/');
  await page.keyboard.press('l');
  await page.getByLabel('What they said').fill('They said Friday. It is Monday and nobody has called.');
  await page.getByRole('radio', { name: 'left unhappy' }).click();
  await take(page, `quick-log${ending}`);
}

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  ...(findChromium() === null ? {} : { executablePath: findChromium() ?? '' }),
  args: ['--no-sandbox'],
});
const sample = await startHost(['--demo']);
const empty = await startHost();
try {
  await whenFilled(sample);
  for (const look of ['light', 'dark'] as const) {
    if (onlyLook !== undefined && look !== onlyLook) continue;
    const context = await browser.newContext({
      viewport: { width: Number(width), height: Number(height) },
      colorScheme: look,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(sample.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (look === 'light') await take(page, 'sign-in');
    await signIn(page);
    const isShown = look === 'light' || onlyLook !== undefined;
    await takeScreens(page, sample.origin, look === 'dark' ? '-dark' : '', isShown ? null : ['today', 'log']);
    if (look === 'light') {
      await page.goto(empty.address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await take(page, 'first-run');
    }
    await context.close();
  }
} finally {
  await browser.close();
  await Promise.all([sample.stop(), empty.stop()]);
}
