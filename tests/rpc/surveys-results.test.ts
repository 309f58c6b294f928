import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { QuestionResult, Results } from '../../shared/features/surveys/results.schema.ts';
import type { AskId, CustomerId, TotalId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { day, en, questions } from '../factories/survey-answers.ts';
import { recordResponse } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

// What is expected is counted here in the plainest way from what was recorded, or worked out by hand; never by the code
// under test.

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openTestApp();
  client = app.as('manager');
});
afterAll(() => app.close());

const record = async (of: OpenSurvey, answers: Answers, more: Parameters<typeof recordResponse>[3] = {}) =>
  recordResponse(app, client, of, { channel: 'in-person', ...more, answers });

const questionOf = (results: Results, id: string): QuestionResult =>
  sure(results.questions.find((one) => one.id === id));

describe('a comparison', () => {
  it('is V5 of the definitions where the answers are: 53 points apart, and visible', async () => {
    app.clock.set(Date.UTC(2026, 10, 19, 10));
    const { surveyId, ...rest } = await openSurvey(client, makeDefinition(questions.slice(0, 1)));
    const give = async (points: number, n: number, channel: 'phone' | 'in-person'): Promise<void> => {
      for (let index = 0; index < n; index += 1) await record({ surveyId, ...rest }, { q2: points }, { channel });
    };
    await give(10, 20, 'phone');
    await give(0, 10, 'phone');
    await give(10, 12, 'in-person');
    await give(0, 18, 'in-person');
    const found = await client.surveys.compare({
      surveyId,
      question: 'q2',
      a: { channel: 'phone' },
      b: { channel: 'in-person' },
    });
    expect(sure(found.difference).value).toBeCloseTo(53.33, 2);
    expect(found.z).toBeCloseTo(2.085, 3);
    expect(found.isVisible).toBe(true);
    const same = await client.surveys.compare({
      surveyId,
      question: 'q2',
      a: { channel: 'phone' },
      b: { channel: 'phone' },
    });
    expect(same).toMatchObject({ z: 0, isVisible: false });
  });
});

describe('a survey that changed', () => {
  it('joins its versions by question, keeps earlier wordings, and what is no longer asked comes last', async () => {
    const [nps, csat] = [sure(questions[0]), sure(questions[1])];
    const opened = await openSurvey(client, makeDefinition([nps, csat]));
    await record(opened, { q2: 10, q3: 5 });
    const { inUse } = await client.surveys.get({ id: opened.surveyId });
    const later = makeDefinition([{ ...nps, title: en('Would you tell a friend?') }], {
      lastId: sure(inUse).definition.lastId,
    });
    const definition = { ...later, lastId: Math.max(later.lastId, sure(inUse).definition.lastId) };
    await client.surveys.saveDraft({ commandId: commandId(), id: opened.surveyId, definition, revision: 0 });
    await client.surveys.open({ commandId: commandId(), id: opened.surveyId });
    const now = sure((await client.surveys.get({ id: opened.surveyId })).inUse);
    await record({ ...opened, versionId: now.id }, { q2: 0 });
    const results = await client.surveys.results({ surveyId: opened.surveyId });
    expect(results).toMatchObject({ versions: 2, responses: 2 });
    expect(results.questions.map(({ id }) => id)).toEqual(['q2', 'q3']);
    expect(questionOf(results, 'q2')).toMatchObject({
      title: 'Would you tell a friend?',
      earlierTitles: ['Would you recommend us?'],
      answered: 2,
      figure: { value: 0, n: 2 },
    });
    expect(questionOf(results, 'q3').notes).toEqual(['The survey no longer asks this.']);
  });

  it('says so where a scale begins at 1', async () => {
    const opened = await openSurvey(
      client,
      makeDefinition([{ ...blankQuestion('nps', 'q2'), title: en('Recommend?'), from: 1 }]),
    );
    await record(opened, { q2: 1 });
    const { questions: found } = await client.surveys.results({ surveyId: opened.surveyId });
    expect(sure(found[0]).notes.join(' ')).toContain('begins at 1, not 0');
    expect(sure(found[0]).counts.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});

describe('totals', () => {
  it('are pooled by the last day of their period, shown apart, and are in no channel', async () => {
    app.clock.set(Date.UTC(2026, 10, 19, 10));
    const { surveyId, ...rest } = await openSurvey(client, makeDefinition(questions.slice(0, 2)));
    await record({ surveyId, ...rest }, { q2: 10, q3: 5 });
    const totals = { surveyId, from: day('2026-08-01'), to: day('2026-09-15'), locationId: null, source: 'Old report' };
    const save = (question: string, counts: Record<string, number>) =>
      client.surveys.saveTotals({
        commandId: commandId(),
        totals: { ...totals, id: newId<TotalId>(), question, counts },
      });
    await save('q2', { '9': 4, '3': 5, skipped: 2 });
    await save('q3', { '5': 10 });
    const results = await client.surveys.results({ surveyId });
    // 4 + 1 promoters, 5 detractors of 10.
    expect(questionOf(results, 'q2')).toMatchObject({ answered: 10, skipped: 2, figure: { value: 0, n: 10 } });
    expect(questionOf(results, 'q2').counts.find(({ key }) => key === '9')).toMatchObject({ n: 4, fromTotals: 4 });
    expect(questionOf(results, 'q2').counts.find(({ key }) => key === '10')).toMatchObject({ n: 1, fromTotals: 0 });
    // The same people answered both questions: 11 of the first, of whom 10 answered the second.
    expect(results).toMatchObject({ responses: 1, fromTotals: 11 });
    const september = await client.surveys.results({ surveyId, from: day('2026-09-10'), to: day('2026-09-15') });
    expect(questionOf(september, 'q2').answered).toBe(9);
    const august = await client.surveys.results({ surveyId, from: day('2026-08-01'), to: day('2026-08-31') });
    expect(questionOf(august, 'q2').answered).toBe(0);
    expect(questionOf(await client.surveys.results({ surveyId, channel: 'phone' }), 'q2').answered).toBe(0);
    const { points } = await client.surveys.trend({ surveyId, question: 'q2', by: 'month' });
    expect(points.map(({ from, n }) => [from, n])).toEqual([
      ['2026-09-01', 9],
      ['2026-10-01', 0],
      ['2026-11-01', 1],
    ]);
  });
});

describe('who was asked', () => {
  it('is the denominator of the response rate; a kiosk asks nobody', async () => {
    const opened = await openSurvey(client, makeDefinition(questions.slice(0, 1)));
    const { surveyId } = opened;
    expect(await client.surveys.results({ surveyId })).toMatchObject({ asked: 0, responseRate: null });
    const ask = (people: number, outcome: 'declined' | 'handed-out', channel: 'phone' | 'paper') =>
      client.surveys.noteAsked({
        commandId: commandId(),
        id: newId<AskId>(),
        surveyId,
        customerId: null,
        channel,
        people,
        outcome,
        locationId: null,
        askedOn: day('2026-11-19'),
      });
    await ask(1, 'declined', 'phone');
    await record(opened, { q2: 8 }, { channel: 'phone' });
    await ask(8, 'handed-out', 'paper');
    const { to } = await client.surveys.printSheets({ commandId: commandId(), surveyId, sheets: 3 });
    for (let sheet = to - 2; sheet <= to; sheet += 1) await record(opened, { q2: 9 }, { channel: 'paper', sheet });
    const { asked, responseRate } = await client.surveys.results({ surveyId });
    // Asked: one declined, one answered, eight sheets. Answered: one, and three sheets that came back.
    expect(asked).toBe(10);
    expect(responseRate).toMatchObject({ value: 0.4, n: 10 });
    // Wilson, 4 of 10.
    expect(sure(responseRate).low).toBeCloseTo(0.1682, 4);
    expect(await client.surveys.results({ surveyId, channel: 'phone' })).toMatchObject({ asked: 2 });
  });

  it('narrows the interval where most of a known list of customers answered', async () => {
    const own = await openTestApp();
    const manager = own.as('manager');
    const opened = await openSurvey(manager, makeDefinition(questions.slice(0, 1)));
    const customers: CustomerId[] = [];
    for (let index = 0; index < 60; index += 1)
      customers.push(await addCustomer(own.as('owner'), { name: `Customer ${index}`, status: 'active' }));
    const points = [...Array<number>(20).fill(10), ...Array<number>(12).fill(8), ...Array<number>(8).fill(2)];
    for (const [index, point] of points.entries())
      await recordResponse(own, manager, opened, { answers: { q2: point }, customerId: sure(customers[index]) });
    // V23: 40 of 60 customers, 20, 12 and 8.
    const { figure, finite } = questionOf(await manager.surveys.results({ surveyId: opened.surveyId }), 'q2');
    expect(sure(finite).value).toBeCloseTo(30, 9);
    expect(sure(sure(finite).high) - 30).toBeCloseTo(14.1, 1);
    expect(sure(figure).high).toBeGreaterThan(sure(sure(finite).high));
    await recordResponse(own, manager, opened, { answers: { q2: 10 } });
    // Somebody without a name may be on no list.
    expect(questionOf(await manager.surveys.results({ surveyId: opened.surveyId }), 'q2').finite).toBeNull();
    await own.close();
  });
});
