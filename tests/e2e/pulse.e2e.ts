import { v4 } from 'uuid';
import { definitionSchema } from '../../shared/features/surveys/definition.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { expect, test } from './app-test.ts';
import { openClient } from './host-client.ts';
import { Frame } from './pages/frame.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectWithinReach } from './reach.ts';
import { newCommandId, newId, people, type Shop } from './shop.ts';

const question = { code: null, help: {}, required: false, visibleIf: null };

const definition = definitionSchema.parse({
  languages: ['en'],
  title: { en: 'How it is to work here' },
  intro: {},
  thanks: {},
  lastId: 3,
  sections: [
    {
      id: 's1',
      title: {},
      newPage: true,
      visibleIf: null,
      shuffle: false,
      questions: [
        {
          ...question,
          id: 'q1',
          type: 'nps',
          title: { en: 'Would you recommend working here?' },
          specials: [],
          low: {},
          high: {},
          from: 0,
        },
        {
          ...question,
          id: 'q2',
          type: 'long-text',
          title: { en: 'What should change?' },
          minLength: null,
          maxLength: null,
        },
      ],
    },
  ],
});

/** Nine more members of staff, each at a window of their own. */
async function answerAsOthers(shop: Shop, pulseId: Id<'Pulse'>, points: readonly number[]): Promise<void> {
  for (const [index, point] of points.entries()) {
    const client = await openClient(shop.host);
    const { people: choices } = await client.session.get({});
    const person = choices.find(({ name }) => name === `Staff ${index}`);
    if (person === undefined) throw new Error(`There is no Staff ${index}.`);
    await client.session.signIn({ personId: person.id, pin: '1111' });
    await client.pulse.answer({
      id: pulseId,
      ticket: v4(),
      team: '',
      answers: { q1: point, q2: { text: `Thought ${index}` } },
      code: null,
    });
  }
}

test('a pulse is started, answered without a name, closed, read and answered back', async ({ page, shop }) => {
  test.slow();
  const points = [10, 9, 9, 9, 8, 7, 6, 3, 10];
  for (const index of points.keys())
    await shop.owner.people.add({
      commandId: newCommandId(),
      id: newId<'Person'>(),
      name: `Staff ${index}`,
      role: 'staff',
      pin: '1111',
    });
  await shop.owner.surveys.make({
    commandId: newCommandId(),
    id: newId<'Survey'>(),
    from: { definition, kind: 'pulse' },
  });
  await shop.open(page);
  const manager = await new SignInPage(page).signIn(people.manager);
  await manager.visit('/pulse');
  await expectWithinReach(page, 'pulse, none yet');
  await page.getByRole('button', { name: 'Start a pulse' }).click();
  await page.getByRole('combobox', { name: 'Questions' }).click();
  await page.getByRole('option', { name: 'How it is to work here' }).click();
  await expectWithinReach(page, 'start a pulse');
  await page.keyboard.press('Control+Enter');
  await expect(manager.title).toContainText('is open; fewer than five have answered');
  await expectWithinReach(page, 'pulse, open');
  const pulseId = new URL(page.url()).pathname.split('/')[2] as Id<'Pulse'>; // the id of the page just opened

  await answerAsOthers(shop, pulseId, points);

  await page.keyboard.press('Control+Shift+x');
  const staff = await new SignInPage(page).signIn(people.staff);
  await page.getByRole('link', { name: /asks you/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expectWithinReach(page, 'answering a pulse');
  await page.getByRole('radio', { name: '2', exact: true }).check({ force: true });
  await page.getByRole('textbox', { name: /What should change/ }).fill('The van smells of fuel.');
  await page.getByRole('checkbox', { name: /Give me a code/ }).check();
  await page.keyboard.press('Control+Enter');
  const code = page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  await expect(code).toBeVisible();
  const kept = await code.innerText();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await expect(page.getByText('You have answered “How it is to work here”')).toBeVisible();
  await expect(page.getByText(kept)).toHaveCount(0);
  await expect(staff.title).toHaveText('Staff pulse');

  await page.keyboard.press('Control+Shift+x');
  await new SignInPage(page).signIn(people.manager);
  await manager.visit(`/pulse/${pulseId}`);
  await expect(manager.title).toContainText('at least 10 have answered');
  await page.getByRole('button', { name: 'Close the pulse' }).click();
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(manager.title).toContainText('10 of 10 took part');
  // 5 promoters, 2 passives, 3 detractors of ten.
  await expect(page.getByRole('row', { name: /Everybody/ })).toContainText('20, likely');
  await expectWithinReach(page, 'pulse, closed');
  const talk = page
    .locator('div')
    .filter({ has: page.getByText('The van smells of fuel.') })
    .last();
  await expect(talk).toBeVisible();
  await page
    .getByRole('textbox', { name: /Answer; its author/ })
    .first()
    .fill('Which van is it?');
  await page.getByRole('button', { name: 'Answer', exact: true }).first().click();
  await expect(page.getByText('Which van is it?')).toBeVisible();

  await page.keyboard.press('Control+Shift+x');
  await new SignInPage(page).signIn(people.staff);
  await new Frame(page).visit('/pulse');
  await page.getByRole('textbox', { name: 'Your code' }).fill(kept.toLowerCase());
  await page.getByRole('button', { name: 'See what was answered' }).click();
  await expect(page.getByText('Which van is it?')).toBeVisible();
  await page.getByRole('textbox', { name: /Write back/ }).fill('The white one.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('The white one.')).toBeVisible();
});
