import type { Page } from '@playwright/test';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import { expect, test } from './app-test.ts';
import { Keys } from './keys.ts';
import { Frame } from './pages/frame.ts';
import { KioskPage } from './pages/kiosk-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { people, type Shop } from './shop.ts';
import { addKiosk, definitionOf, openSurvey, tenQuestions } from './asked-survey.ts';

test.use({ hasTouch: true });

test.beforeEach(({ watch }) => {
  // While a manager hands the screen over, their page may ask once more what changed; a tablet is not told.
  watch.allow(/403 .*\/rpc\/system\/topics/);
});

const threeLanguages: Definition = definitionOf(
  [
    {
      ...blankQuestion('nps', 'q1'),
      title: { en: 'Would you recommend us?', de: 'Würden Sie uns empfehlen?', ar: 'هل توصي بنا؟' },
      low: { en: 'Not at all', de: 'Auf keinen Fall', ar: 'أبداً' },
      high: { en: 'Certainly', de: 'Unbedingt', ar: 'بالتأكيد' },
    },
    {
      ...blankQuestion('single', 'q2'),
      title: { en: 'What did you come for?', de: 'Weshalb sind Sie gekommen?', ar: 'لماذا جئت؟' },
      options: [
        { id: 'o1', label: { en: 'A repair', de: 'Eine Reparatur', ar: 'تصليح' } },
        { id: 'o2', label: { en: 'Parts', de: 'Teile', ar: 'قطع' } },
      ],
    },
    {
      ...blankQuestion('long-text', 'q3'),
      title: { en: 'Anything else?', de: 'Sonst noch etwas?', ar: 'أي شيء آخر؟' },
    },
  ],
  {
    languages: ['en', 'de', 'ar'],
    title: { en: 'How was it?', de: 'Wie war es?', ar: 'كيف كان؟' },
    thanks: { en: 'Thank you, ride well.', de: 'Danke und gute Fahrt.', ar: 'شكراً لك.' },
  },
);

async function startKiosk(page: Page, shop: Shop, definition: Definition): Promise<{ kiosk: KioskPage; id: string }> {
  const surveyId = await openSurvey(shop, definition);
  // Tests answer faster than customers do.
  await addKiosk(shop, surveyId, { pressFilterSeconds: 0, idleSeconds: 45, countdownSeconds: 15 });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  return { kiosk: await KioskPage.start(page, `/surveys/${surveyId}`), id: surveyId };
}

async function listAnswers({ owner }: Shop) {
  const { items: surveys } = await owner.surveys.list({});
  const [survey] = surveys;
  if (survey === undefined) throw new Error('There is no survey.');
  const { items } = await owner.surveys.listResponses({ surveyId: survey.id });
  return items;
}

const runs = [
  {
    begin: 'Begin',
    language: 'en',
    direction: 'ltr',
    nine: '9',
    option: 'A repair',
    send: 'Send',
    thanks: 'Thank you',
  },
  {
    begin: 'Los geht’s',
    language: 'de',
    direction: 'ltr',
    nine: '9',
    option: 'Teile',
    send: 'Absenden',
    thanks: 'Danke',
  },
  { begin: 'ابدأ', language: 'ar', direction: 'rtl', nine: '9', option: 'قطع', send: 'إرسال', thanks: 'شكراً' },
] as const;

for (const { begin, language, direction, nine, option, send, thanks } of runs) {
  test(`a customer answers by touch, in ${language}`, async ({ page, shop }) => {
    test.slow();
    const { kiosk } = await startKiosk(page, shop, threeLanguages);
    await expect(kiosk.title).toHaveText('How was it?');
    if (language === 'en') await expectWithinReach(page, 'kiosk, start');
    await kiosk.button(begin).tap();
    await expect(page.locator(`div[dir="${direction}"][lang="${language}"]`).first()).toBeVisible();
    await expect(kiosk.point(nine)).toBeVisible();
    await expectWithinReach(page, `kiosk, scale, ${language}`);
    for (const target of await page.getByRole('radio').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    // A touch that says it all leads on by itself.
    await kiosk.point(nine).tap();
    await page.getByText(option, { exact: true }).tap();
    await expect(page.getByRole('textbox')).toBeVisible();
    await expectWithinReach(page, `kiosk, words, ${language}`);
    await page.getByRole('textbox').fill('ok');
    await kiosk.button(send).tap();
    await expect(kiosk.title).toContainText(thanks);
    await expect.poll(async () => (await listAnswers(shop)).length).toBe(1);
    const [answered] = await listAnswers(shop);
    expect(answered).toMatchObject({ language, channel: 'kiosk', isComplete: true, mood: 'happy' });
    expect(answered?.answers).toMatchObject({ q1: 9, q3: { text: 'ok' } });
  });
}

test('a tablet left alone asks, begins anew, and keeps what was answered as unfinished', async ({ page, shop }) => {
  await page.clock.install();
  const { kiosk } = await startKiosk(page, shop, threeLanguages);
  await kiosk.button('Begin').tap();
  await kiosk.point('3').tap();
  await page.clock.runFor(1000);
  await expect(kiosk.title).toContainText('What did you come for?');

  await page.clock.runFor(46_000);
  await expect(kiosk.stillThere).toBeVisible();
  await expect(kiosk.stillThere).toContainText('starts again in');
  await kiosk.button('Go on').tap();
  await expect(kiosk.stillThere).toBeHidden();
  await expect(kiosk.title).toContainText('What did you come for?');

  await page.clock.runFor(46_000);
  await expect(kiosk.stillThere).toBeVisible();
  await page.clock.runFor(16_000);
  await expect(kiosk.title).toHaveText('How was it?');
  await expect.poll(async () => (await listAnswers(shop)).length).toBe(1);
  expect((await listAnswers(shop))[0]).toMatchObject({ isComplete: false, answers: { q1: 3 } });

  // Nothing of them is left for the next one.
  await kiosk.button('Begin').tap();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).not.toContain('q1');
});

test('the keyboard answers everything, and Back keeps what was answered', async ({ page, shop }) => {
  const { kiosk } = await startKiosk(page, shop, definitionOf(tenQuestions()));
  const keys = new Keys(page);
  await kiosk.button('Begin').focus();
  await keys.press('Enter', '9', 'Enter');
  await expect(kiosk.title).toContainText('How was the repair?');
  await keys.press('4', 'Enter', '6', 'Enter');
  await expect(kiosk.title).toContainText('Was it ready on time?');
  await keys.press('2', 'Enter');
  await expect(kiosk.title).toContainText('How many days late was it?');
  await kiosk.button('Back').click();
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked();
  await keys.press('1');
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await keys.press('Enter');
  await expect(kiosk.title).toContainText('How did you find us?');
  keys.print('Kiosk by keyboard, four questions');
});

test('a lost connection is not the customer’s business: answers wait and arrive', async ({ page, shop, watch }) => {
  await page.clock.install();
  const { kiosk } = await startKiosk(
    page,
    shop,
    definitionOf([{ ...blankQuestion('csat', 'q1'), title: { en: 'How was it?' } }]),
  );
  watch.allow(/recordAtKiosk/);
  watch.allow(/Failed to load resource/);
  await page.route('**/rpc/surveys/recordAtKiosk', (route) => route.abort());
  await kiosk.point('5').tap();
  await page.clock.runFor(500);
  await expect(kiosk.title).toHaveText('Thank you');
  await page.unroute('**/rpc/surveys/recordAtKiosk');
  await page.clock.runFor(6000);
  await expect.poll(async () => (await listAnswers(shop)).length).toBe(1);
});

test('only a PIN leads out, and a wrong one leads back to the question', async ({ page, shop, watch }) => {
  watch.allow(/session\/signIn/);
  const { kiosk } = await startKiosk(page, shop, threeLanguages);
  await kiosk.button('Begin').tap();
  await kiosk.point('8').tap();
  await expect(kiosk.title).toContainText('What did you come for?');
  await page.keyboard.press('Control+Shift+X');
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
  await expectWithinReach(page, 'kiosk, the way out');
  const signIn = new SignInPage(page);
  await signIn.person(people.manager.name).click();
  await signIn.pin.fill('999999');
  await signIn.pin.press('Enter');
  await expect(page.getByText(/^This PIN is not right/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kiosk.title).toContainText('What did you come for?');

  await kiosk.leave.tap();
  await signIn.signIn(people.owner);
  await expect(new Frame(page).navigation).toContainText('Sam · owner');
});

test('outside its hours the tablet is quiet', async ({ page, shop }) => {
  const surveyId = await openSurvey(shop, threeLanguages);
  await addKiosk(shop, surveyId, { hours: [null, null, null, null, null, null, null] });
  await shop.open(page);
  await new SignInPage(page).signIn(people.manager);
  const kiosk = await KioskPage.start(page, `/surveys/${surveyId}`);
  await expect(kiosk.title).toHaveText('We are closed now.');
  await expectWithinReach(page, 'kiosk, closed');
});
