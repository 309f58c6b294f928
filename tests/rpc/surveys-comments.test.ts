import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { ReasonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { day, en, questions } from '../factories/survey-answers.ts';
import { recordResponse } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openTestApp();
  client = app.as('manager');
});
afterAll(() => app.close());

const record = async (of: OpenSurvey, answers: Answers, more: Parameters<typeof recordResponse>[3] = {}) =>
  recordResponse(app, client, of, { channel: 'in-person', ...more, answers });

describe('what people wrote', () => {
  const written: Awaited<ReturnType<typeof record>>[] = [];
  let opened: OpenSurvey;
  let themeId: ReasonId;
  const texts = [
    'Nobody called back',
    'All fine, thank you',
    'They never called back',
    'Schön gemacht',
    'Nobody called back at all',
    'Quick visit',
  ];

  beforeAll(async () => {
    const extra = { ...blankQuestion('short-text', 'q20'), title: en('In a word?') };
    opened = await openSurvey(client, makeDefinition([sure(questions[0]), sure(questions[8]), extra]));
    app.clock.set(Date.UTC(2026, 10, 1, 10));
    for (const [index, text] of texts.entries()) {
      app.clock.move(86_400_000);
      const answers: Answers = { q2: index % 2 === 0 ? 2 : 10, q19: { text } };
      if (index === 5) answers['q20'] = { text: 'Swift' };
      written.push(await record(opened, answers, { channel: index < 3 ? 'phone' : 'in-person' }));
    }
    await record(opened, { q2: 9 });
    themeId = newId<ReasonId>();
    await app.as('owner').business.addReason({ commandId: commandId(), id: themeId, name: 'Silence', list: 'theme' });
    await client.surveys.setTheme({ commandId: commandId(), id: sure(written[0]).id, themeId });
  });

  const read = async (filter: Partial<Parameters<Client['surveys']['comments']>[0]>) =>
    client.surveys.comments({ surveyId: opened.surveyId, ...filter });
  const textsOf = async (filter: Parameters<typeof read>[0]) => (await read(filter)).items.map(({ text }) => text);

  it('is listed newest first, one item for each question, with who and when', async () => {
    const { items, next } = await read({});
    expect(items.map(({ text }) => text)).toEqual(['Quick visit', 'Swift', ...texts.slice(0, 5).toReversed()]);
    expect(next).toBeNull();
    expect(sure(items[1])).toMatchObject({
      question: 'q20',
      questionTitle: 'In a word?',
      mood: 'happy',
      customerName: null,
    });
    expect(sure(items.at(-1))).toMatchObject({ themeName: 'Silence', answeredAt: Date.UTC(2026, 10, 2, 10) });
  });

  it('goes on page by page without a text twice or missing, also within one response', async () => {
    for (const limit of [1, 2, 3]) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await read({ limit, ...(cursor === undefined ? {} : { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items.map(({ text }) => text));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(found).toEqual(await textsOf({}));
    }
  });

  it('is found by words and their beginnings, whatever the case and accents, and in this survey only', async () => {
    const other = await openSurvey(client, makeDefinition([sure(questions[8])]));
    await record(other, { q19: { text: 'Nobody called back here either' } });
    expect(await textsOf({ q: 'CALL back' })).toEqual([texts[4], texts[2], texts[0]]);
    expect(await textsOf({ q: 'schon' })).toEqual([texts[3]]);
    expect(await textsOf({ q: 'swift' })).toEqual(['Swift']);
    expect(await textsOf({ q: '"" OR (NEAR' })).toEqual([]);
    expect(await textsOf({ q: '?!' })).toEqual([]);
    const first = await read({ q: 'called', limit: 2 });
    expect((await read({ q: 'called', limit: 2, cursor: sure(first.next) })).items.map(({ text }) => text)).toEqual([
      texts[0],
    ]);
  });

  it('narrows by mood, theme, question, channel and days', async () => {
    expect(await textsOf({ mood: 'unhappy' })).toEqual([texts[4], texts[2], texts[0]]);
    expect(await textsOf({ themeId })).toEqual([texts[0]]);
    expect(await textsOf({ question: 'q20' })).toEqual(['Swift']);
    expect(await textsOf({ channel: 'phone' })).toEqual([texts[2], texts[1], texts[0]]);
    expect(await textsOf({ from: day('2026-11-03'), to: day('2026-11-04') })).toEqual([texts[2], texts[1]]);
    expect(await textsOf({ answered: 'q2:2', q: 'nobody' })).toEqual([texts[4], texts[0]]);
  });

  it('tells which words set the unhappy apart', async () => {
    const { items } = await client.surveys.tellingWords({ surveyId: opened.surveyId });
    expect(items).toEqual([]);
    for (let index = 0; index < 12; index += 1) {
      await record(opened, { q2: 1, q19: { text: 'The bill was wrong' } });
      await record(opened, { q2: 10, q19: { text: 'The visit was quick' } });
    }
    const found = (await client.surveys.tellingWords({ surveyId: opened.surveyId })).items;
    const bill = sure(found.find(({ words }) => words.includes('bill')));
    expect(bill).toMatchObject({ unhappy: 12, unhappyOf: 15, others: 0, othersOf: 15 });
    expect(found.map(({ words }) => words)).not.toContain('the');
  });
});

describe('what happened since', () => {
  it('counts the actions of the unhappy, and those done in time', async () => {
    app.clock.set(Date.UTC(2026, 10, 10, 10));
    const opened = await openSurvey(client, makeDefinition(questions.slice(0, 1)));
    const { surveyId } = opened;
    const unhappy: Awaited<ReturnType<typeof record>>[] = [];
    for (const point of [0, 3, 6]) unhappy.push(await record(opened, { q2: point }));
    await record(opened, { q2: 10 });
    const close = async (index: number): Promise<void> => {
      const id = sure(sure(unhappy[index]).actionId);
      await app.as('owner').actions.change({ commandId: commandId(), id, state: 'done' });
    };
    app.clock.move(3_600_000);
    await close(0);
    app.clock.move(3 * 86_400_000);
    await close(1);
    expect(await client.surveys.since({ surveyId })).toEqual({ unhappy: 3, opened: 3, done: 2, doneInTime: 1 });
    expect(await client.surveys.since({ surveyId, channel: 'phone' })).toMatchObject({ unhappy: 0, opened: 0 });
  });
});
